import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JsonValue } from '../json.ts';
import type { ControlAnalysis } from './analysis/analyse-control.ts';
import { analyseControl } from './analysis/analyse-control.ts';
import type { PlainType } from './analysis/abstract-value.ts';
import type { AnalysisFacts, Builtin, KeyFault, PolicyProblem } from './analysis/analysis.ts';
import { problemAtKeys } from './analysis/analysis.ts';
import type { PolicyPackage } from './analysis/policy-package.ts';
import { toPackages } from './analysis/policy-package.ts';
import type { RegoModule } from './analysis/rego-ast.ts';
import type { ControlMetadata } from './control-metadata.ts';
import { parseControlMetadata } from './control-metadata.ts';
import type { PackControl } from './pack.ts';
import type { RemediationPages } from './page-problems.ts';
import { pageProblems } from './page-problems.ts';
import { requireParsed } from './parse-problems.ts';
import { placeProblems } from './place-problems.ts';
import { refuse } from './refuse.ts';
import { writtenMetadata } from './yaml-in-file.ts';
import { listRego, parseModules, parseWithLocations, readAnnotations } from './read-sources.ts';

const CONTROLS = 'policies/controls';
const LIBRARY = 'policies/lib';
const PREFIX = 'data.controls.';

/** What was read of a pack. */
export interface LoadedPack {
  /** Sorted by id. */
  controls: PackControl[];
  /** Texts and pages that do not match the controls, on which no verdict depends. */
  textProblems: PolicyProblem[];
}

/**
 * Reads and analyses all controls of a pack, their remediation pages among it.
 * @param root the folder that holds `policies`
 * @param builtins the functions that the bundle may use
 * @param located files whose reads are to carry their line, which takes longer
 * @throws KensaError `POLICY_INVALID` with file, line and remedy of everything that is wrong, if it is not texts alone
 */
export async function loadPack(
  root: string,
  builtins: ReadonlyMap<string, Builtin>,
  located: ReadonlySet<string> = new Set(),
): Promise<LoadedPack> {
  const files = [...(await listRego(root, LIBRARY)), ...(await listRego(root, CONTROLS))];
  const [annotations, modules] = await Promise.all([
    requireParsed(root, readAnnotations(root, CONTROLS)),
    requireParsed(root, parseModules(root, files)),
  ]);
  for (const file of located) modules.set(file, await parseWithLocations(root, file));
  const packages = toPackages(modules);
  const locate = createLocator(root);
  const problems: PolicyProblem[] = [];
  const textProblems: PolicyProblem[] = [];
  const controls: PackControl[] = [];
  for (const policyPackage of packages.values()) {
    if (!policyPackage.name.startsWith(PREFIX)) continue;
    const name = policyPackage.name.slice(PREFIX.length);
    const file = policyPackage.file;
    const misplaced = placeOfPackage(file, name);
    if (misplaced !== undefined) {
      problems.push(misplaced);
      continue;
    }
    const annotated = annotations.get(policyPackage.name);
    const metadata = await parseMetadata(root, file, annotated, name);
    if (Array.isArray(metadata)) {
      problems.push(...metadata.map((fault) => problemAtKeys(file, fault)));
      continue;
    }
    const analysis = await analyse(locate, packages, modules, builtins, policyPackage, metadata);
    const pages = await readPages(root, dirname(file));
    problems.push(...analysis.problems);
    const codes = Object.keys(metadata.custom.messages).filter((code) => !analysis.texts.unused.has(code));
    textProblems.push(...analysis.texts.problems, ...pageProblems(dirname(file), metadata, codes, pages));
    controls.push({ name, file, metadata, analysis, pages });
  }
  problems.push(...joinProblems(controls));
  const pathProblems = controls.flatMap(({ analysis }) => analysis.pathProblems);
  if (problems.length > 0) refuse(await placeProblems(root, [...problems, ...pathProblems, ...textProblems]));
  return {
    controls: controls.toSorted((a, b) => (a.metadata.custom.id < b.metadata.custom.id ? -1 : 1)),
    textProblems: await placeProblems(root, textProblems),
  };
}

/** The build goes by the package, and what is generated of it is named by it. */
function placeOfPackage(file: string, name: string): PolicyProblem | undefined {
  const path = file.slice(`${CONTROLS}/`.length).split('/').slice(0, -1);
  if (path.join('.') === name || path.length < 2) return undefined;
  return {
    file,
    row: undefined,
    message: `package controls.${name} stands in the folder of controls.${path.join('.')}`,
    remedy: `write package controls.${path.join('.')}, or move the folder`,
  };
}

/** OPA passes over keys that it does not know, so that what is written is looked at where something is wrong. */
async function parseMetadata(
  root: string,
  file: string,
  annotations: object | undefined,
  name: string,
): Promise<ControlMetadata | KeyFault[]> {
  const found = parseControlMetadata(annotations, name);
  if (!Array.isArray(found) || annotations === undefined) return found;
  return parseControlMetadata(annotations, name, writtenMetadata(await readFile(join(root, file), 'utf8')));
}

async function readPages(root: string, folder: string): Promise<RemediationPages> {
  const [en, ja] = await Promise.all(
    ['en', 'ja'].map((language) =>
      readFile(join(root, folder, `remediation.${language}.md`), 'utf8').catch(() => undefined),
    ),
  );
  return { en, ja };
}

/** Parses files with locations, each once. */
function createLocator(root: string): (file: string) => Promise<RegoModule> {
  const modules = new Map<string, Promise<RegoModule>>();
  return (file) => {
    const module = modules.get(file) ?? parseWithLocations(root, file);
    modules.set(file, module);
    return module;
  };
}

/** Analyses a control; once more with locations where something is wrong, since parsing with them is slow. */
async function analyse(
  locate: (file: string) => Promise<RegoModule>,
  packages: ReadonlyMap<string, PolicyPackage>,
  modules: ReadonlyMap<string, RegoModule>,
  builtins: ReadonlyMap<string, Builtin>,
  control: PolicyPackage,
  { custom }: ControlMetadata,
): Promise<ControlAnalysis> {
  const facts: AnalysisFacts = {
    package: control.name,
    id: custom.id,
    maps: new Set(custom.maps ?? []),
    messages: new Set(Object.keys(custom.messages)),
    parameters: new Map(Object.entries(custom.parameters ?? {}).map(([name, { type }]) => [name, plainType(type)])),
  };
  const optionalReads = new Set(custom.optional_reads ?? []);
  const quick = analyseControl(packages, builtins, facts, optionalReads);
  if ([quick.problems, quick.pathProblems, quick.texts.problems].every(({ length }) => length === 0)) return quick;
  const located = new Map(modules);
  for (const file of modules.keys()) {
    if (file === control.file || file.startsWith(LIBRARY)) located.set(file, await locate(file));
  }
  return analyseControl(toPackages(located), builtins, facts, optionalReads);
}

function plainType(type: JsonValue | undefined): PlainType | undefined {
  if (type === 'integer') return 'number';
  return type === 'boolean' || type === 'number' || type === 'string' ? type : undefined;
}

/** A document has one `related`, so controls of one resource type that name a join alike mean the same. */
function joinProblems(controls: readonly PackControl[]): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const seen = new Map<string, { join: string; id: string }>();
  for (const { file, metadata } of controls) {
    const { id, related, resource_types: types } = metadata.custom;
    for (const [name, declared] of Object.entries(related ?? {})) {
      for (const type of types) {
        const other = seen.get(`${type} ${name}`);
        const text = JSON.stringify(declared);
        if (other !== undefined && other.join !== text) {
          problems.push({
            file,
            row: undefined,
            keys: ['custom', 'related', name],
            message: `custom.related.${name} differs from that of ${other.id}, which judges ${type} too: use another name`,
          });
        }
        seen.set(`${type} ${name}`, { join: text, id });
      }
    }
  }
  return problems;
}

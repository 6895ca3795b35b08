import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import type { Manifest, Read } from '../bundle/manifest.ts';
import { KensaError } from '../kensa-error.ts';
import { LANGUAGES } from '../report/control-text.ts';
import type { PolicyProblem } from './analysis/analysis.ts';
import { packBundle } from './bundle-archive.ts';
import { bundleProperties } from './bundle-properties.ts';
import type { UnrevisedManifest } from './build-manifest.ts';
import { buildManifest, parameterDefaults } from './build-manifest.ts';
import { builtinsOf, packCapabilities } from './capabilities.ts';
import { checkPolicies } from './check-policies.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import { readConfigProperties } from './config-properties.ts';
import { manifestReads } from './control-reads.ts';
import type { Entrypoints, TypedControl } from './generate-proof.ts';
import { entrypointsOf, generateProof, mainPackage } from './generate-proof.ts';
import { generateSchema } from './generate-schema.ts';
import { loadPack } from './load-pack.ts';
import { refuse } from './refuse.ts';
import { opaOutput } from '../opa/run-opa.ts';
import type { PackControl } from './pack.ts';
import { FRONT_MATTER } from './page-lines.ts';
import { placeProblems } from './place-problems.ts';
import { listRego } from './read-sources.ts';
import { typeControls } from './type-controls.ts';

/** Folders below `policies` that hold nothing but generated files. */
const GENERATED_FOLDERS = ['policies/main', 'policies/schemas/controls'];

/** What OPA loads for a bundle, tests left out. */
const SOURCES = ['policies/controls', 'policies/lib', 'policies/main', 'policies/parameters.json'];

/** What the controls' tests share. */
const TESTING = 'policies/testing';

/** What policies may use. */
const RULES = ['--capabilities', 'policies/capabilities.json'];

/** How to build. */
export interface BuildOptions {
  /** The folder that holds `policies`. */
  root: string;
  /** False leaves the proof out, for the test that shows what it is worth. */
  withProof?: boolean;
  /**
   * True: makes the policy fast to compile for those who audit, with the same verdicts. This takes a second or more, so that
   * only what is published is built so, not what is built to test a change.
   */
  optimize?: boolean;
  /** Told of texts and pages that do not match the controls, of which verdicts know nothing; without it they are refused. */
  onTextProblems?: (problems: PolicyProblem[]) => void;
}

/** What kensa takes of OPA's bundle. */
interface CompiledPolicies {
  wasm: Uint8Array;
  /** OPA's own. */
  manifest: object;
}

/**
 * Builds a policy pack: analyses the controls, writes the generated files below `policies`, checks all of it with OPA,
 * and compiles the bundle.
 * @returns the bytes of the bundle
 * @throws KensaError `POLICY_INVALID` naming file, line and remedy
 */
export async function buildPack({
  root,
  withProof = true,
  optimize = false,
  onTextProblems = refuse,
}: BuildOptions): Promise<Uint8Array> {
  const capabilities = await packCapabilities(root);
  const builtins = builtinsOf(capabilities);
  const [{ controls, textProblems }, properties] = await Promise.all([
    loadPack(root, builtins),
    readConfigProperties(join(root, 'policies')),
  ]);
  onTextProblems(textProblems);
  const { types, problems } = typeControls(controls, properties);
  if (problems.length > 0) {
    const located = await loadPack(root, builtins, new Set(problems.map(({ file }) => file)));
    refuse(await placeProblems(root, typeControls(located.controls, properties).problems));
  }
  refuse(controls.flatMap(({ analysis }) => analysis.pathProblems));
  const entrypoints = new Map(
    [...types].map(
      ([type, typed]) =>
        [
          type,
          entrypointsOf(
            type,
            typed.map(({ control }) => control.metadata.custom.id),
          ),
        ] as const,
    ),
  );
  for (const folder of GENERATED_FOLDERS) await rm(join(root, folder), { recursive: true, force: true });
  const generated: [file: string, content: string][] = [
    ['policies/capabilities.json', `${JSON.stringify(capabilities)}\n`],
    ['policies/parameters.json', `${JSON.stringify(parameterDefaults(controls), null, 2)}\n`],
  ];
  for (const { name, metadata } of controls) {
    const schema = generateSchema(metadata, properties);
    generated.push([`policies/schemas/controls/${name.replaceAll('.', '/')}.json`, `${JSON.stringify(schema)}\n`]);
  }
  for (const [type, typed] of types) {
    const { module, test } = generateProof(type, typed, withProof);
    const file = `policies/main/${mainPackage(type)}`;
    generated.push([`${file}.rego`, module], [`${file}_test.rego`, test]);
  }
  await Promise.all(generated.map(([file, content]) => writeText(root, file, content)));
  // Both at once, on two cores; what the check finds comes first, since it knows the schemas.
  const [checked, compiled] = await Promise.allSettled([
    checkPolicies(root, [...SOURCES, TESTING]),
    compilePolicies(root, entrypoints, optimize),
  ]);
  if (checked.status === 'rejected') throw checked.reason;
  if (compiled.status === 'rejected') throw compiled.reason;
  const manifest = buildManifest(controls, readsByControl(types), entrypoints);
  const needed = bundleProperties(controls, properties);
  return packBundle(await bundleFiles(root, compiled.value, controls, needed, manifest));
}

function readsByControl(types: ReadonlyMap<string, TypedControl[]>): Map<string, Record<string, Read[]>> {
  const reads = new Map<string, Record<string, Read[]>>();
  for (const [type, typed] of types) {
    for (const { control, types: nodeTypes } of typed) {
      const id = control.metadata.custom.id;
      reads.set(id, { ...reads.get(id), [type]: manifestReads(control, nodeTypes) });
    }
  }
  return reads;
}

async function compilePolicies(
  root: string,
  types: ReadonlyMap<string, Entrypoints>,
  optimize: boolean,
): Promise<CompiledPolicies> {
  const entrypoints = [...types.values()]
    .flatMap(({ entrypoint, controls: alone }) => [entrypoint, ...Object.values(alone)])
    .flatMap((entrypoint) => ['--entrypoint', entrypoint]);
  const folder = await mkdtemp(join(tmpdir(), 'kensa-build-'));
  try {
    const archive = join(folder, 'bundle.tar.gz');
    const options = ['--target', 'wasm', '--prune-unused', '--ignore', '*_test.rego', ...RULES, ...entrypoints];
    await opaOutput(['build', ...options, '--output', archive, ...SOURCES], { cwd: root });
    const files = new Map(
      parseTar(gunzipSync(await readFile(archive))).map(({ name, data }) => [name.replace(/^\//, ''), data]),
    );
    const wasm = files.get('policy.wasm');
    if (wasm === undefined || wasm.length === 0)
      throw new KensaError(
        'POLICY_INVALID',
        'opa build gave no policy.wasm: run ./bundle.sh, which finds the pinned OPA',
      );
    return {
      manifest: JSON.parse(text(files.get('.manifest'))) as object,
      // Loaded for what is published only: it is megabytes of JavaScript.
      wasm: optimize ? (await import('./optimize-policy.ts')).optimizePolicy(wasm) : wasm,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Adds kensa's manifest, properties and pages to what OPA's bundle holds. */
async function bundleFiles(
  root: string,
  { wasm, manifest: opaManifest }: CompiledPolicies,
  controls: readonly PackControl[],
  properties: ConfigPropertiesByType,
  unrevised: UnrevisedManifest,
): Promise<Map<string, Uint8Array | string>> {
  const data = JSON.stringify(parameterDefaults(controls));
  const revision = `sha256:${sha256(JSON.stringify([sha256(wasm), sha256(data), properties, unrevised]))}`;
  const manifest: Manifest = { ...unrevised, revision };
  const files = new Map<string, Uint8Array | string>([
    ['.manifest', JSON.stringify({ ...opaManifest, revision })],
    ['data.json', data],
    ['manifest.json', JSON.stringify(manifest)],
    ['policy.wasm', wasm],
    ['properties.json', JSON.stringify(properties)],
  ]);
  const modules = [...(await listRego(root, 'policies/lib')), ...(await listRego(root, 'policies/main'))];
  await Promise.all([
    ...controls.map((control) => addControl(root, control, files)),
    ...modules.map(async (file) => files.set(file.slice('policies/'.length), await readFile(join(root, file)))),
  ]);
  return files;
}

/**
 * A control's source and pages, under its id: paths of the repository are too long for a tar header. What the front matter of
 * a page says is in the manifest.
 */
async function addControl(
  root: string,
  { file, metadata, pages }: PackControl,
  files: Map<string, Uint8Array | string>,
): Promise<void> {
  const { id } = metadata.custom;
  files.set(`controls/${id}.rego`, await readFile(join(root, file)));
  for (const language of LANGUAGES) {
    files.set(`remediation/${id}.${language}.md`, (pages[language] ?? '').replace(FRONT_MATTER, ''));
  }
}

async function writeText(root: string, file: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), content);
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

function text(data: Uint8Array | undefined): string {
  return new TextDecoder().decode(data);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KensaError } from '../kensa-error.ts';
import { runOpa } from '../opa/run-opa.ts';
import type { PolicyProblem } from './analysis/analysis.ts';
import { opaProblems, plainMessage } from './opa-problems.ts';
import { refuse } from './refuse.ts';
import { metadataYamlAround, yamlFault } from './yaml-in-file.ts';

/** What OPA says of YAML of METADATA; some of it with a line, counted from the one below `# METADATA`. */
const YAML = /^yaml: (?:unmarshal errors:\n)?\s*(?:line (?<line>\d+): )?(?<reason>[^\n]*)/;

/** What OPA says of a value of METADATA that is of another type than it must be. */
const OF_ANOTHER_TYPE = /^cannot unmarshal !!(?<tag>\S+) (?:(?<value>.*) )?into (?<type>.*)$/;

/** A file that OPA names, with a row and what is wrong there. */
const ERROR = /(?<file>policies\/[^\s:]+\.rego):(?<row>\d+): rego_\w+: (?<message>.*)/g;

/**
 * Waits for what OPA reads of files.
 * @param root where the files' paths start from
 * @throws KensaError `POLICY_INVALID` with the place of what does not parse; of all files at once OPA tells no columns
 */
export async function requireParsed<Value>(root: string, reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    const message = error instanceof KensaError ? error.message : '';
    const told = Array.from(message.matchAll(ERROR), ({ groups = {} }) => groups);
    for (const file of new Set(told.map((one) => one['file'] ?? ''))) {
      const { stderr } = await runOpa(['parse', '--format', 'json', file], { cwd: root });
      refuse(await parseProblemsIn(root, stderr));
    }
    // What parses does not compile by itself.
    refuse(await Promise.all(told.map((one) => compileProblem(root, one))));
    throw error;
  }
}

async function compileProblem(root: string, told: Record<string, string | undefined>): Promise<PolicyProblem> {
  const { file = '', row = '', message = '' } = told;
  const line = (await readFile(join(root, file), 'utf8')).split('\n')[Number(row) - 1] ?? '';
  const [, name = ''] = /^var (\S+) is unsafe$/.exec(message) ?? [];
  const column = name === '' ? line.search(/\S|$/) : Math.max(0, line.search(new RegExp(String.raw`\b${name}\b`)));
  return { file, row: Number(row), column: column + 1, message: plainMessage(message) };
}

/**
 * Takes the errors of one file from what `opa parse --format json` printed. Of several at one place the first is the cause.
 * @param root where the files' paths start from
 */
export async function parseProblemsIn(root: string, output: string): Promise<PolicyProblem[]> {
  const found = new Map<string, PolicyProblem>();
  for (const problem of opaProblems(output)) {
    const place = [problem.file, problem.row, problem.column].join(':');
    if (found.has(place)) continue;
    const source = await readFile(join(root, problem.file), 'utf8');
    found.set(place, yamlProblem(withRemedy(problem, source), source));
  }
  return [...found.values()];
}

/** OPA notices what is not closed where the next thing begins, or at the end of the file, which has no line to show. */
function withRemedy(problem: PolicyProblem, source: string): PolicyProblem {
  if (problem.message === 'empty module')
    return { ...problem, row: undefined, column: undefined, message: 'the file is empty', remedy: 'write a package' };
  const [, what] = /non-terminated (.+)$/.exec(problem.message) ?? [];
  if (what !== undefined) return { ...problem, remedy: `close the ${what} that begins above` };
  if (problem.column !== 0) return problem;
  const lines = source.trimEnd().split('\n');
  return {
    ...problem,
    row: lines.length,
    column: (lines.at(-1) ?? '').length + 1,
    remedy:
      'something that begins above is not finished: a brace, bracket or parenthesis to close, or a value to write',
  };
}

/** OPA tells of YAML the row of the comment, or no row; the YAML itself tells more. */
function yamlProblem(problem: PolicyProblem, source: string): PolicyProblem {
  const { line, reason } = YAML.exec(problem.message)?.groups ?? {};
  if (reason === undefined) return problem;
  const yaml = metadataYamlAround(source, problem.row ?? 1);
  const fault = yaml === undefined ? undefined : yamlFault(yaml);
  if (fault !== undefined) return { file: problem.file, ...fault, message: `METADATA is no YAML: ${fault.message}` };
  const first = (yaml ?? '').split('\n').findIndex((text) => text !== '') + 1;
  const row = line === undefined ? problem.row : first + Number(line) - 1;
  const { tag, value = tag === 'seq' ? 'a list' : 'a map', type } = OF_ANOTHER_TYPE.exec(reason)?.groups ?? {};
  if (type === undefined) return { ...problem, row, message: `METADATA: ${reason}` };
  return { file: problem.file, row, column: 3, message: `METADATA: ${value} stands where ${kindOf(type)} must be` };
}

/** A type of Go, as an author of YAML calls it. */
function kindOf(type: string): string {
  if (type.startsWith('[]')) return 'a list';
  return type.startsWith('map') ? 'a map' : 'a text';
}

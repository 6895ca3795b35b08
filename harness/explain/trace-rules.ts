import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JsonObject } from '../json.ts';
import { runOpa } from '../opa/run-opa.ts';
import { controlRules, lineOf, type PolicySource } from './control-rules.ts';
import type { RuleName, RuleOutcome } from './explanation.ts';

/** An event of OPA's trace, as `opa eval --explain full --format json` writes it. */
interface TraceEvent {
  Op: string;
  QueryID: number;
  Location: { file: string; row: number } | null;
}

interface TraceOutput {
  explanation?: TraceEvent[];
  result?: { expressions: { value: JsonObject }[] }[];
}

/** What is to be traced. */
export interface TraceRequest {
  /** Rego by its path in the bundle. */
  sources: ReadonlyMap<string, string>;
  /** The control's own, of `sources`. */
  own: { path: string; source: PolicySource };
  /** The control's package below `data`. */
  package: string;
  /** The bundle's data, with the parameters. */
  data: JsonObject;
  /** The document as the control is given it. */
  input: JsonObject;
}

/**
 * Has OPA evaluate a control again, and reads from its trace which of the control's rules held, and how far the others went.
 *
 * @param opa the program
 * @returns undefined if OPA can not be run, or does not take these policies
 */
export async function traceRules(opa: string, request: TraceRequest): Promise<RuleOutcome[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-explain-'));
  try {
    for (const [path, text] of request.sources) {
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await writeFile(join(folder, 'data.json'), JSON.stringify(request.data));
    const argv = ['eval', '--data', 'controls', '--data', 'lib', '--data', 'data.json', '--stdin-input'];
    // Otherwise OPA skips what its index rules out, and leaves no word of it.
    const tracing = ['--disable-indexing', '--disable-early-exit', '--explain', 'full', '--format', 'json'];
    const { exitCode, stdout } = await runOpa([...argv, ...tracing, `data.${request.package}`], {
      cwd: folder,
      input: JSON.stringify(request.input),
      opa,
    });
    if (exitCode !== 0) return undefined;
    const { explanation = [], result = [] } = JSON.parse(stdout) as TraceOutput;
    return outcomes(explanation, result[0]?.expressions[0]?.value ?? {}, request.own);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param values of the rules, by name */
function outcomes(
  events: readonly TraceEvent[],
  values: JsonObject,
  { path, source }: TraceRequest['own'],
): RuleOutcome[] {
  const own = events.filter(({ Location: place }) => place?.file === path);
  const rowOf = ({ Location: place }: TraceEvent): number => place?.row ?? 0;
  return controlRules(source).map((rule) => {
    const { line } = rule.place;
    const ofRule = own.filter((event) => rowOf(event) === line);
    const queries = new Set(ofRule.filter(({ Op }) => Op === 'Enter').map(({ QueryID }) => QueryID));
    if (ofRule.some(({ Op, QueryID }) => Op === 'Exit' && queries.has(QueryID))) {
      const value = isSet(rule.rule) ? undefined : values[rule.rule];
      return { ...rule, holds: true, ...(value !== undefined && { value }) };
    }
    const failed = own.filter(({ Op, QueryID }) => Op === 'Fail' && queries.has(QueryID)).map(rowOf);
    if (failed.length === 0) return { ...rule, holds: false };
    return { ...rule, holds: false, stoppedAt: lineOf(source, Math.max(...failed)) };
  });
}

/** `missing` and `violations` are sets, of which a rule that holds adds elements. */
function isSet(rule: RuleName): boolean {
  return rule === 'missing' || rule === 'violations';
}

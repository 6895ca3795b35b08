import { audit } from '../../harness/audit.ts';
import { exitCode } from '../../harness/cli/exit-code.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { controlTexts } from '../../harness/report/control-texts.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { type FormatOptions, formats } from '../../harness/report/formats.ts';
import { jsonReport } from '../../harness/report/json-report.ts';
import type { Report } from '../../harness/report/report.ts';
import { bundle } from '../auditing.ts';
import type { CallRecord, PlannedFault } from './fault-plan.ts';
import type { WalkKind } from './walk-kinds.ts';
import type { Lane } from './walk-server.ts';

/** What a collection came to. */
export interface WalkOutcome {
  calls: readonly CallRecord[];
  /** Undefined if there is none. */
  report: Report | undefined;
  /** Why there is none. */
  error: unknown;
  /** With nothing that makes it fail but what could not be read, and with everything. */
  exitCodes: { lenient: number; strict: number };
  /** All that a person or a program is told. */
  text: string;
}

/** How a collection is disturbed. */
export interface Disturbance {
  faults?: readonly PlannedFault[];
  /** Ends it when it makes this call, from 1. */
  endAt?: number;
  /** Milliseconds that it waits for an answer. */
  timeout?: number;
}

/** Milliseconds after which a collection hangs; a slow one takes a tenth of it. */
const HANGS = 120_000;
/** Nothing but a fault is ever that slow. */
const TIMEOUT = 60_000;

/** Collects and audits once, over a lane of its own. */
export async function walkOutcome(
  lane: Lane,
  { world, options }: WalkKind,
  { faults = [], endAt, timeout = TIMEOUT }: Disturbance = {},
): Promise<WalkOutcome> {
  const ended = new AbortController();
  const calls = lane.serve(world, faults, () => {
    if (calls.length === endAt) ended.abort();
  });
  let watch: NodeJS.Timeout | undefined;
  const hanging = new Promise<never>((_, reject) => {
    watch = setTimeout(() => reject(new Error(`it hangs: no end after ${HANGS} ms`)), HANGS);
  });
  try {
    const running = audit(bundle, { ...options(lane.profile, timeout), all: true, signal: ended.signal });
    const report = await Promise.race([running, hanging]);
    return {
      calls,
      report,
      error: undefined,
      exitCodes: {
        lenient: exitCode(report, { failOn: 'none', failOnUnknown: false }),
        strict: exitCode(report, { failOn: 'LOW', failOnUnknown: false }),
      },
      text: await textOf(report),
    };
  } catch (error) {
    const text = error instanceof KensaError ? `${error.code} ${error.message}` : String(error);
    return { calls, report: undefined, error, exitCodes: { lenient: 2, strict: 2 }, text };
  } finally {
    clearTimeout(watch);
  }
}

const OPTIONS: FormatOptions = { color: false, width: 120, language: 'en', controlTexts: controlTexts(bundle, 'en') };

/** They can not say a finding without a time. */
const TIMED: ReadonlySet<string> = new Set(['asff', 'ocsf']);

/** The report in every format that can write it, one after the other. */
async function textOf(report: Report): Promise<string> {
  const able = Object.entries(formats).filter(([name]) => report.evaluatedAt !== null || !TIMED.has(name));
  const loaded = await Promise.all(able.map(([, load]) => load()));
  return loaded.flatMap((format) => [...format(streamReport(report), OPTIONS)]).join('');
}

/** The report as it is written for programs. */
export function reportText({ report }: WalkOutcome): string {
  return report === undefined ? '' : [...jsonReport(streamReport(report))].join('');
}

import type { JsonValue } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import type { ResourceIdentity } from '../normalize/input-document.ts';
import { IDENTITY } from '../normalize/input-document.ts';
import type { Compliance, Missing, MissingReason, PathStep, Verdict, Violation } from './verdict.ts';
import { say } from '../sentences/say.ts';

/** What the bundle itself can answer; `ERROR` is the harness's own. */
const BUNDLE_COMPLIANCES: readonly Compliance[] = ['COMPLIANT', 'INSUFFICIENT_DATA', 'NON_COMPLIANT', 'NOT_APPLICABLE'];

/** Most verdicts are passes, and thousands are remembered: so each of these is there once. */
const PASSES = {
  COMPLIANT: { compliance: 'COMPLIANT', violations: [], missing: [] },
  NOT_APPLICABLE: { compliance: 'NOT_APPLICABLE', violations: [], missing: [] },
} satisfies Partial<Record<Compliance, Verdict>>;

/** Reasons that the bundle itself can give. */
const BUNDLE_REASONS: readonly MissingReason[] = ['absent', 'empty', 'not_recorded', 'null', 'type', 'unknown_value'];

/**
 * Reads what an entrypoint returned, and makes sure that it is the answer to what was asked: it names the document's
 * resource and has a verdict of every expected control and of no other.
 * @param controls ids of the controls that must have answered
 * @returns verdicts by control id
 * @throws KensaError `EVALUATION_FAILED` otherwise; an answer that is not understood is no verdict
 */
export function parseResult(
  result: JsonValue,
  document: ResourceIdentity,
  controls: readonly string[],
): Map<string, Verdict> {
  if (!isJsonObject(result)) throw unexpected(say`its result is no object`);
  const { resource, controls: verdicts } = result;
  if (!isJsonObject(resource) || IDENTITY.some((name) => resource[name] !== document[name])) {
    throw unexpected(say`it answered for another resource`);
  }
  if (!isJsonObject(verdicts)) throw unexpected(say`it has no verdicts`);
  const answered = Object.keys(verdicts);
  if (answered.length !== controls.length || controls.some((id) => !Object.hasOwn(verdicts, id))) {
    throw unexpected(say`it has verdicts of ${answered.join(', ')} instead of ${controls.join(', ')}`);
  }
  return new Map(controls.map((id) => [id, parseVerdict(id, verdicts[id])]));
}

function parseVerdict(id: string, verdict: JsonValue | undefined): Verdict {
  if (!isJsonObject(verdict)) throw unexpected(say`the verdict of ${id} is no object`);
  const compliance = BUNDLE_COMPLIANCES.find((known) => known === verdict['compliance']);
  if (compliance === undefined) throw unexpected(`${id} answered ${JSON.stringify(verdict['compliance'])}`);
  const violations = parseList(id, verdict['violations'], parseViolation);
  const missing = parseList(id, verdict['missing'], parseMissing);
  if (compliance !== 'COMPLIANT' && compliance !== 'NOT_APPLICABLE') return { compliance, violations, missing };
  if (violations.length + missing.length > 0) throw unexpected(say`${id} passes, and lists what is wrong or missing`);
  return PASSES[compliance];
}

function parseList<T>(id: string, list: JsonValue | undefined, parse: (entry: JsonValue) => T | undefined): T[] {
  if (!Array.isArray(list)) throw unexpected(say`${id} answered without a list of violations or missing fields`);
  return list.map((entry) => {
    const parsed = parse(entry);
    if (parsed === undefined) throw unexpected(`${id} answered ${JSON.stringify(entry)}`);
    return parsed;
  });
}

function parseViolation(entry: JsonValue): Violation | undefined {
  if (!isJsonObject(entry) || typeof entry['code'] !== 'string') return undefined;
  const path = parsePath(entry['path']);
  return path && { code: entry['code'], path };
}

function parseMissing(entry: JsonValue): Missing | undefined {
  if (!isJsonObject(entry)) return undefined;
  const path = parsePath(entry['path']);
  const reason = BUNDLE_REASONS.find((known) => known === entry['reason']);
  return path && reason && { path, reason };
}

function parsePath(path: JsonValue | undefined): PathStep[] | undefined {
  if (!Array.isArray(path)) return undefined;
  return path.every(isPathStep) ? path : undefined;
}

function isPathStep(step: JsonValue): step is PathStep {
  return typeof step === 'string' || (typeof step === 'number' && Number.isInteger(step) && step >= 0);
}

function unexpected(reason: string): KensaError {
  return new KensaError('EVALUATION_FAILED', say`the bundle's answer can not be trusted: ${reason}`);
}

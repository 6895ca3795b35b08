import { createHash } from 'node:crypto';
import type { JsonValue } from '../json.ts';
import { isJsonObject } from '../json.ts';
import type { Finding } from '../report/report.ts';

/**
 * A hash of what a finding rests on: the verdict, its violations, what was missing, and what the control read. The same as long as
 * those are, whatever the order of keys, the time of capture and the wording of messages.
 */
export function findingFingerprint({ compliance, violations, missing, evidence }: Finding): string {
  const content: JsonValue = [
    compliance,
    violations.map(({ code, path }) => [code, path]),
    missing.map(({ path, reason, reference = null }) => [path, reason, reference]),
    evidence.map(({ path, value }) => [path, sorted(value)]),
  ];
  return `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
}

/** An object as the list of its entries by key: one with keys like numbers can not be sorted itself. */
function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { entries: entries.map(([key, member]) => [key, sorted(member)]) };
}

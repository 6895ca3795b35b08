import { constants } from 'node:buffer';
import { COMPLIANCES, needsAttention } from '../evaluate/verdict.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { checkFinding, checkReport } from './check-report.ts';
import { noCounts } from './gather-findings.ts';
import type { ComplianceCounts, Report } from './report.ts';
import { say } from '../sentences/say.ts';

const LINE_BREAK = 10;

/** How the ndjson report begins, and no other. */
const NDJSON = Buffer.from('{"kind":');

/**
 * Reads a report that kensa has written as json or ndjson.
 *
 * @throws KensaError `REPORT_UNREADABLE`, with the reason and the way out, if it is none, or is not whole
 */
export function parseReport(file: string, bytes: Buffer): Report {
  try {
    const value = bytes.subarray(0, NDJSON.length).equals(NDJSON) ? parseLines(bytes) : parse(bytes, 'it');
    if (!isJsonObject(value)) throw notReadable(say`it is no report of kensa.`);
    // Checked in the next lines.
    const report = value as unknown as Report;
    checkReport(report);
    if (!Array.isArray(report.findings)) throw notReadable(say`it has no list of findings.`);
    for (const finding of report.findings) checkFinding(finding);
    checkIsWhole(report);
    return report;
  } catch (error) {
    if (!(error instanceof KensaError)) throw error;
    const reason = error.message.replace(/\.?$/, '.');
    const remedy = say`Write a report with: kensa audit … --format json=FILE`;
    throw new KensaError('REPORT_UNREADABLE', `${say`${file} can not be used`}: ${reason} ${remedy}`, {
      cause: error.cause,
    });
  }
}

function parseLines(bytes: Buffer): JsonObject {
  let outline: JsonObject | undefined;
  let end: JsonObject | undefined;
  const lists: Record<'diagnostic' | 'finding', JsonObject[]> = { diagnostic: [], finding: [] };
  for (const [number, line] of linesOf(bytes)) {
    const value = parse(line, `line ${number}`);
    if (!isJsonObject(value) || end !== undefined) throw notReadable(say`line ${number} is no line of a report.`);
    const { kind, ...content } = value;
    if (kind === 'report' && outline === undefined) outline = content;
    else if (kind === 'finding' || kind === 'diagnostic') lists[kind].push(content);
    else if (kind === 'end') end = content;
    else throw notReadable(say`line ${number} is no line of a report.`);
  }
  const { finding: findings, diagnostic: diagnostics } = lists;
  if (end?.['findings'] !== findings.length || end['diagnostics'] !== diagnostics.length) {
    throw notReadable(say`its last lines are missing.`);
  }
  return { ...outline, findings, diagnostics };
}

function* linesOf(bytes: Buffer): Generator<[number: number, line: Buffer]> {
  let start = 0;
  for (let number = 1; start < bytes.length; number += 1) {
    const found = bytes.indexOf(LINE_BREAK, start);
    const end = found === -1 ? bytes.length : found;
    yield [number, bytes.subarray(start, end)];
    start = end + 1;
  }
}

function parse(bytes: Buffer, name: string): unknown {
  if (bytes.length > constants.MAX_STRING_LENGTH) throw notReadable(say`${name} is too large for JSON; use ndjson.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notReadable(say`${name} is not UTF-8.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    // What JSON.parse says of it differs between versions of Node.
    throw notReadable(say`${name} is not JSON.`);
  }
}

/** What a report does not list is taken for a pass, so that nothing else may be left out. */
function checkIsWhole({ controls, findings }: Report): void {
  const listed = new Map<string, ComplianceCounts>(controls.map(({ id }) => [id, noCounts()]));
  for (const { controlId, compliance } of findings) {
    const counts = listed.get(controlId);
    if (counts === undefined) throw notReadable(say`it has findings of ${controlId}, which took no part.`);
    counts[compliance] += 1;
  }
  for (const { id, counts } of controls) {
    for (const compliance of COMPLIANCES) {
      const found = listed.get(id)?.[compliance] ?? 0;
      if (found === counts[compliance] || (found < counts[compliance] && !needsAttention(compliance))) continue;
      throw notReadable(say`it counts ${counts[compliance]} ${compliance} of ${id}, and lists ${found}.`);
    }
  }
}

function notReadable(reason: string): KensaError {
  return new KensaError('REPORT_UNREADABLE', reason);
}

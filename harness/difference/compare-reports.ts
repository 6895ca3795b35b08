import type { Manifest } from '../bundle/manifest.ts';
import { compareText } from '../normalize/compare-text.ts';
import { compareResources } from '../normalize/compare-resources.ts';
import { needsAttention } from '../evaluate/verdict.ts';
import { findingId } from '../report/finding-id.ts';
import type { Finding, ReportOf } from '../report/report.ts';
import { unseenBecause } from '../report/unseen-because.ts';
import { currentControlId } from './current-control-id.ts';
import {
  type ComparedReport,
  type Difference,
  DIFFERENCE_STATES,
  type DifferenceEntry,
  type DifferenceState,
} from './difference.ts';
import { differenceState, differsOnSameEvidence } from './difference-state.ts';
import { type ReportKnowledge, reportKnowledge, unlisted } from './report-knowledge.ts';

/** A report and where it is from. */
export interface ReportToCompare {
  file?: string;
  report: ReportOf<Iterable<Finding>>;
}

/** A finding under the name that its control has now. */
interface NamedFinding {
  id: string;
  controlId: string;
  finding: Finding;
}

/**
 * Compares two reports, finding by finding. What one of them does not list is what it proves, or not known: nothing is
 * called fixed or gone without proof. See docs/diff.md.
 *
 * @param before the older report
 * @param after the newer report; its findings are read twice
 * @param manifest knows the aliases of controls, so that renamed ones are followed
 */
export function compareReports(before: ReportToCompare, after: ReportToCompare, manifest: Manifest): Difference {
  const currentId = currentControlId(manifest);
  const beforeKnows = reportKnowledge(before.report, currentId);
  const afterKnows = reportKnowledge(after.report, currentId);
  const isOtherPack = before.report.bundle.revision !== after.report.bundle.revision;

  const older = new Map<string, NamedFinding>();
  for (const finding of before.report.findings) keepWorse(older, named(finding, currentId));
  const newer = new Map<string, NamedFinding>();
  for (const finding of after.report.findings) keepWorse(newer, named(finding, currentId));

  const entries: DifferenceEntry[] = [];
  for (const [id, now] of newer) {
    const then = older.get(id);
    const was = then?.finding.compliance ?? unlisted(beforeKnows, now.controlId, now.finding.resource);
    const state =
      isOtherPack && then !== undefined && differsOnSameEvidence(then.finding, now.finding)
        ? 'PACK_CHANGED'
        : exceptedState(differenceState(was, now.finding.compliance), now.finding, then?.finding);
    if (state !== undefined) entries.push(entryOf(state, { before: was, after: now.finding.compliance }, now, then));
  }
  for (const [id, then] of older) {
    if (newer.has(id)) continue;
    const was = then.finding.compliance;
    const is = unlisted(afterKnows, then.controlId, then.finding.resource);
    const state = differenceState(was, is);
    if (state !== undefined) entries.push(entryOf(state, { before: was, after: is }, then, then));
  }

  return {
    schemaVersion: 1,
    before: comparedReport(before),
    after: comparedReport(after),
    summary: countsOf(entries),
    controls: controlChanges(before, after, beforeKnows, afterKnows, currentId),
    entries: entries.toSorted(entryOrder(manifest)),
  };
}

/** What was accepted and is not any more needs a decision as what is new does. */
function exceptedState(
  state: DifferenceState | undefined,
  now: Finding,
  then: Finding | undefined,
): DifferenceState | undefined {
  const isSame = state === 'STILL_OPEN' || state === 'STILL_UNDECIDED';
  return isSame && then?.exception !== undefined && now.exception === undefined ? 'EXCEPTION_ENDED' : state;
}

function named(finding: Finding, currentId: (controlId: string) => string): NamedFinding {
  const controlId = currentId(finding.controlId);
  const id = controlId === finding.controlId ? finding.id : findingId(controlId, finding.resource);
  return { id, controlId, finding };
}

const WORST_FIRST = ['NON_COMPLIANT', 'ERROR', 'INSUFFICIENT_DATA', 'COMPLIANT', 'NOT_APPLICABLE'] as const;

/** Two controls of a report may be one by now. */
function keepWorse(findings: Map<string, NamedFinding>, one: NamedFinding): void {
  const other = findings.get(one.id);
  const rank = ({ finding }: NamedFinding): number => WORST_FIRST.indexOf(finding.compliance);
  if (other === undefined || rank(one) < rank(other)) findings.set(one.id, one);
}

function entryOf(
  state: DifferenceState,
  sightings: Pick<DifferenceEntry, 'after' | 'before'>,
  newest: NamedFinding,
  then: NamedFinding | undefined,
): DifferenceEntry {
  const { id, controlId, finding } = newest;
  const { violations, missing, error } = needsAttention(finding.compliance) ? finding : (then?.finding ?? finding);
  const former = then?.finding.controlId;
  return {
    id,
    state,
    controlId,
    ...(former !== undefined && former !== controlId && { formerControlId: former }),
    severity: finding.severity,
    resource: finding.resource,
    ...sightings,
    violations,
    missing,
    ...(error !== undefined && { error }),
    ...(newest !== then && finding.exception && { exception: finding.exception }),
    ...(state === 'EXCEPTION_ENDED' && then?.finding.exception && { endedException: then.finding.exception }),
  };
}

function comparedReport({ file, report }: ReportToCompare): ComparedReport {
  const { bundle, evaluatedAt, diagnostics } = report;
  return {
    ...(file !== undefined && { file }),
    bundle: { revision: bundle.revision },
    evaluatedAt,
    inputNotWhole: diagnostics.some(({ severity }) => severity === 'error'),
  };
}

function countsOf(entries: readonly DifferenceEntry[]): Record<DifferenceState, number> {
  const counts = Object.fromEntries(DIFFERENCE_STATES.map((state) => [state, 0])) as Record<DifferenceState, number>;
  for (const { state } of entries) counts[state] += 1;
  return counts;
}

function controlChanges(
  before: ReportToCompare,
  after: ReportToCompare,
  beforeKnows: ReportKnowledge,
  afterKnows: ReportKnowledge,
  currentId: (controlId: string) => string,
): Difference['controls'] {
  const unseenBefore = new Set(
    before.report.controls.flatMap((control) => (unseenBecause(control) === undefined ? [] : currentId(control.id))),
  );
  return {
    added: [...afterKnows.controls.keys()].filter((id) => !beforeKnows.controls.has(id)),
    notRun: [...beforeKnows.controls.keys()].filter((id) => !afterKnows.controls.has(id)),
    newlyUnseen: after.report.controls.flatMap((control) => {
      const id = currentId(control.id);
      const reason = unseenBecause(control);
      return reason === undefined || unseenBefore.has(id) ? [] : { id, severity: control.severity, reason };
    }),
  };
}

/** By state, by the control's position in the bundle (those that it does not know come last), and by resource. */
function entryOrder({ controls }: Manifest): (a: DifferenceEntry, b: DifferenceEntry) => number {
  const positions = new Map(controls.map(({ id }, position) => [id, position]));
  const position = (id: string): number => positions.get(id) ?? controls.length;
  return (a, b) =>
    DIFFERENCE_STATES.indexOf(a.state) - DIFFERENCE_STATES.indexOf(b.state) ||
    position(a.controlId) - position(b.controlId) ||
    compareText(a.controlId, b.controlId) ||
    compareResources(a.resource, b.resource);
}

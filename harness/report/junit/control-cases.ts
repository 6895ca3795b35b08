import type { Compliance } from '../../evaluate/verdict.ts';
import { needsAttention } from '../../evaluate/verdict.ts';
import { exceptedCount } from '../excepted-count.ts';
import type { ReportStream } from '../finding-list.ts';
import { findingStatements } from '../finding-statements.ts';
import type { FormatOptions } from '../formats.ts';
import type { Finding, ReportControl } from '../report.ts';
import { resourceText } from '../resource-text.ts';
import { textWords } from '../text-words.ts';
import { unseenBecause } from '../unseen-because.ts';
import { complianceWords } from '../verdict-words.ts';
import { type JunitCase, type JunitCounts, type JunitOutcome, noCases } from './junit-case.ts';
import { junitWords } from './junit-words.ts';

/** What was not decided is an error, as tools pass over what is skipped. */
const OUTCOMES: Record<Compliance, JunitOutcome> = {
  ERROR: 'error',
  NON_COMPLIANT: 'failure',
  INSUFFICIENT_DATA: 'error',
  COMPLIANT: 'passed',
  NOT_APPLICABLE: 'skipped',
};

/** What a report lists only if it was asked to. */
const UNLISTED = ['COMPLIANT', 'NOT_APPLICABLE'] as const;

/** True if the report lists every verdict. */
export function listsAll({ controls, findings }: ReportStream): boolean {
  const verdicts = controls.flatMap(({ counts }) => Object.values(counts));
  return findings.length === verdicts.reduce((sum, count) => sum + count, 0);
}

/** The tests of a control, as {@link findingCase} and {@link otherCases} give them, counted without reading findings. */
export function countCases(control: ReportControl, isAllListed: boolean, options: FormatOptions): JunitCounts {
  const counts = noCases();
  for (const [compliance, count] of Object.entries(control.counts) as [Compliance, number][]) {
    if (!isAllListed && !needsAttention(compliance)) continue;
    const excepted = exceptedCount(control, compliance);
    counts[OUTCOMES[compliance]] += count - excepted;
    counts.skipped += excepted;
  }
  for (const { outcome } of otherCases(control, isAllListed, options)) counts[outcome] += 1;
  return counts;
}

/** The test that is a verdict. */
export function findingCase(finding: Finding, options: FormatOptions): JunitCase {
  const { violations, missing, evidence } = findingStatements(finding, options);
  const { exception } = finding;
  const outcome = exception === undefined ? OUTCOMES[finding.compliance] : 'skipped';
  const found = [...(finding.error === undefined ? [] : [finding.error]), ...violations, ...missing];
  const isShort = outcome === 'passed' || outcome === 'skipped';
  const words = junitWords[options.language];
  const why = exception && words.excepted(textWords[options.language].finding.exceptionText(exception));
  const all = [...found, ...evidence, words.source(finding.provenance.location)];
  return {
    className: finding.controlId,
    name: resourceText(finding.resource),
    outcome,
    type: violationCodes(finding) || finding.compliance,
    lines: why === undefined ? (isShort ? [] : all) : [why, ...found],
  };
}

function violationCodes({ violations }: Finding): string {
  return [...new Set(violations.map(({ code }) => code))].join(' ');
}

/** The tests of a control that are no verdict: whether it saw all, and one for all of each kind that are not listed. */
export function otherCases(control: ReportControl, isAllListed: boolean, { language }: FormatOptions): JunitCase[] {
  const { id, coverage, counts } = control;
  const words = junitWords[language];
  const cases: JunitCase[] = [];
  const ofCoverage = { className: id, name: words.coverage };
  const reason = unseenBecause(control);
  if (reason !== undefined) {
    cases.push({ ...ofCoverage, outcome: 'error', type: reason, lines: [words.unseenBecause[reason]] });
  } else if (coverage === 'NO_RESOURCES') {
    cases.push({ ...ofCoverage, outcome: 'skipped', type: coverage, lines: [words.noResources] });
  }
  for (const compliance of isAllListed ? [] : UNLISTED) {
    if (counts[compliance] === 0) continue;
    cases.push({
      className: id,
      name: complianceWords[language][compliance],
      outcome: OUTCOMES[compliance],
      type: compliance,
      lines: [words.notListed(counts[compliance])],
    });
  }
  return cases;
}

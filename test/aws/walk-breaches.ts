import type { CoverageRow, Finding, Report } from '../../harness/report/report.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { OTHER_ACCOUNT } from './example-items.ts';
import { OWN_KEYS, sessionKeys } from './credentials.ts';
import type { FaultName } from './faults.ts';
import { reportText, type WalkOutcome } from './walk-outcome.ts';

/** What is to be expected of a disturbed collection. */
export interface Expected {
  /** Nothing but what happened on the way may differ. */
  isHarmless: boolean;
  /** Resources may be gone. */
  isDeleting: boolean;
  /** A key of another account may refuse to be described, so that nothing is known of it. */
  isRefusing: boolean;
  /** It was ended before all was read. */
  isEnded: boolean;
  /** Whether it can be begun. */
  begins: 'never' | 'perhaps' | 'surely';
}

const SECRETS = [
  OWN_KEYS.SecretAccessKey,
  sessionKeys(OTHER_ACCOUNT).SecretAccessKey,
  sessionKeys(OTHER_ACCOUNT).SessionToken,
];

/** Faults after which the SDK or kensa asks again, and then has all. */
export const HARMLESS_ONCE: ReadonlySet<FaultName> = new Set([
  'emptyPage',
  'reset',
  'resetInBody',
  'serverError',
  'throttle',
  'timeout',
  'unprocessedKey',
]);

/** What a disturbed collection breaks of all that must hold, compared to the undisturbed one. */
export function breaches(undisturbed: WalkOutcome, disturbed: WalkOutcome, expected: Expected): string[] {
  const found = SECRETS.filter((secret) => disturbed.text.includes(secret)).map(() => 'it tells a secret');
  const { report: before } = undisturbed;
  const { report } = disturbed;
  if (before === undefined) return ['the undisturbed collection has no report'];
  if (report === undefined) {
    const isTold = disturbed.error instanceof KensaError && disturbed.error.code === 'AWS_UNREACHABLE';
    return isTold && expected.begins !== 'surely' ? found : [...found, `no report: ${disturbed.text}`];
  }
  if (expected.begins === 'never') found.push('it began, and could not');
  if (expected.isHarmless && reportText(undisturbed) !== reportText(disturbed)) found.push('the report differs');
  return [
    ...found,
    ...report.coverage.flatMap(rowBreaches),
    ...verdictBreaches(before, report, expected),
    ...listBreaches(before, report, expected),
    ...exitCodeBreaches(undisturbed, disturbed, expected),
  ];
}

function rowBreaches(row: CoverageRow): string[] {
  const { listed, evaluated, deleted, failed, failures } = row;
  const found: string[] = [];
  if (listed !== evaluated + deleted + failed) found.push('does not add up');
  if (failures.length !== failed) found.push('has not a reason for each that failed');
  if (failures.some(({ message }) => message === '')) found.push('has a failure without a message');
  return found.map((what) => `coverage of ${rowName(row)} ${what}: ${JSON.stringify(row)}`);
}

function verdictBreaches(before: Report, after: Report, { isDeleting, isEnded }: Expected): string[] {
  const known = new Map(before.findings.map((finding) => [finding.id, finding]));
  const now = new Map(after.findings.map((finding) => [finding.id, finding]));
  const worse = after.findings.flatMap((finding) => {
    const was = known.get(finding.id)?.compliance;
    if (finding.compliance === was || finding.compliance === 'INSUFFICIENT_DATA') return [];
    return [`${findingName(finding)} was ${was ?? 'not there'}, and is ${finding.compliance}`];
  });
  const lost = before.findings.flatMap((finding) => {
    if (
      now.has(finding.id) ||
      (isEnded && isEndedBeforeLists(after)) ||
      isAccountedFor(finding, before, after, isDeleting)
    ) {
      return [];
    }
    return [`${findingName(finding)} was ${finding.compliance}, and is not there, nor said to be`];
  });
  const isEvaluated = new Set(before.controls.flatMap(({ id, coverage }) => (coverage === 'EVALUATED' ? [id] : [])));
  const silent = after.controls.flatMap(({ id, coverage }) =>
    isEvaluated.has(id) && coverage === 'NO_RESOURCES' && after.coverage.some(isListing) && !isDeleting
      ? [`${id} judged something before, and says that there is nothing`]
      : [],
  );
  return [...worse, ...lost, ...silent];
}

/** A bucket has rows, too, if the item of a recorder is in it. */
function isListing({ basis }: CoverageRow): boolean {
  return basis === 'listing';
}

function isPartialRow({ incomplete, failed }: CoverageRow): boolean {
  return incomplete !== undefined || failed > 0;
}

/** What is not judged has no verdict that could be lost: a list that is shorter than it was says so, too. */
function listBreaches(before: Report, after: Report, { isDeleting, isEnded, isRefusing }: Expected): string[] {
  if (isDeleting || (isEnded && isEndedBeforeLists(after))) return [];
  const isLacking = isRefusing || after.coverage.some(isPartialRow);
  return before.coverage.filter(isListing).flatMap((row) => {
    const rows = tellingRows(row, after);
    const isTold = rows.some(({ incomplete }) => incomplete !== undefined);
    const isWhole = rows.some((one) => rowName(one) === rowName(row) && one.listed >= row.listed);
    // Which keys are asked for depends on what names them.
    if (isWhole || isTold || (row.resourceType === 'AWS::KMS::Key' && isLacking)) return [];
    return [`coverage of ${rowName(row)} has fewer than ${row.listed}, and does not say so`];
  });
}

/** The rows that account for a resource: where it is not known which regions or accounts there are, one stands for all. */
function tellingRows(of: Pick<CoverageRow, 'accountId' | 'awsRegion' | 'resourceType'>, report: Report): CoverageRow[] {
  const ofType = report.coverage.filter(({ resourceType }) => resourceType === of.resourceType);
  const ofAccount = ofType.filter(({ accountId }) => accountId === of.accountId);
  const here = ofAccount.filter(({ awsRegion }) => awsRegion === of.awsRegion);
  return [here, ofAccount, ofType].find(({ length }) => length > 0) ?? [];
}

/**
 * True if a list that lacks the resource says that it is not whole, or that one more is deleted; of a bucket, if there is an
 * error about the object or a folder that it is in.
 */
function isAccountedFor(
  { resource, provenance }: Finding,
  before: Report,
  after: Report,
  isDeleting: boolean,
): boolean {
  const { location } = provenance;
  if (location.startsWith('s3:')) {
    return after.diagnostics.some((one) => one.severity === 'error' && location.startsWith(one.location));
  }
  const rows = tellingRows(resource, after);
  if (rows.some(({ incomplete }) => incomplete !== undefined)) return true;
  const deletedBefore = before.coverage.find((row) => rows.some((one) => rowName(one) === rowName(row)))?.deleted ?? 0;
  return isDeleting && rows.some(({ deleted }) => deleted > deletedBefore);
}

function exitCodeBreaches(undisturbed: WalkOutcome, disturbed: WalkOutcome, expected: Expected): string[] {
  const { report: before } = undisturbed;
  const { report } = disturbed;
  if (report === undefined || before === undefined) return [];
  const isPartial =
    expected.isEnded ||
    report.coverage.some(isPartialRow) ||
    (!expected.isDeleting && !expected.isRefusing && verdictsOf(report) !== verdictsOf(before));
  const { lenient, strict } = disturbed.exitCodes;
  const found: string[] = [];
  if (isPartial && (lenient !== 2 || strict !== 2)) {
    found.push(`exit code ${lenient} or ${strict}, and not all was read`);
  }
  const isError = report.diagnostics.some(({ severity }) => severity === 'error');
  if (
    !isPartial &&
    !isError &&
    (lenient !== undisturbed.exitCodes.lenient || strict !== undisturbed.exitCodes.strict)
  ) {
    found.push(`exit code ${lenient} or ${strict}, and all was read`);
  }
  const isBucket = report.sources.some(({ location }) => location.startsWith('s3:'));
  if (!isBucket && !expected.isDeleting && !isPartial && isError) {
    const told = report.diagnostics.map(({ code, message }) => `${code} ${message}`).join('; ');
    found.push(`all was read, and an error was told: ${told}`);
  }
  return found;
}

/** True if it was told that the collection ended, and there are no lists in which to say what is missing. */
function isEndedBeforeLists({ coverage, diagnostics }: Report): boolean {
  return !coverage.some(isListing) && diagnostics.some(({ code }) => code === 'INTERRUPTED');
}

function verdictsOf({ findings }: Report): string {
  return JSON.stringify(findings.map(({ id, compliance }) => [id, compliance]));
}

function rowName({ accountId, awsRegion, resourceType }: CoverageRow): string {
  return `${accountId}/${awsRegion}/${resourceType}`;
}

function findingName({ controlId, resource }: Finding): string {
  return `${controlId} of ${resource.accountId}/${resource.awsRegion}/${resource.resourceType}/${resource.resourceId}`;
}

import type { FailureReason } from '../../../collect/aws/call-failure.ts';
import type { Recording } from '../../../collect/collected.ts';
import type { ExceptionRemark } from '../../../exceptions/exception.ts';
import type { Coverage } from '../../report.ts';
import type { PageTexts } from '../page-data.ts';

/** All texts of the page in one language. Counts come written, with their separators. */
export interface HtmlTexts {
  /** Also those that the page's script writes. */
  page: PageTexts;
  title: string;
  skip: string;
  judgedAsOf: (time: string) => string;
  judgedAsOfNoTime: string;
  bundle: string;
  summary: string;
  tiles: {
    /** What stands below the number of each verdict. */
    nonCompliant: string;
    insufficientData: string;
    errors: string;
    compliant: string;
    notApplicable: string;
    /** Those that an exception is in force for; the numbers of the verdicts are without them. */
    excepted: string;
    exceptedMeaning: string;
    gaps: string;
    /** In place of a number where the input does not tell which resources exist. */
    gapsNotKnown: string;
    gapsOf: (controls: string) => string;
    noGaps: string;
    noLists: string;
    unread: string;
    unreadOf: (warnings: string) => string;
    allRead: (warnings: string) => string;
  };
  facts: {
    sources: string;
    sourcesWith: (sources: string, items: string) => string;
    resources: string;
    resourcesJudged: (seen: string, judged: string) => string;
    leftOut: string;
    deleted: (count: string) => string;
    notRecorded: (count: string) => string;
    superseded: (count: string) => string;
    undecided: string;
    exceptions: string;
    /** How many there are, and for how many findings they are in force. */
    exceptionsOf: (exceptions: string, findings: string) => string;
    controls: string;
    controlsOf: (some: string, all: string) => string;
    listed: string;
    listedOf: (numbers: Record<'deleted' | 'evaluated' | 'failed' | 'listed', string>, sign: string) => string;
  };
  listSeparator: string;
  reasonWithCount: (reason: string, count: string) => string;
  coverages: Record<Exclude<Coverage, 'EVALUATED'>, string>;
  charts: {
    bySeverity: string;
    bySeverityLabel: string;
    heatMap: string;
    heatMapLabel: string;
    heatMapLegend: string;
    /** One cell. */
    cell: (place: string, nonCompliant: string, undecided: string, gaps: string) => string;
    /** Behind that, if some of its findings are excepted; they are in no other number. */
    cellExcepted: (count: string) => string;
    cut: (rows: string, columns: string) => string;
    nothing: string;
  };
  controls: {
    heading: string;
    control: string;
    severity: string;
    results: string;
    notSeen: string;
    gaps: (count: string) => string;
    /** How many of the results an exception is in force for. */
    excepted: (count: string) => string;
  };
  exceptions: {
    heading: string;
    explained: string;
    exception: string;
    toReview: string;
    owner: string;
    reason: string;
    ticket: string;
    until: string;
    /** Those that one is in force for. */
    findings: string;
    remarks: Record<ExceptionRemark, string>;
  };
  coverage: {
    heading: string;
    explained: string;
    none: string;
    noLists: string;
    reason: string;
    type: string;
    resources: string;
    places: string;
    controls: string;
    more: (count: string) => string;
    recordings: Record<Recording, string>;
    incomplete: (reason: string) => string;
    unread: (reason: string) => string;
    sum: string;
    failures: Record<FailureReason, string>;
  };
  diagnostics: {
    heading: string;
    none: string;
    error: string;
    warning: string;
    severity: string;
    location: string;
    message: string;
  };
  findings: {
    heading: string;
    onlyAttention: string;
    needsScript: string;
    filter: string;
    search: string;
    all: string;
    compliance: string;
    exception: string;
    excepted: string;
    /** Without an exception. */
    counted: string;
    clear: string;
    previous: string;
    next: string;
    pages: string;
    noMatch: string;
    none: string;
    resource: string;
  };
  footer: string;
}

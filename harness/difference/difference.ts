import type { Severity } from '../bundle/manifest.ts';
import type { Compliance } from '../evaluate/verdict.ts';
import type { Finding, FindingResource } from '../report/report.ts';
import type { UnseenReason } from '../report/unseen-because.ts';

/** What became of a finding between two reports; what a reader acts on comes first. */
export const DIFFERENCE_STATES = [
  /** NON_COMPLIANT, and was not. */
  'NEW',
  /** Asks for attention in both, and the exception that was in force for it is not any more. */
  'EXCEPTION_ENDED',
  /** INSUFFICIENT_DATA or ERROR, and was neither. */
  'NEWLY_UNDECIDED',
  /** Another verdict on the same evidence, by another bundle. */
  'PACK_CHANGED',
  /** Was NON_COMPLIANT, and is proven to pass. */
  'FIXED',
  /** Was INSUFFICIENT_DATA or ERROR, and is proven to pass. */
  'DECIDED',
  /** Its resource is proven not to exist any more. */
  'RESOURCE_GONE',
  /** Asked for attention; nothing proves what became of it. */
  'NO_LONGER_LISTED',
  /** NON_COMPLIANT in both. */
  'STILL_OPEN',
  /** INSUFFICIENT_DATA or ERROR in both. */
  'STILL_UNDECIDED',
] as const;

/** One of {@link DIFFERENCE_STATES}. */
export type DifferenceState = (typeof DIFFERENCE_STATES)[number];

/** What a report says of a control and a resource that it lists no finding of. */
export type Unlisted =
  /** The control judged the resource, and every verdict but a pass would be listed. */
  | 'PASSED'
  /** All resources were listed, and it was not among them. */
  | 'ABSENT'
  /** The control took no part, or did not judge the type. */
  | 'CONTROL_NOT_RUN'
  /** Resources may exist there that nobody judged. */
  | 'NOT_ALL_SEEN'
  /** It passed, was gone or was not in the input: the report does not list what passed. */
  | 'PASSES_NOT_LISTED'
  /** The control did not judge it, and nothing says that all resources were in the input. */
  | 'NOT_IN_INPUT';

/** What a report says of a control and a resource. */
export type Sighting = Compliance | Unlisted;

/** One finding in two reports. */
export interface DifferenceEntry {
  /** The id of the finding, as of the names that controls have in the bundle. */
  id: string;
  state: DifferenceState;
  controlId: string;
  /** The control's id in the older report, if it has been renamed. */
  formerControlId?: string;
  severity: Severity;
  resource: FindingResource;
  before: Sighting;
  after: Sighting;
  /** What is wrong: of the newer finding if it asks for attention, otherwise of the older. */
  violations: Finding['violations'];
  missing: Finding['missing'];
  error?: string;
  /** The exception in the newer report that excepts it: it is then not counted as new. */
  exception?: NonNullable<Finding['exception']>;
  /** The exception in the older report that is no longer in force for it. */
  endedException?: NonNullable<Finding['exception']>;
}

/** A report that was compared. */
export interface ComparedReport {
  /** Where it is from: a file, or undefined for the run itself. */
  file?: string;
  bundle: { revision: string };
  evaluatedAt: string | null;
  /** True if part of its input could not be read, so that it was not judged. */
  inputNotWhole: boolean;
}

/** What has changed from one report to another; the JSON output is this, in this order of keys. */
export interface Difference {
  schemaVersion: 1;
  before: ComparedReport;
  after: ComparedReport;
  summary: Record<DifferenceState, number>;
  controls: {
    /** Those that only the newer report ran. */
    added: string[];
    /** Those that only the older report ran: nothing is known of them now. */
    notRun: string[];
    /** Those that may not have seen all resources now; of the older report that is not known. */
    newlyUnseen: { id: string; severity: Severity; reason: UnseenReason }[];
  };
  /** By state, control and resource. */
  entries: DifferenceEntry[];
}

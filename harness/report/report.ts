import type { SourceShape } from '../collect/collected.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Coverage, CoverageRow } from '../evaluate/coverage.ts';
import type { FindingException, ReportException } from '../exceptions/exception.ts';
import type { Compliance, MissingReason, PathStep } from '../evaluate/verdict.ts';
import type { JsonValue } from '../json.ts';
import type { Provenance } from '../normalize/input-document.ts';
import type { Severity } from '../bundle/manifest.ts';

/** How many resources a control or a run judged each way. */
export type ComplianceCounts = Record<Compliance, number>;

/** How many of a control's findings an exception is in force for, so that they do not count. */
export type ExceptedCounts = Record<Exclude<Compliance, 'COMPLIANT' | 'NOT_APPLICABLE'>, number>;

/** The resource of a finding. */
export interface FindingResource {
  accountId: string;
  awsRegion: string;
  resourceType: string;
  resourceId: string;
  resourceName?: string;
  arn?: string;
}

/** One control's verdict on one resource. */
export interface Finding {
  /** Stable over runs: a hash of control, account, region, type and resource id. */
  id: string;
  controlId: string;
  compliance: Compliance;
  severity: Severity;
  resource: FindingResource;
  violations: { code: string; path: PathStep[]; message: string }[];
  /** `path` is written as `configuration.ipPermissions[3].fromPort`. */
  missing: { path: string; reason: MissingReason; reference?: string }[];
  evidence: { path: string; value: JsonValue }[];
  provenance: Provenance;
  /** For `ERROR`: what went wrong. */
  error?: string;
  /** The exception that is in force for it, so that it does not count. */
  exception?: FindingException;
}

/** One control of the bundle that took part in the run. */
export interface ReportControl {
  id: string;
  title: string;
  severity: Severity;
  resourceTypes: string[];
  counts: ComplianceCounts;
  /** Those of the counts that do not count, in a run with exceptions. */
  excepted?: ExceptedCounts;
  /** Whether it had anything to judge, anywhere. */
  coverage: Coverage;
  /** Rows of the report's coverage that it needs and that have a gap: resources may exist there that nobody judged. */
  gaps: number;
}

/** The result of an audit; the JSON report is this, in this order of keys. */
export interface Report {
  schemaVersion: 1;
  tool: { name: 'kensa'; version: string };
  bundle: { revision: string; opaVersion: string; controls: number };
  /** The time as of which controls judged; null when no item says when it was captured. */
  evaluatedAt: string | null;
  sources: { location: string; shape: SourceShape; items: number }[];
  summary: {
    /** Distinct resources that exist, whether a control covers their type or not. */
    resources: number;
    /** Those that at least one control judged. */
    evaluated: number;
    /** Items that were read but not judged: a deleted resource, one not recorded, an older capture of the same resource. */
    notEvaluated: { deleted: number; notRecorded: number; superseded: number };
    byCompliance: ComplianceCounts;
  };
  controls: ReportControl[];
  /**
   * How resources are accounted for, by account, region and type: where AWS was asked for all of them, and where a
   * recorder in the input does not record them. Empty for an input that says neither.
   */
  coverage: CoverageRow[];
  /** All of a run with exceptions, in the order of their file, and what came of them. */
  exceptions?: ReportException[];
  findings: Finding[];
  diagnostics: Diagnostic[];
}

/** A report whose findings are kept in some way. */
export interface ReportOf<Findings> extends Omit<Report, 'findings'> {
  findings: Findings;
}

export type { Coverage, CoverageRow, FindingException, ReportException };

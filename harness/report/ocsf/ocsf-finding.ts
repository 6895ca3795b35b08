import type { Severity } from '../../bundle/manifest.ts';
import { type Compliance, needsAttention } from '../../evaluate/verdict.ts';
import type { JsonObject } from '../../json.ts';
import { awsPartition } from '../aws-partition.ts';
import type { Language } from '../control-text.ts';
import type { DescribedControl } from '../described-controls.ts';
import { findingMessage, findingReasons } from '../finding-reasons.ts';
import { findingRemedy } from '../finding-remedy.ts';
import { printable } from '../printable.ts';
import type { Finding, FindingResource, Report } from '../report.ts';
import { resourcePath } from '../resource-path.ts';
import { textWords } from '../text-words.ts';

/** In the message; `unmapped` has all. */
const MOST_REASONS = 20;

/** One value of an OCSF enumeration: its number, and its caption. */
type Caption = readonly [id: number, caption: string];

const SEVERITIES: Record<Severity, Caption> = {
  INFORMATIONAL: [1, 'Informational'],
  LOW: [2, 'Low'],
  MEDIUM: [3, 'Medium'],
  HIGH: [4, 'High'],
  CRITICAL: [5, 'Critical'],
};

/** Of the check. Warning: "did not yield a result due to missing information". */
const CHECK_STATUSES: Record<Compliance, Caption> = {
  ERROR: [0, 'Unknown'],
  NON_COMPLIANT: [3, 'Fail'],
  INSUFFICIENT_DATA: [2, 'Warning'],
  COMPLIANT: [1, 'Pass'],
  NOT_APPLICABLE: [99, 'Not applicable'],
};

/** Of the finding, for those who work on it. */
const NEW: Caption = [1, 'New'];
const SUPPRESSED: Caption = [3, 'Suppressed'];
const RESOLVED: Caption = [4, 'Resolved'];

/** What is the same for all findings of a run. */
export interface OcsfRun extends Pick<Report, 'bundle' | 'tool'> {
  /** Milliseconds since 1970. */
  time: number;
  language: Language;
}

/** Makes a finding into an OCSF event. Its texts are for people; `resources`, `evidences` and `unmapped` are as they came. */
export function ocsfFinding(finding: Finding, control: DescribedControl, run: OcsfRun): JsonObject {
  const { compliance, controlId, exception, provenance } = finding;
  const { language } = run;
  const isOpen = needsAttention(compliance);
  const [severityId, severity] = SEVERITIES[isOpen ? finding.severity : 'INFORMATIONAL'];
  const [checkStatusId, checkStatus] = CHECK_STATUSES[compliance];
  const [statusId, status] = exception === undefined ? (isOpen ? NEW : RESOLVED) : SUPPRESSED;
  const reasons = findingReasons(finding, control, language, MOST_REASONS);
  const message = printable(findingMessage(finding, reasons, language));
  const remedy = findingRemedy(finding, control, language);
  const captured = Date.parse(provenance.capturedAt ?? '');
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_name: 'Findings',
    category_uid: 2,
    class_name: 'Compliance Finding',
    class_uid: 2003,
    cloud: cloudOf(finding.resource),
    ...(exception !== undefined && { comment: printable(textWords[language].finding.exceptionText(exception)) }),
    compliance: {
      control: controlId,
      desc: control.description,
      standards: [],
      status: checkStatus,
      status_code: compliance,
      status_id: checkStatusId,
    },
    evidences: finding.evidence.map(({ path, value }) => ({ name: path, data: { value } })),
    finding_info: {
      ...(!Number.isNaN(captured) && { created_time: captured }),
      desc: message,
      title: control.title,
      types: ['Software and Configuration Checks/AWS Security Best Practices'],
      uid: finding.id,
    },
    message,
    metadata: {
      event_code: controlId,
      product: { lang: language, name: run.tool.name, vendor_name: run.tool.name, version: run.tool.version },
      profiles: ['cloud'],
      version: '1.5.0',
    },
    ...(remedy !== undefined && { remediation: { desc: remedy, references: [...control.references] } }),
    resources: [resourceOf(finding.resource)],
    severity,
    severity_id: severityId,
    status,
    status_code: compliance,
    status_detail: message,
    status_id: statusId,
    time: run.time,
    type_name: 'Compliance Finding: Create',
    type_uid: 200301,
    unmapped: {
      bundle: run.bundle.revision,
      ...(finding.error !== undefined && { error: finding.error }),
      ...(exception !== undefined && { exception: { ...exception } }),
      missing: finding.missing,
      provenance: { ...provenance },
      severity: finding.severity,
      violations: finding.violations.map(({ code, path }) => ({ code, path })),
    },
  };
}

function cloudOf({ accountId, awsRegion }: FindingResource): JsonObject {
  return {
    account: { name: accountId, type: 'AWS Account', type_id: 10, uid: accountId },
    provider: 'AWS',
    region: awsRegion,
  };
}

function resourceOf(resource: FindingResource): JsonObject {
  return {
    cloud_partition: awsPartition(resource),
    name: resource.resourceName ?? resource.resourceId,
    region: resource.awsRegion,
    type: resource.resourceType,
    uid: resource.arn ?? resourcePath(resource),
  };
}

import type { Severity } from '../../bundle/manifest.ts';
import { type Compliance, needsAttention } from '../../evaluate/verdict.ts';
import type { JsonObject } from '../../json.ts';
import type { Language } from '../control-text.ts';
import type { DescribedControl } from '../described-controls.ts';
import { findingMessage, type FindingReason, findingReasons } from '../finding-reasons.ts';
import { findingRemedy } from '../finding-remedy.ts';
import type { Finding, FindingException, Report } from '../report.ts';
import type { AsffHome } from './asff-home.ts';
import { asffResource } from './asff-resource.ts';
import { asffText } from './asff-text.ts';

const MOST_REASONS = 10;

/** Of Security Hub's control findings: WARNING is missing information, NOT_AVAILABLE a check that failed or does not apply. */
const STATUSES: Record<Compliance, 'FAILED' | 'NOT_AVAILABLE' | 'PASSED' | 'WARNING'> = {
  ERROR: 'NOT_AVAILABLE',
  NON_COMPLIANT: 'FAILED',
  INSUFFICIENT_DATA: 'WARNING',
  COMPLIANT: 'PASSED',
  NOT_APPLICABLE: 'NOT_AVAILABLE',
};

/** What is the same for all findings of a run. */
export interface AsffRun extends Pick<Report, 'bundle' | 'tool'> {
  evaluatedAt: string;
  language: Language;
}

/**
 * Makes a finding into one of the AWS Security Finding Format. It was created when AWS captured the resource, so that it is
 * as old as what it is about, and updated as of the time of the run. While an exception is in force for it, it is archived.
 *
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html
 */
export function asffFinding(finding: Finding, control: DescribedControl, home: AsffHome, run: AsffRun): JsonObject {
  const { compliance, exception, provenance } = finding;
  const reasons = findingReasons(finding, control, run.language, MOST_REASONS);
  const message = findingMessage(finding, reasons, run.language);
  const remedy = findingRemedy(finding, control, run.language);
  const isOpen = needsAttention(compliance);
  const severity: Severity = isOpen ? finding.severity : 'INFORMATIONAL';
  return {
    SchemaVersion: '2018-10-08',
    Id: `kensa/${finding.id}`,
    ProductArn: `arn:${home.partition}:securityhub:${home.region}:${home.accountId}:product/${home.accountId}/default`,
    ProductName: 'kensa',
    GeneratorId: `kensa/${finding.controlId}`,
    AwsAccountId: home.accountId,
    Types: ['Software and Configuration Checks/AWS Security Best Practices'],
    CreatedAt: createdAt(provenance.capturedAt, run.evaluatedAt),
    UpdatedAt: run.evaluatedAt,
    Severity: { Label: severity, Original: finding.severity },
    Title: asffText(`${control.id} ${control.title}`, 256),
    Description: asffText(`${message} ${control.description}`, 1024),
    ...(remedy !== undefined && { Remediation: { Recommendation: recommendation(remedy, control) } }),
    ProductFields: {
      'kensa/version': run.tool.version,
      'kensa/bundle': run.bundle.revision,
      'kensa/compliance': compliance,
      'kensa/source': asffText(provenance.location, 512),
      'kensa/origin': provenance.source,
      ...(exception !== undefined && exceptionFields(exception)),
    },
    Resources: [asffResource(finding, home.partition)],
    Compliance: {
      Status: STATUSES[compliance],
      SecurityControlId: finding.controlId,
      ...statusReasons(compliance, reasons, message),
    },
    // Only counts for a finding that Security Hub does not have yet: afterwards, people set it.
    Workflow: { Status: isOpen ? 'NEW' : 'RESOLVED' },
    // Not SUPPRESSED: nothing but a person ends that, while an exception ends by itself. A finding that is active again is NEW.
    RecordState: compliance === 'NOT_APPLICABLE' || exception !== undefined ? 'ARCHIVED' : 'ACTIVE',
  };
}

/** Never later than the update: controls may judge as of an earlier time. */
function createdAt(capturedAt: string | undefined, evaluatedAt: string): string {
  const captured = Date.parse(capturedAt ?? '');
  return captured < Date.parse(evaluatedAt) ? new Date(captured).toISOString() : evaluatedAt;
}

function exceptionFields({ owner, reason, ticket, until }: FindingException): Record<string, string> {
  return {
    'kensa/exception/owner': asffText(owner, 512),
    'kensa/exception/reason': asffText(reason, 1024),
    ...(ticket !== undefined && { 'kensa/exception/ticket': asffText(ticket, 512) }),
    'kensa/exception/until': until,
  };
}

function recommendation(remedy: string, { references }: DescribedControl): JsonObject {
  const [page] = references;
  return { Text: asffText(remedy, 512), ...(page !== undefined && { Url: page }) };
}

function statusReasons(compliance: Compliance, reasons: readonly FindingReason[], message: string): JsonObject {
  if (compliance === 'COMPLIANT') return {};
  const all = compliance === 'NOT_APPLICABLE' ? [{ code: compliance, text: message }] : reasons;
  return {
    StatusReasons: all.map(({ code, text }) => {
      return { ReasonCode: code.toUpperCase().replace(/\W/g, '_'), Description: asffText(text, 512) };
    }),
  };
}

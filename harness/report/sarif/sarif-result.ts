import type { Compliance } from '../../evaluate/verdict.ts';
import type { JsonObject } from '../../json.ts';
import type { Language } from '../control-text.ts';
import type { DescribedControl } from '../described-controls.ts';
import { findingMessage, findingReasons } from '../finding-reasons.ts';
import { printable } from '../printable.ts';
import type { Finding } from '../report.ts';
import { resourcePath } from '../resource-path.ts';
import { shortText } from '../short-text.ts';
import { SARIF_LEVELS } from './sarif-level.ts';
import { sarifLocation } from './sarif-location.ts';
import { sarifText } from './sarif-text.ts';

const MOST_REASONS = 5;
const MOST_EVIDENCE = 20;
const LONGEST_VALUE = 256;

/** §3.27.9: `open` is what the tool had too little information to decide. */
const KINDS: Record<Compliance, 'fail' | 'notApplicable' | 'open' | 'pass'> = {
  ERROR: 'open',
  NON_COMPLIANT: 'fail',
  INSUFFICIENT_DATA: 'open',
  COMPLIANT: 'pass',
  NOT_APPLICABLE: 'notApplicable',
};

/** Makes a finding into a result. Its fingerprint is the finding's id, which stays the same over runs. */
export function sarifResult(finding: Finding, control: DescribedControl, language: Language): JsonObject {
  const { id, controlId, compliance, severity, resource, provenance } = finding;
  const kind = KINDS[compliance];
  const message = findingMessage(finding, findingReasons(finding, control, language, MOST_REASONS), language);
  return {
    ruleId: controlId,
    ruleIndex: control.position,
    kind,
    // §3.27.10: whatever is no failure has the level "none".
    level: kind === 'fail' ? SARIF_LEVELS[severity] : 'none',
    message: sarifText(`${resourcePath(resource)}: ${message}`),
    locations: [sarifLocation(finding)],
    // GitHub tells results apart by the second alone; its name is GitHub's.
    partialFingerprints: { 'kensaFindingId/v1': id, primaryLocationLineHash: id },
    properties: {
      compliance,
      severity,
      accountId: printable(resource.accountId),
      awsRegion: printable(resource.awsRegion),
      resourceType: printable(resource.resourceType),
      resourceId: printable(resource.resourceId),
      ...(provenance.capturedAt !== undefined && { capturedAt: printable(provenance.capturedAt) }),
      evidence: finding.evidence.slice(0, MOST_EVIDENCE).map(({ path, value }) => {
        return { path: printable(path), value: shortText(JSON.stringify(value), LONGEST_VALUE) };
      }),
    },
  };
}

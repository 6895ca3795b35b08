import type { ControlManifest } from '../bundle/manifest.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import type { Evidence, Missing, Violation } from '../evaluate/verdict.ts';
import { KensaError } from '../kensa-error.ts';
import { compareText } from '../normalize/compare-text.ts';
import type { InputDocument, Provenance } from '../normalize/input-document.ts';
import { findingId } from './finding-id.ts';
import { findingResource } from './finding-resource.ts';
import { formatPath } from './format-path.ts';
import { comparePath } from './order.ts';
import type { Finding } from './report.ts';

/**
 * Turns a control's verdict on a document into a finding: with the control's text for each violation, its lists sorted
 * and its keys in the order of the report.
 *
 * @throws KensaError `INTERNAL` if a violation's code has no text in the control's messages.
 */
export function buildFinding(evaluation: Evaluation, control: ControlManifest): Finding {
  const { verdict, evidence } = evaluation;
  const document = evaluation.document();
  return {
    id: findingId(control.id, document),
    controlId: control.id,
    compliance: verdict.compliance,
    severity: control.severity,
    resource: findingResource(document),
    violations: verdict.violations.toSorted(compareViolation).map(({ code, path }) => {
      return { code, path, message: messageOf(control, code) };
    }),
    missing: verdict.missing.toSorted(compareMissing).map(({ path, reason, reference }) => {
      return { path: formatPath(path), reason, ...(reference !== undefined && { reference }) };
    }),
    evidence: evidence.toSorted(compareEvidence).map(({ path, value }) => ({ path: formatPath(path), value })),
    provenance: provenanceOf(document),
    ...(verdict.error !== undefined && { error: verdict.error }),
  };
}

function provenanceOf({ provenance }: InputDocument): Provenance {
  const { source, location, capturedAt } = provenance;
  return { source, location, ...(capturedAt !== undefined && { capturedAt }) };
}

function messageOf(control: ControlManifest, code: string): string {
  const message = Object.hasOwn(control.messages, code) ? control.messages[code] : undefined;
  if (message === undefined) {
    throw new KensaError(
      'INTERNAL',
      `${control.id} gave the violation code ${code}, for which its messages have no text`,
    );
  }
  return message;
}

function compareViolation(a: Violation, b: Violation): number {
  return compareText(a.code, b.code) || comparePath(a.path, b.path);
}

function compareMissing(a: Missing, b: Missing): number {
  return (
    comparePath(a.path, b.path) || compareText(a.reason, b.reason) || compareText(a.reference ?? '', b.reference ?? '')
  );
}

function compareEvidence(a: Evidence, b: Evidence): number {
  return comparePath(a.path, b.path);
}

import type { Severity } from '../../../bundle/manifest.ts';
import type { Compliance, MissingReason } from '../../../evaluate/verdict.ts';
import type { Provenance } from '../../../normalize/input-document.ts';
import type { FindingChunk, PackedFinding, PageControl, TextPosition } from '../page-data.ts';

/** A finding as the page shows it; an empty text is none. */
export interface ShownFinding {
  control: PageControl;
  compliance: Compliance;
  severity: Severity;
  account: string;
  region: string;
  type: string;
  resourceId: string;
  resourceName: string;
  arn: string;
  violations: { code: string; message: string; path: string }[];
  missing: { path: string; reason: MissingReason; reference: string }[];
  evidence: { path: string; value: string }[];
  left: number;
  error: string;
  origin: Provenance['source'];
  location: string;
  capturedAt: string;
  id: string;
  exception: string;
}

/** Unpacks the findings of a chunk. */
export function unpackFindings({ texts, findings }: FindingChunk, controls: readonly PageControl[]): ShownFinding[] {
  const text = (position: TextPosition): string => texts[position] ?? '';
  return findings.flatMap((packed) => {
    const control = controls[packed[0]];
    return control === undefined ? [] : [unpackFinding(packed, control, text)];
  });
}

function unpackFinding(
  packed: PackedFinding,
  control: PageControl,
  text: (position: TextPosition) => string,
): ShownFinding {
  const [, compliance, account, region, type, resourceId, resourceName, arn, ...lists] = packed;
  const [violations, missing, evidence, left, error, origin, location, capturedAt, id, exception] = lists;
  return {
    control,
    compliance: text(compliance) as Compliance,
    severity: control.severity,
    account: text(account),
    region: text(region),
    type: text(type),
    resourceId: text(resourceId),
    resourceName: text(resourceName),
    arn: text(arn),
    violations: violations.map(([code, message, path]) => ({
      code: text(code),
      message: text(message),
      path: text(path),
    })),
    missing: missing.map(([path, reason, reference]) => ({
      path: text(path),
      reason: text(reason) as MissingReason,
      reference: text(reference),
    })),
    evidence: evidence.map(([path, value]) => ({ path: text(path), value: text(value) })),
    left,
    error: text(error),
    origin: text(origin) as Provenance['source'],
    location: text(location),
    capturedAt: text(capturedAt),
    id: text(id),
    exception: text(exception),
  };
}

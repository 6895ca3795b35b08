import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AuditOptions } from '../harness/audit.ts';
import { audit } from '../harness/audit.ts';
import type { Bundle } from '../harness/bundle/bundle.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import type { Compliance, MissingReason, PathStep } from '../harness/evaluate/verdict.ts';
import type { JsonObject, JsonValue } from '../harness/json.ts';
import { findingId } from '../harness/report/finding-id.ts';
import type { Finding, Report } from '../harness/report/report.ts';

/** The bundle that comes with kensa. */
export const bundle: Bundle = await loadBundle();

/** A file as AWS Config delivers it. */
export function snapshotOf(items: readonly JsonValue[]): string {
  return JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'snapshot-1', configurationItems: items });
}

/** Runs `body` with a new folder of files as the working directory, which is gone afterwards. */
export async function inFolderOf<T>(files: Record<string, string | Uint8Array>, body: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-audit-'));
  const home = process.cwd();
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    process.chdir(folder);
    return await body();
  } finally {
    process.chdir(home);
    await rm(folder, { recursive: true });
  }
}

/** Audits files, all of them unless told otherwise; findings list every verdict. */
export async function auditFiles(
  files: Record<string, string | Uint8Array>,
  options: Partial<AuditOptions> = {},
): Promise<Report> {
  return inFolderOf(files, () => audit(bundle, { sources: Object.keys(files), all: true, ...options }));
}

/** Audits items as one delivered snapshot, `snapshot.json`. */
export async function auditItems(items: readonly JsonValue[], options: Partial<AuditOptions> = {}): Promise<Report> {
  return auditFiles({ 'snapshot.json': snapshotOf(items) }, options);
}

/** What a control says of an item, in short: paths as a person writes them. */
export interface ExpectedVerdict {
  compliance: Compliance;
  violations?: Record<string, PathStep[]>;
  missing?: { path: string; reason: MissingReason; reference?: string }[];
  evidence?: Record<string, JsonValue>;
}

/** The whole finding that a verdict on a delivered item of `snapshot.json` comes to. */
export function findingOf(controlId: string, item: JsonObject, verdict: ExpectedVerdict): Finding {
  const { awsAccountId, awsRegion, resourceType, resourceId, resourceName, ARN, configurationItemCaptureTime } =
    item as Record<string, string>;
  return finding(
    controlId,
    {
      accountId: String(awsAccountId),
      awsRegion: String(awsRegion),
      resourceType: String(resourceType),
      resourceId: String(resourceId),
      ...(resourceName !== undefined && { resourceName }),
      ...(ARN !== undefined && { arn: ARN }),
    },
    {
      source: 'snapshot',
      location: 'snapshot.json',
      ...(configurationItemCaptureTime !== undefined && { capturedAt: configurationItemCaptureTime }),
    },
    verdict,
  );
}

/** The whole finding that a verdict on a resource comes to. */
export function finding(
  controlId: string,
  resource: Finding['resource'],
  provenance: Finding['provenance'],
  { compliance, violations = {}, missing = [], evidence = {} }: ExpectedVerdict,
): Finding {
  const control = bundle.manifest.controls.find(({ id }) => id === controlId);
  if (control === undefined) throw new Error(`no control ${controlId}`);
  return {
    id: findingId(controlId, resource),
    controlId,
    compliance,
    severity: control.severity,
    resource,
    violations: Object.entries(violations).map(([code, path]) => {
      return { code, path, message: control.messages[code] ?? 'no text' };
    }),
    missing,
    evidence: Object.entries(evidence).map(([path, value]) => ({ path, value })),
    provenance,
  };
}

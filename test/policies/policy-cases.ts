import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ControlManifest, Manifest } from '../../harness/bundle/manifest.ts';
import type { Compliance, Missing, Violation } from '../../harness/evaluate/verdict.ts';
import type { JsonObject } from '../../harness/json.ts';

/** A document of a case; parts of the identity may be spoilt, the resource type never is. */
export type CaseInput = JsonObject & { resourceType: string };

/** One case of a control, as its `_test.rego` states it. */
export interface PolicyCase {
  control: ControlManifest;
  name: string;
  input: CaseInput;
  parameters: JsonObject;
  compliance: Compliance;
  violations: Violation[];
  missing: Missing[];
}

/** What OPA needs to know the policies and their tests. */
export const POLICY_PATHS: readonly string[] = ['controls', 'lib', 'main', 'testing', 'parameters.json'].map(
  (path) => `policies/${path}`,
);

const run = promisify(execFile);

/** Evaluates a query with the pinned OPA over the policies, their tests among them. */
export async function opaQuery(query: string, more: readonly string[] = []): Promise<unknown> {
  const data = [...POLICY_PATHS, ...more].flatMap((path) => ['--data', path]);
  const { stdout } = await run(process.env['OPA'] ?? 'opa', ['eval', '--format', 'raw', ...data, query], {
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(stdout);
}

/** Reads the cases of all controls, in a fixed order. */
export async function readCases(manifest: Manifest): Promise<PolicyCase[]> {
  const query =
    '{path: cases | some service, name; cases := data.controls[service][name].cases; ' +
    'path := concat(".", ["controls", service, name])}';
  const byPackage = (await opaQuery(query)) as Record<string, Record<string, Omit<PolicyCase, 'control' | 'name'>>>;
  return manifest.controls.flatMap((control) => {
    const cases = byPackage[`${control.package}_test`] ?? {};
    return Object.entries(cases).map(([name, one]) => ({
      ...one,
      control,
      name,
      parameters: one.parameters ?? {},
      violations: one.violations ?? [],
      missing: one.missing ?? [],
    }));
  });
}

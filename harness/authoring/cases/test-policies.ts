import type { Bundle } from '../../bundle/bundle.ts';
import { buildControls } from './build-controls.ts';
import { findControls } from './find-controls.ts';
import { testControls } from './test-controls.ts';
import { testRego, untestedRego } from './test-rego.ts';
import type { TestSummary } from './test-summary.ts';
import { testSummary } from './test-summary.ts';

/** What a test of policies found. */
export interface PoliciesTest extends TestSummary {
  /** What was built of the controls. */
  bundle: Bundle;
}

/**
 * Builds the controls that are named from their sources, beside them, and tests them: by their cases in OPA and in WASM, by
 * the mutants of these, and by what else their tests hold. Without names everything is tested, the libraries too.
 * @param root the folder that holds `policies`
 * @param names ids, aliases, packages or folders
 * @throws KensaError `UNKNOWN_CONTROL`; `POLICY_INVALID` if the controls do not build or their tests do not compile
 */
export async function testPolicies(root: string, names: readonly string[]): Promise<PoliciesTest> {
  const controls = await findControls(root, names);
  const isAll = names.length === 0;
  const built = await buildControls(root, isAll ? undefined : controls.map(({ folder }) => folder));
  try {
    const whose = isAll ? 'all' : 'controls';
    const [tested, rego] = await Promise.all([testControls(built), testRego(built.root, whose)]);
    const untested = isAll && rego.failures.length === 0 ? await untestedRego(built.root) : [];
    const told = await testSummary(built, tested, { ...rego, failures: [...rego.failures, ...untested] });
    return { ...told, bundle: built.bundle };
  } finally {
    await built.remove();
  }
}

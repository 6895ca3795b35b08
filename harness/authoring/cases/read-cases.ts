import { KensaError } from '../../kensa-error.ts';
import { casesInOpa } from './ask-opa.ts';
import { controlFiles } from './control-files.ts';
import { parseCases } from './parse-cases.ts';
import type { BuiltPolicy, PolicyCase } from './policy-case.ts';

/**
 * Reads the cases of all controls, in a fixed order.
 * @throws KensaError `POLICY_INVALID` if a control has none, or one that can not be read
 */
export async function readCases(policy: BuiltPolicy): Promise<PolicyCase[]> {
  const { controls } = policy.bundle.manifest;
  const { stated } = await casesInOpa(policy, controls);
  return controls.flatMap((control) => {
    const { cases, problems } = parseCases(control, stated[control.id]);
    const lines = problems.map(({ name, message }) => {
      return `${controlFiles(control).tests}: ${name === undefined ? '' : `${JSON.stringify(name)}: `}${message}`;
    });
    if (lines.length > 0) throw new KensaError('POLICY_INVALID', lines.join('\n'));
    return cases;
  });
}

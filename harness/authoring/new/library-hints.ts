import type { ChosenProperty } from './choose-property.ts';

/** Libraries of the pack by the properties that they are made for. */
const LIBRARIES: readonly { properties: RegExp; library: string; tells: string }[] = [
  { properties: /ipPermissions/, library: 'security_group', tells: 'which ports a rule opens, and to whom' },
  {
    properties: /(policy|document|policyText)$/i,
    library: 'policy_document',
    tells: 'what the statements of a policy allow',
  },
  { properties: /version$/i, library: 'version', tells: 'which of two versions is older' },
  {
    properties: /(Time|Date|At|After|Before|stateTransitionReason)$/,
    library: 'age',
    tells: 'the days between two times',
  },
  { properties: /attributes/i, library: 'attributes', tells: 'the value of a key in a list of keys and values' },
];

/** What libraries tell of the properties that a control is about, as questions to its author are put. */
export function libraryHints({ steps, others }: ChosenProperty): string[] {
  const paths = [steps.map(({ name }) => name).join('.'), ...others];
  return LIBRARIES.filter(({ properties }) => paths.some((path) => properties.test(path))).map(
    ({ library, tells }) => `data.lib.${library} tells ${tells}: look there first, and remove this line.`,
  );
}

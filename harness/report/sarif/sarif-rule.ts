import type { JsonObject } from '../../json.ts';
import type { DescribedControl } from '../described-controls.ts';
import { SARIF_LEVELS, SECURITY_SEVERITIES } from './sarif-level.ts';
import { sarifText } from './sarif-text.ts';

/** Makes a control into a rule, with its whole remediation page as help. */
export function sarifRule({
  id,
  title,
  description,
  references,
  remediation,
  ...control
}: DescribedControl): JsonObject {
  const [page] = references;
  return {
    id,
    shortDescription: sarifText(title),
    fullDescription: sarifText(description),
    help: remediation === '' ? sarifText(description) : { text: remediation, markdown: remediation },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: SARIF_LEVELS[control.severity] },
    properties: {
      'security-severity': SECURITY_SEVERITIES[control.severity],
      // GitHub reads the severity only beside this tag, and takes at most 20 tags.
      tags: ['security', 'aws', ...control.resourceTypes.slice(0, 18)],
    },
  };
}

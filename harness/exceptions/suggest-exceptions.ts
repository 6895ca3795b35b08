import { Document, isMap, isNode } from 'yaml';
import type { Language } from '../report/control-text.ts';
import { printable } from '../report/printable.ts';
import type { Finding } from '../report/report.ts';
import { say } from '../sentences/say.ts';
import { translated } from '../sentences/translated.ts';
import { findingFingerprint } from './finding-fingerprint.ts';

/**
 * Writes an exception for each finding, in YAML, for a person to complete: without an owner, a reason and an end the file is
 * not valid.
 */
export function suggestExceptions(findings: readonly Finding[], language: Language): string {
  const document = new Document({ exceptions: findings.map(entryOf) });
  for (const [index, finding] of findings.entries()) {
    const entry = document.getIn(['exceptions', index], true);
    if (isNode(entry) && isMap(entry)) entry.commentBefore = commentOn(finding);
  }
  const task = say`Complete owner, reason and until of each entry, and remove those that should be fixed.`;
  document.commentBefore = ` ${translated(task, language)}`;
  return document.toString({ lineWidth: 0 });
}

function entryOf(finding: Finding): object {
  const { controlId, compliance, resource } = finding;
  return {
    control: controlId,
    scope: {
      accounts: [resource.accountId],
      regions: [resource.awsRegion],
      resources: [literal(resource.arn ?? resource.resourceId)],
    },
    owner: '',
    reason: '',
    until: '',
    ...(compliance !== 'NON_COMPLIANT' && { acceptUnknown: true }),
    fingerprint: findingFingerprint(finding),
  };
}

function commentOn({ compliance, resource, violations, missing, error }: Finding): string {
  const { resourceType, resourceId, resourceName } = resource;
  const why = [
    ...violations.map(({ code, message }) => `${code}: ${message}`),
    ...missing.map(({ path, reason }) => `${path}: ${reason}`),
    ...(error === undefined ? [] : [error]),
  ];
  const name = resourceName === undefined || resourceName === resourceId ? '' : ` (${resourceName})`;
  return [`${compliance} ${resourceType} ${resourceId}${name}`, ...why].map((line) => ` ${printable(line)}`).join('\n');
}

/** A name in which nothing stands for anything else. */
function literal(name: string): string {
  return name.replace(/[*?]/g, '[$&]');
}

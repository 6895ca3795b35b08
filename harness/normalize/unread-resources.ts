import type { Failure } from '../collect/aws/call-failure.ts';
import type { UnreadResource } from './accounting.ts';
import type { InputDocument } from './input-document.ts';
import type { SettledCapture } from './newest-captures.ts';
import type { SettledResources } from './settle-resources.ts';

/**
 * Adds resources that exist and whose content could not be had, where nothing else in the input tells of them: what is
 * known of them is their identity, so no control can pass on them.
 *
 * @param unread the first of a resource counts
 * @returns the documents of those of the relevant types, each with the reason
 */
export function addUnreadResources(
  resources: SettledResources,
  unread: readonly UnreadResource[],
  relevantTypes: ReadonlySet<string>,
): Map<InputDocument, Failure> {
  const documents = new Map<InputDocument, Failure>();
  for (const { location, resource, failure } of unread) {
    const { accountId, awsRegion, resourceType, resourceId, resourceName } = resource;
    const type = JSON.stringify([accountId, awsRegion, resourceType]);
    const byId = resources.get(type) ?? new Map<string, SettledCapture>();
    resources.set(type, byId);
    const known = byId.get(resourceId);
    if (known !== undefined && known.kind !== 'notRecorded') continue;
    if (!relevantTypes.has(resourceType)) {
      byId.set(resourceId, { kind: 'document', contradictory: false });
      continue;
    }
    const document: InputDocument = {
      accountId,
      awsRegion,
      resourceType,
      resourceId,
      ...(resourceName !== undefined && { resourceName }),
      provenance: { source: 'config-api', location },
    };
    documents.set(document, failure);
    byId.set(resourceId, { kind: 'document', document, contradictory: false });
  }
  return documents;
}

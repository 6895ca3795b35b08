import type { Failure } from '../collect/aws/call-failure.ts';
import type { ListedResource } from '../collect/collected.ts';
import type { UnreadResource } from './accounting.ts';
import type { InputDocument } from './input-document.ts';
import type { SettledCapture } from './newest-captures.ts';
import type { SettledResources } from './settle-resources.ts';
import { typeKey } from './type-coverage.ts';

/**
 * Adds resources that exist and whose content could not be had, where nothing else in the input says what they hold: what
 * is known of them is their identity, so no control can pass on them. That another source says that one is gone, or is not
 * recorded, counts for nothing: AWS listed it.
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
    if (known?.kind === 'document') continue;
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

/**
 * True if items tell of a resource that could not be read where it was listed.
 *
 * @param unread the documents that {@link addUnreadResources} added
 */
export function isKnownOtherwise(
  resource: ListedResource,
  resources: SettledResources,
  unread: ReadonlyMap<InputDocument, Failure>,
): boolean {
  const known = resources.get(typeKey(resource))?.get(resource.resourceId);
  return known?.kind === 'document' && !(known.document !== undefined && unread.has(known.document));
}

import type { OversizedItem } from '../../collect/oversized-item.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { InputDocument, ResourceIdentity } from '../input-document.ts';
import type { CollectedItem } from './normalized-item.ts';
import { say } from '../../sentences/say.ts';

/** Properties that say no more than where a resource is. */
const PLACE_PROPERTIES: ReadonlySet<string> = new Set(['ARN', 'Arn', 'accountId', 'awsRegion']);

/** For an item of which it is unknown which resource it is about; `missing` are the properties that would say so. */
export function itemWithoutIdentity(collected: CollectedItem, missing: readonly string[]): Diagnostic {
  const remedy = missing.every((property) => PLACE_PROPERTIES.has(property))
    ? say`or say with --account and --region where it is.`
    : say`or restore what was removed from it.`;
  return {
    code: 'ITEM_WITHOUT_IDENTITY',
    severity: 'error',
    location: `${collected.location}, ${collected.place}`,
    message: say`The item has no usable ${missing.join(', ')}, so its resource is unknown and was not judged. Take the item from AWS again, ${remedy}`,
  };
}

/** For an item of which the input has only a summary. */
export function itemOversized(
  collected: CollectedItem,
  resource: ResourceIdentity,
  oversized: OversizedItem,
): Diagnostic {
  return {
    code: 'ITEM_OVERSIZED',
    severity: 'error',
    location: `${collected.location}, ${collected.place}`,
    message: say`The item of ${resource.resourceType} ${resource.resourceId} was too large for the message, which holds only a summary of it: ${oversized.message}.`,
  };
}

/** For a property that should hold JSON and does not; `path` leads to it from the item. */
export function itemContentUnreadable(collected: CollectedItem, path: string): Diagnostic {
  return {
    code: 'ITEM_CONTENT_UNREADABLE',
    severity: 'error',
    location: `${collected.location}, ${collected.place}`,
    message: say`${path} is text that does not hold the expected JSON, so no control can pass on what it should state. Take the item from AWS again; the text may have been cut off.`,
  };
}

/** For a resource of which two items differ, and neither is known to be the older. */
export function itemsContradict({ provenance, resourceType, resourceId }: InputDocument): Diagnostic {
  return {
    code: 'ITEMS_CONTRADICT',
    severity: 'error',
    location: provenance.location,
    message: say`Two items of ${resourceType} ${resourceId} differ, and their capture times do not say which is the newer, so what it is like is unknown and no control can pass on it. Leave out the one that is out of date.`,
  };
}

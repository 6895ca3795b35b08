import type { JsonObject } from '../../json.ts';
import type { InputDocument, ResourceIdentity } from '../input-document.ts';
import { identityText } from './identity-text.ts';
import { itemWithoutIdentity } from './item-diagnostics.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';
import { parseArn } from './parse-arn.ts';
import { textOf } from './text-of.ts';

/** What of a service's own output makes the document. */
export interface Described {
  resourceType: string;
  /** The property that is the resource's id for AWS Config. */
  idProperty: string;
  /** The property that holds the ARN, where the output has one. */
  arnProperty?: string;
  resourceName?: string;
  /** The region of a type that belongs to none. */
  awsRegion?: 'global';
  configuration: JsonObject;
}

/**
 * Makes the document of a resource that was described by its service, not recorded by AWS Config. Its account and region
 * are those of its ARN, or else of the container, or else of the context.
 */
export function normalizeDescribed(
  collected: CollectedItem,
  context: NormalizeContext,
  described: Described,
): NormalizedItem {
  const { item, location } = collected;
  const { resourceType, idProperty, arnProperty, resourceName, configuration } = described;
  const arn = arnProperty === undefined ? undefined : textOf(item[arnProperty]);
  const fromArn = arn === undefined ? undefined : parseArn(arn);
  const accountId = identityText(fromArn?.accountId) ?? collected.of?.accountId ?? context.account;
  const awsRegion =
    identityText(fromArn?.awsRegion) ?? described.awsRegion ?? collected.of?.awsRegion ?? context.region;
  const resourceId = identityText(item[idProperty]);
  if (accountId === undefined || awsRegion === undefined || resourceId === undefined) {
    const place = [accountId === undefined ? ['accountId'] : [], awsRegion === undefined ? ['awsRegion'] : []].flat();
    const missing = arnProperty !== undefined && place.length > 0 ? [arnProperty] : place;
    if (resourceId === undefined) missing.push(idProperty);
    return { kind: 'unusable', diagnostic: itemWithoutIdentity(collected, missing) };
  }
  const identity: ResourceIdentity = { accountId, awsRegion, resourceType, resourceId };
  const document: InputDocument = {
    ...identity,
    ...(resourceName !== undefined && { resourceName }),
    ...(arn !== undefined && { arn }),
    configuration,
    provenance: { source: 'describe', location },
  };
  return { kind: 'document', identity, document, diagnostics: [] };
}

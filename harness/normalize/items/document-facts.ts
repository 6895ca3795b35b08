import type { InputDocument, Provenance, ResourceIdentity } from '../input-document.ts';

/** What is known of a resource besides what its item states of it. */
export interface KnownFacts {
  identity: ResourceIdentity;
  resourceName: string | undefined;
  arn: string | undefined;
  availabilityZone: string | undefined;
  configurationItemStatus: string | undefined;
  /** ISO 8601, UTC. */
  capturedAt: string | undefined;
  source: Provenance['source'];
  location: string;
}

/** A document without what its item states: without content, tags and relationships. */
export function documentFacts(facts: KnownFacts): InputDocument {
  const { identity, resourceName, arn, availabilityZone, configurationItemStatus, capturedAt, source, location } =
    facts;
  const { accountId, awsRegion, resourceType, resourceId } = identity;
  const provenance: Provenance = { source, location };
  const document: InputDocument = { accountId, awsRegion, resourceType, resourceId, provenance };
  if (resourceName !== undefined) document.resourceName = resourceName;
  if (arn !== undefined) document.arn = arn;
  if (availabilityZone !== undefined) document.availabilityZone = availabilityZone;
  if (configurationItemStatus !== undefined) document.configurationItemStatus = configurationItemStatus;
  if (capturedAt !== undefined) {
    document.configurationItemCaptureTime = capturedAt;
    provenance.capturedAt = capturedAt;
  }
  return document;
}

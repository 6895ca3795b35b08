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
  return {
    ...identity,
    ...(resourceName !== undefined && { resourceName }),
    ...(arn !== undefined && { arn }),
    ...(availabilityZone !== undefined && { availabilityZone }),
    ...(configurationItemStatus !== undefined && { configurationItemStatus }),
    ...(capturedAt !== undefined && { configurationItemCaptureTime: capturedAt }),
    provenance: { source, location, ...(capturedAt !== undefined && { capturedAt }) },
  };
}

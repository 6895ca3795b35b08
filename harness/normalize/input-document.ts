import type { JsonObject } from '../json.ts';

/** Where a document comes from; shown with each finding. */
export interface Provenance {
  /**
   * How AWS handed the item out: delivered by AWS Config (`snapshot`, `history`, `event`), returned by its API
   * (`config-api`), an aggregator's (`aggregator`) or an advanced query (`select`), or described by the resource's own
   * service (`describe`).
   */
  source: 'aggregator' | 'config-api' | 'describe' | 'event' | 'history' | 'select' | 'snapshot';
  /** The file, as it was named. */
  location: string;
  /** When AWS captured it (ISO 8601), where the item says so. */
  capturedAt?: string;
}

/** One end of a relationship: some items name it by id, some by name alone. */
export interface Relationship {
  resourceType?: string;
  resourceId?: string;
  resourceName?: string;
  relationshipName?: string;
}

/** The properties that tell resources apart. */
export const IDENTITY = ['accountId', 'awsRegion', 'resourceType', 'resourceId'] as const;

/** Which resource a document describes; unique within a run. */
export interface ResourceIdentity {
  accountId: string;
  awsRegion: string;
  resourceType: string;
  resourceId: string;
}

/**
 * One resource in the one shape that controls see, with AWS Config's own property names.
 * What the item did not have is left out, so that a control can tell "not there" from a value.
 */
export interface InputDocument extends ResourceIdentity {
  resourceName?: string;
  arn?: string;
  availabilityZone?: string;
  tags?: Record<string, string>;
  /** An object in every known item; anything else is passed on as it came, for the control's proof to refuse. */
  configuration?: unknown;
  supplementaryConfiguration?: unknown;
  relationships?: Relationship[];
  configurationItemStatus?: string;
  configurationItemCaptureTime?: string;
  /** What the controls' `custom.related` name, a document or a list of them; a join that found nothing is absent. */
  related?: Record<string, JsonObject | JsonObject[]>;
  /** The time as of which controls judge (ISO 8601, UTC). */
  evaluatedAt?: string;
  provenance: Provenance;
}

import type { ItemPlace } from '../../collect/scanner/item-batch.ts';
import type { Provenance } from '../input-document.ts';

const OPENING = Buffer.from('{');

/** What the facts of all items of a place in a source have in common. */
export type CommonFacts = Uint8Array;

/** Prepares the facts of the items of a place: the end of an object's JSON that lacks what tells them apart. */
export function commonFacts(
  { accountId, awsRegion, resourceType }: ItemPlace,
  { source, location }: Pick<Provenance, 'source' | 'location'>,
): CommonFacts {
  const json = JSON.stringify({ accountId, awsRegion, resourceType, provenance: { source, location } });
  return Buffer.from(`,${json.slice(1, -2)}`);
}

/**
 * The same as `documentFacts` of an item, as the JSON of an object in pieces.
 *
 * @param stated as the scanner gives them
 * @param time milliseconds since 1970
 */
export function plainFacts(stated: Uint8Array, common: CommonFacts, time: number): Uint8Array[] {
  const capturedAt = new Date(time).toISOString();
  const times = `,"capturedAt":"${capturedAt}"},"configurationItemCaptureTime":"${capturedAt}"}`;
  return [OPENING, stated, common, Buffer.from(times, 'latin1')];
}

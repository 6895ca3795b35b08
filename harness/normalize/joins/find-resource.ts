import type { MissingReason } from '../../evaluate/verdict.ts';
import type { DocumentIndex, Place } from './document-index.ts';
import type { InputDocument } from '../input-document.ts';
import { parseArn } from '../items/parse-arn.ts';

/** The document that a reference points to, or why there is none. */
export type Lookup = { target: InputDocument } | { reason: MissingReason };

/**
 * Finds the resource of a type that `from` refers to, by ARN, id or name. An ARN states its account and region; anything
 * else is looked for in those of `from`. A resource whose recorded ARN differs is not the one meant, even
 * if the last part is the same: the ARN may name another kind of resource.
 */
export function findResource(index: DocumentIndex, resourceType: string, reference: string, from: Place): Lookup {
  const arn = parseArn(reference);
  if (arn === undefined) return lookupIn(findByIdOrName(index, resourceType, from, reference), from, from);

  const byArn = index.findByArn(resourceType, reference);
  if (byArn.length > 0) return lookupIn(byArn, from, from);
  const place = { accountId: arn.accountId || from.accountId, awsRegion: arn.awsRegion || from.awsRegion };
  const lastPart = arn.resource.split(/[/:]/).at(-1) ?? '';
  const withoutArn = findByIdOrName(index, resourceType, place, lastPart).filter((target) => target.arn === undefined);
  return lookupIn(withoutArn, place, from);
}

/** The resources in a place that have this id, and those that have this name: one reference may fit both. */
export function findByIdOrName(
  index: DocumentIndex,
  resourceType: string,
  place: Place,
  idOrName: string,
): readonly InputDocument[] {
  const byId = index.findById(resourceType, place, idOrName);
  const byName = index.findByName(resourceType, place, idOrName);
  return byId === undefined || byName.includes(byId) ? byName : [byId, ...byName];
}

/** The one document found; else the reason: more than one, or none in `place`, seen from `from`. */
export function lookupIn(found: readonly InputDocument[], place: Place, from: Place): Lookup {
  const [target] = found;
  if (target === undefined) return { reason: whyNotFound(place, from) };
  return found.length === 1 ? { target } : { reason: 'ambiguous' };
}

function whyNotFound(place: Place, from: Place): MissingReason {
  if (place.accountId !== from.accountId) return 'other_account';
  return place.awsRegion === from.awsRegion ? 'not_recorded' : 'other_region';
}

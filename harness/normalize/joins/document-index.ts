import { isJsonObject } from '../../json.ts';
import { createUint32List, type NumberList } from '../captures/number-list.ts';
import { compareResources } from '../compare-resources.ts';
import type { InputDocument } from '../input-document.ts';
import { createPositionsByName } from './positions-by-name.ts';
import { createRecentlyUsed } from './recently-used.ts';
import { textOf } from '../items/text-of.ts';

/** Where a reference points, if it does not say so itself. */
export interface Place {
  accountId: string;
  awsRegion: string;
}

/** Documents that can be read by their positions, from 0; a list is one. */
export interface DocumentSource extends Iterable<InputDocument> {
  at: (position: number) => InputDocument | undefined;
}

/** Finds documents by what others call them. */
export interface DocumentIndex {
  /** By ARN, whatever its partition. More than one only if items contradict each other. */
  findByArn(resourceType: string, arn: string): readonly InputDocument[];
  findById(resourceType: string, place: Place, resourceId: string): InputDocument | undefined;
  /** By name, which more than one resource may have. */
  findByName(resourceType: string, place: Place, name: string): readonly InputDocument[];
  /** All of a type, by id. */
  findAll(resourceType: string, place: Place): readonly InputDocument[];
}

const NONE: readonly InputDocument[] = [];

/** In place of where a document is, for what tells that by itself. */
const ANYWHERE: Place = { accountId: '', awsRegion: '' };

/** Properties of `configuration` that name a resource whose `resourceId` is something else. */
const NAME_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::KMS::Alias', ['AliasName', 'aliasName']],
  ['AWS::RDS::DBCluster', ['dbclusterIdentifier', 'dBClusterIdentifier']],
]);

/** The documents of one type in one account and region, by their positions. */
interface PlaceIndex {
  positions: NumberList;
  length: number;
}

/** Lists of all documents of a place that are in memory. */
const MOST_LISTS = 32;

/**
 * Indexes documents for joins. They must be distinct resources, as an inventory holds them. Of each some 100 bytes are in
 * memory: digests of what it is called.
 */
export function createDocumentIndex(documents: DocumentSource): DocumentIndex {
  const names = createPositionsByName();
  const places = new Map<string, PlaceIndex>();
  const lists = createRecentlyUsed<string, readonly InputDocument[]>(MOST_LISTS);
  let position = 0;
  for (const document of documents) {
    const { resourceType, resourceId, arn } = document;
    const key = placeKey(resourceType, document);
    const place = places.get(key) ?? { positions: createUint32List(), length: 0 };
    places.set(key, place);
    place.positions.set(place.length++, position);
    names.add('id', document, resourceType, resourceId, position);
    for (const name of namesOf(document)) names.add('name', document, resourceType, name, position);
    if (arn !== undefined) names.add('arn', ANYWHERE, resourceType, withoutPartition(arn), position);
    position++;
  }

  function load(positions: readonly number[]): readonly InputDocument[] {
    return positions.flatMap((one) => documents.at(one) ?? []);
  }

  return {
    findByArn: (resourceType, arn) => load(names.find('arn', ANYWHERE, resourceType, withoutPartition(arn))),
    findById: (resourceType, place, resourceId) => load(names.find('id', place, resourceType, resourceId))[0],
    findByName: (resourceType, place, name) =>
      load(names.find('name', place, resourceType, asStored(resourceType, name))),
    findAll(resourceType, place) {
      const key = placeKey(resourceType, place);
      const known = lists.get(key);
      if (known !== undefined) return known;
      const found = places.get(key);
      if (found === undefined) return NONE;
      const positions = Array.from({ length: found.length }, (_, index) => found.positions.get(index));
      const list = load(positions).toSorted(compareResources);
      lists.set(key, list);
      return list;
    },
  };
}

/** The properties by which documents of a type are found, besides their identity. */
export function indexedPaths(resourceType: string): string[] {
  const names = NAME_PROPERTIES.get(resourceType) ?? [];
  return ['arn', 'resourceName', ...names.map((property) => `configuration.${property}`)];
}

function namesOf(document: InputDocument): ReadonlySet<string> {
  const { resourceType, resourceName, configuration } = document;
  const content = isJsonObject(configuration) ? configuration : {};
  const properties = NAME_PROPERTIES.get(resourceType) ?? [];
  const names = [resourceName, ...properties.map((property) => textOf(content[property]))];
  return new Set(names.flatMap((name) => (name === undefined ? [] : asStored(resourceType, name))));
}

/** RDS stores identifiers in lower case, however they were given. */
function asStored(resourceType: string, name: string): string {
  return resourceType.startsWith('AWS::RDS::') ? name.toLowerCase() : name;
}

function withoutPartition(arn: string): string {
  return arn.replace(/^arn:[^:]*:/, '');
}

function placeKey(resourceType: string, { accountId, awsRegion }: Place): string {
  return JSON.stringify([resourceType, accountId, awsRegion]);
}

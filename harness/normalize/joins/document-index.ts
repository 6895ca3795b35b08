import { isJsonObject } from '../../json.ts';
import type { InputDocument } from '../input-document.ts';
import { textOf } from '../items/text-of.ts';

/** Where a reference points, if it does not say so itself. */
export interface Place {
  accountId: string;
  awsRegion: string;
}

/** Finds documents by what others call them. */
export interface DocumentIndex {
  /** By ARN, whatever its partition. More than one only if items contradict each other. */
  findByArn(resourceType: string, arn: string): readonly InputDocument[];
  findById(resourceType: string, place: Place, resourceId: string): InputDocument | undefined;
  /** By name, which more than one resource may have. */
  findByName(resourceType: string, place: Place, name: string): readonly InputDocument[];
  /** All of a type, in the order in which they were given; the same list each time. */
  findAll(resourceType: string, place: Place): readonly InputDocument[];
}

const NONE: readonly InputDocument[] = [];

/** Properties of `configuration` that name a resource whose `resourceId` is something else. */
const NAME_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::KMS::Alias', ['AliasName', 'aliasName']],
  ['AWS::RDS::DBCluster', ['dbclusterIdentifier', 'dBClusterIdentifier']],
]);

/** The documents of one type in one account and region. */
interface PlaceIndex {
  all: InputDocument[];
  byId: Map<string, InputDocument>;
  byName: Map<string, InputDocument[]>;
}

/** Indexes documents for joins. They must be distinct resources, as an inventory holds them. */
export function createDocumentIndex(documents: Iterable<InputDocument>): DocumentIndex {
  const byArn = new Map<string, Map<string, InputDocument[]>>();
  const byPlace = new Map<string, PlaceIndex>();
  for (const document of documents) {
    const { resourceType, resourceId, arn } = document;
    const key = placeKey(resourceType, document);
    const place: PlaceIndex = byPlace.get(key) ?? { all: [], byId: new Map(), byName: new Map() };
    byPlace.set(key, place);
    place.all.push(document);
    place.byId.set(resourceId, document);
    for (const name of namesOf(document)) addTo(place.byName, name, document);
    if (arn === undefined) continue;
    const ofType = byArn.get(resourceType) ?? new Map<string, InputDocument[]>();
    byArn.set(resourceType, ofType);
    addTo(ofType, withoutPartition(arn), document);
  }
  return {
    findByArn: (resourceType, arn) => byArn.get(resourceType)?.get(withoutPartition(arn)) ?? NONE,
    findById: (resourceType, place, resourceId) => byPlace.get(placeKey(resourceType, place))?.byId.get(resourceId),
    findByName: (resourceType, place, name) =>
      byPlace.get(placeKey(resourceType, place))?.byName.get(asStored(resourceType, name)) ?? NONE,
    findAll: (resourceType, place) => byPlace.get(placeKey(resourceType, place))?.all ?? NONE,
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

function addTo(index: Map<string, InputDocument[]>, key: string, document: InputDocument): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [document]);
  else known.push(document);
}

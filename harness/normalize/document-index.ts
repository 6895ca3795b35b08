import { isJsonObject } from '../json.ts';
import type { InputDocument } from './input-document.ts';
import { textOf } from './text-of.ts';

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

/** Indexes documents for joins. They must be distinct resources, as an inventory holds them. */
export function createDocumentIndex(documents: readonly InputDocument[]): DocumentIndex {
  const byArn = new Map<string, InputDocument[]>();
  const byId = new Map<string, InputDocument>();
  const byName = new Map<string, InputDocument[]>();
  const byPlace = new Map<string, InputDocument[]>();
  for (const document of documents) {
    const { resourceType, resourceId, arn } = document;
    addTo(byPlace, placeKey(resourceType, document), document);
    byId.set(placeKey(resourceType, document, resourceId), document);
    if (arn !== undefined) addTo(byArn, arnKey(resourceType, arn), document);
    for (const name of namesOf(document)) addTo(byName, placeKey(resourceType, document, name), document);
  }
  return {
    findByArn: (resourceType, arn) => byArn.get(arnKey(resourceType, arn)) ?? NONE,
    findById: (resourceType, place, resourceId) => byId.get(placeKey(resourceType, place, resourceId)),
    findByName: (resourceType, place, name) =>
      byName.get(placeKey(resourceType, place, asStored(resourceType, name))) ?? NONE,
    findAll: (resourceType, place) => byPlace.get(placeKey(resourceType, place)) ?? NONE,
  };
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

function arnKey(resourceType: string, arn: string): string {
  return JSON.stringify([resourceType, arn.replace(/^arn:[^:]*:/, '')]);
}

function placeKey(resourceType: string, place: Place, ...id: string[]): string {
  return JSON.stringify([resourceType, place.accountId, place.awsRegion, ...id]);
}

function addTo(index: Map<string, InputDocument[]>, key: string, document: InputDocument): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [document]);
  else known.push(document);
}

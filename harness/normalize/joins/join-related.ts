import type { Related } from '../../bundle/manifest.ts';
import type { MissingReason } from '../../evaluate/verdict.ts';
import { isJsonObject, type JsonObject } from '../../json.ts';
import { createDocumentIndex, type DocumentSource, indexedPaths } from './document-index.ts';
import { findKmsKey, KMS_ALIAS, KMS_KEY, TARGET_PROPERTIES } from './find-kms-key.ts';
import { findResource } from './find-resource.ts';
import { createRecentlyUsed } from './recently-used.ts';
import { findListGaps } from './list-gaps.ts';
import type { InputDocument } from '../input-document.ts';
import { resourceKey } from '../resource-key.ts';
import { textOf } from '../items/text-of.ts';
import type { TypeCoverage } from '../coverage/type-coverage.ts';

/** A join that found nothing, and why; `absent`: the document holds no reference. */
export interface UnresolvedJoin {
  reason: MissingReason;
  /** What was looked for, where the document names it. */
  reference?: string;
}

/** What the joins of a control gave for one document; each join is in one of the two. */
export interface JoinedDocuments {
  related: Record<string, JsonObject | JsonObject[]>;
  unresolved: Record<string, UnresolvedJoin>;
}

/** Joins over a set of documents. */
export interface Joins {
  /**
   * Resolves a control's joins for one document, in the order in which they are declared: a reference may lead through a
   * join named before (`related.db_cluster.configuration.kmsKeyId`). A list that would be empty is `not_recorded`: that
   * the input holds no such resource does not prove that there is none. One that is known not to be whole is not given
   * either. What is found is shared between documents; do not change it.
   */
  relate(document: InputDocument, related: Readonly<Record<string, Related>>): JoinedDocuments;
}

/** What a control may read of a related document. Where it came from and its own relationships are no part of it. */
const RELATED_PROPERTIES = [
  'accountId',
  'awsRegion',
  'resourceType',
  'resourceId',
  'resourceName',
  'arn',
  'tags',
  'configuration',
  'supplementaryConfiguration',
] as const;

/** So many results are held of what a reference leads to. */
const MOST_JOINED = 4096;

type JoinResult = { found: JsonObject | JsonObject[] } | UnresolvedJoin;

/** The resource types that a join looks among: a key is found by its aliases too. */
export function joinedTypes({ type }: Pick<Related, 'type'>): string[] {
  return type === KMS_KEY ? [KMS_KEY, KMS_ALIAS] : [type];
}

/** What joins read of the documents of a type that is joined, besides their identity: how others name it, and the key of an alias. */
export function joinedPaths(resourceType: string): string[] {
  const targets = resourceType === KMS_ALIAS ? TARGET_PROPERTIES.map((property) => `configuration.${property}`) : [];
  return [...indexedPaths(resourceType), ...targets];
}

/**
 * Prepares joins over the documents of an inventory. Resources match by account, region and id, or by unique name.
 *
 * @param unreadResources by {@link resourceKey}, those whose content could not be had: a join that leads to one finds nothing
 * @param coverage which lists are known not to be whole
 */
export function createJoins(
  documents: DocumentSource,
  unreadResources: ReadonlyMap<string, unknown> = new Map(),
  coverage: readonly TypeCoverage[] = [],
): Joins {
  const isUnread = (document: InputDocument): boolean =>
    unreadResources.size > 0 && unreadResources.has(resourceKey(document));
  const index = createDocumentIndex(documents);
  const unread = unreadResources.size === 0 ? [] : Array.from(documents).filter(isUnread);
  const gaps = findListGaps(coverage, unread);
  const lists = new WeakMap<readonly InputDocument[], JsonObject[]>();
  /** Many resources refer to few: to the same keys above all. */
  const joined = createRecentlyUsed<string, JoinResult>(MOST_JOINED);

  function joinAll(resourceType: string, document: InputDocument): JoinResult {
    const gap = gaps.gapOf(resourceType, document);
    if (gap !== undefined) return { reason: gap };
    const targets = index.findAll(resourceType, document);
    if (targets.length === 0) return { reason: 'not_recorded' };
    const found = lists.get(targets) ?? targets.map(relatedDocument);
    lists.set(targets, found);
    return { found };
  }

  function joinOne(resourceType: string, reference: string | undefined, document: InputDocument): JoinResult {
    if (reference === undefined) return { reason: 'absent' };
    const key = JSON.stringify([resourceType, document.accountId, document.awsRegion, reference]);
    const known = joined.get(key) ?? lookUp(resourceType, reference, document);
    joined.set(key, known);
    return known;
  }

  function lookUp(resourceType: string, reference: string, document: InputDocument): JoinResult {
    const lookup =
      resourceType === KMS_KEY
        ? findKmsKey(index, reference, document, isUnread)
        : findResource(index, resourceType, reference, document);
    if ('target' in lookup) {
      return isUnread(lookup.target) ? { reason: 'unread', reference } : { found: relatedDocument(lookup.target) };
    }
    const mayBeThere = joinedTypes({ type: resourceType }).some((type) => gaps.gapOf(type, document) === 'incomplete');
    return { reason: lookup.reason === 'not_recorded' && mayBeThere ? 'incomplete' : lookup.reason, reference };
  }

  return {
    relate(document, declared) {
      const related: JoinedDocuments['related'] = {};
      const unresolved: JoinedDocuments['unresolved'] = {};
      const joins = Object.entries(declared);
      if (joins.length === 0) return { related, unresolved };
      // References may lead through what is joined here.
      const joining = { ...document, related };
      for (const [name, join] of joins) {
        const result =
          'scope' in join ? joinAll(join.type, document) : joinOne(join.type, firstText(joining, join.by), document);
        if ('found' in result) related[name] = result.found;
        else unresolved[name] = result;
      }
      return { related, unresolved };
    },
  };
}

function firstText(document: InputDocument, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = textOf(valueAt(document, path));
    if (text !== undefined) return text;
  }
  return undefined;
}

function valueAt(document: InputDocument, path: string): unknown {
  let value: unknown = document;
  for (const property of path.split('.')) {
    if (!isJsonObject(value)) return undefined;
    value = value[property];
  }
  return value;
}

function relatedDocument(target: InputDocument): JsonObject {
  const properties = RELATED_PROPERTIES.filter((property) => target[property] !== undefined);
  return Object.fromEntries(properties.map((property) => [property, target[property]])) as JsonObject;
}

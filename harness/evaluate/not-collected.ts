import type { ControlManifest } from '../bundle/manifest.ts';
import type { PathUse } from '../collect/live/plan/queryable-paths.ts';
import { typesNotCollected } from '../collect/live/plan/types-not-collected.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Collection } from '../normalize/coverage/collections.ts';
import type { DocumentsByType } from '../normalize/captures/document-groups.ts';
import type { InputDocument, ResourceIdentity } from '../normalize/input-document.ts';
import { joinedTypes } from '../normalize/joins/join-related.ts';
import { resourceKey } from '../normalize/resource-key.ts';
import { parseReadPath, valuesAt } from '../read-path.ts';
import { unreadVerdict } from './unread-verdict.ts';
import type { Missing, Verdict } from './verdict.ts';

/** Tells which documents do not have all that a control reads, since the collection that they are from did not ask for it. */
export interface CollectionGaps {
  /** False if every document has all. */
  isAny: boolean;
  /**
   * The verdicts of controls that can not judge this document; by id, empty for almost all documents.
   *
   * @param related what joins found for it, by name
   */
  verdictsOn(
    document: InputDocument,
    related: Readonly<Record<string, JsonObject | JsonObject[]>>,
  ): ReadonlyMap<string, Verdict>;
}

/** A control, and every type that it judges or joins. */
export interface ControlNeeds {
  control: ControlManifest;
  types: ReadonlySet<string>;
}

const NONE: ReadonlyMap<string, Verdict> = new Map();

/** What a control reads of a type and a collection did not ask for; `all`: of none of its resources. */
type Unasked = readonly PathUse[] | 'all';

/** By location, then by the control's id, then by type. */
type Gaps = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Unasked>>>;

/**
 * Compares what collections asked for with what the controls read. A control for which a collection was not made judges
 * none of its resources, and nothing that is joined with one of which it reads more: what a query did not select can not be
 * told from what is not there. What is there all the same, another capture of the resource in the input has said.
 */
export function findCollectionGaps(
  needs: readonly ControlNeeds[],
  collections: readonly Collection[],
  documents: DocumentsByType,
): CollectionGaps {
  const gaps = gapsOf(needs, collections);
  if (gaps.size === 0) return { isAny: false, verdictsOn: () => NONE };
  const joined = new Set(needs.flatMap(({ control }) => Object.values(control.related).flatMap(joinedTypes)));
  const doubtful = new Map<string, InputDocument>();
  for (const type of joined) {
    for (const document of documents.get(type) ?? []) {
      if (gaps.has(document.provenance.location)) doubtful.set(resourceKey(document), document);
    }
  }

  /** The control's joins that found something from a collection that has less of it than the control reads. */
  function missingOf({ id, related: joins }: ControlManifest, related: Readonly<Record<string, unknown>>): Missing[] {
    return Object.keys(joins).flatMap((name) => {
      const isGap = [related[name]].flat().some((found) => {
        const document = isJsonObject(found) ? doubtful.get(resourceKey(identityOf(found))) : undefined;
        if (document === undefined) return false;
        const unasked = gaps.get(document.provenance.location)?.get(id)?.get(document.resourceType);
        return unasked !== undefined && lacks(document, unasked);
      });
      return isGap ? [{ path: ['related', name], reason: 'not_collected' as const }] : [];
    });
  }

  return {
    isAny: true,
    verdictsOn(document, related) {
      const { resourceType, provenance } = document;
      const verdicts = new Map<string, Verdict>();
      for (const { control } of needs) {
        if (!control.resourceTypes.includes(resourceType)) continue;
        const types = [...(gaps.get(provenance.location)?.get(control.id) ?? [])];
        if (types.some(([type, unasked]) => type !== resourceType || lacks(document, unasked))) {
          verdicts.set(control.id, unreadVerdict(control, resourceType, 'not_collected'));
          continue;
        }
        const missing = missingOf(control, related);
        if (missing.length > 0) {
          verdicts.set(control.id, { compliance: 'INSUFFICIENT_DATA', violations: [], missing });
        }
      }
      return verdicts;
    },
  };
}

function gapsOf(needs: readonly ControlNeeds[], collections: readonly Collection[]): Gaps {
  const gaps = new Map<string, Map<string, Map<string, Unasked>>>();
  for (const { control, types: needed } of needs) {
    for (const { location, asked } of collections) {
      const types = new Map<string, Unasked>();
      for (const collected of asked) {
        for (const [type, unasked] of typesNotCollected(control, needed, collected)) {
          const known = types.get(type) ?? [];
          types.set(type, known === 'all' || unasked === 'all' ? 'all' : [...known, ...unasked]);
        }
      }
      if (types.size === 0) continue;
      gaps.set(location, (gaps.get(location) ?? new Map<string, Map<string, Unasked>>()).set(control.id, types));
    }
  }
  return gaps;
}

/** True unless each of these is a plain value, and there. */
function lacks(document: InputDocument, unasked: Unasked): boolean {
  if (unasked === 'all') return true;
  return unasked.some(({ path, types }) => {
    const isPlain = !/[[{]/.test(path) && types.every((type) => type !== 'array' && type !== 'object');
    return !isPlain || valuesAt(document, parseReadPath(path)).length === 0;
  });
}

/** What is joined always has its identity. */
function identityOf(joined: JsonObject): ResourceIdentity {
  return joined as unknown as ResourceIdentity;
}

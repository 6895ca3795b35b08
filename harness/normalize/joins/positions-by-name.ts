import { createDigestTable } from '../captures/digest-table.ts';
import { createUint32List } from '../captures/number-list.ts';
import { digestResource, type ResourceDigest } from '../captures/resource-digest.ts';

/** What a resource is called by. */
type NameKind = 'arn' | 'id' | 'name';

interface NamedPlace {
  accountId: string;
  awsRegion: string;
}

/** Positions of resources by what they are called; several may share a name. */
export interface PositionsByName {
  add(kind: NameKind, place: NamedPlace, resourceType: string, name: string, position: number): void;
  find(kind: NameKind, place: NamedPlace, resourceType: string, name: string): readonly number[];
}

const NONE: readonly number[] = [];

/** Makes an empty one. A name takes some 30 bytes: its digest, and the place of a position in a chain of those that share it. */
export function createPositionsByName(): PositionsByName {
  const names = createDigestTable();
  /** By number of the name, the last entry of its chain. */
  const last = createUint32List();
  /** Of each entry, its position, and the entry before it in the chain plus 1. */
  const positions = createUint32List();
  const before = createUint32List();
  let entries = 0;

  return {
    add(kind, place, resourceType, name, position) {
      const digest = digestOf(kind, place, resourceType, name);
      const known = names.find(digest);
      positions.set(entries, position);
      before.set(entries, known === undefined ? 0 : last.get(known) + 1);
      last.set(known ?? names.add(digest), entries);
      entries++;
    },
    find(kind, place, resourceType, name) {
      const known = names.find(digestOf(kind, place, resourceType, name));
      if (known === undefined) return NONE;
      const found: number[] = [];
      for (let next = last.get(known) + 1; next !== 0; next = before.get(next - 1)) found.push(positions.get(next - 1));
      return found.toReversed();
    },
  };
}

function digestOf(
  kind: NameKind,
  { accountId, awsRegion }: NamedPlace,
  resourceType: string,
  name: string,
): ResourceDigest {
  return digestResource({ accountId: `${kind} ${accountId}`, awsRegion, resourceType, resourceId: name });
}

import type { SpillFile } from '../../spill/spill-file.ts';
import { createCaptureSpill, partOf } from './capture-spill.ts';
import type { DocumentStore } from './document-store.ts';
import { createNewestByResource, type NewestByResource, type PlainDocument } from './newest-by-resource.ts';
import type { CaptureState, NewestCaptures } from './newest-captures.ts';
import type { PlainCapture } from './plain-capture.ts';
import type { ResourceDigest } from './resource-digest.ts';

/** Resources in memory; each takes some 50 bytes there. */
const MOST_IN_MEMORY = 1 << 17;

/**
 * The newest captures of each resource, in bounded memory: what is too many goes to a file, and comes back in parts that
 * have nothing to do with each other. Captures that numbers do not tell stay in memory.
 */
export interface BoundedCaptures {
  keep(resource: ResourceDigest, type: number, capture: CaptureState): void;
  keepPlain(resource: ResourceDigest, type: number, capture: PlainCapture, document: PlainDocument): void;
  /** The same, of one item without document; `digests` has the resource's in this row. */
  keepBare(
    digests: Uint32Array,
    row: number,
    type: number,
    kind: CaptureState['kind'],
    time: number,
    stateId: number,
  ): void;
  /** Adds those of others, whose documents are in the same store; they are of no more use then. */
  keepAll(others: BoundedCaptures): void;
  /** True if only a part fits into memory at a time. */
  isSpilled(): boolean;
  /** All of them, if they are not spilled. */
  inMemory(): NewestByResource;
  /** Those of a part, from 0 to below `PARTS`; they are there until the next part is asked for. */
  part(part: number): NewestByResource;
  /** What {@link keepAll} takes over. */
  content(): CapturesContent;
}

/** What bounded captures consist of. */
interface CapturesContent {
  table: NewestByResource;
  spill: ReturnType<typeof createCaptureSpill>;
  untold: readonly Untold[];
}

/** Captures of a resource that numbers do not tell. */
interface Untold {
  resource: ResourceDigest;
  type: number;
  captures: NewestCaptures;
}

/**
 * Makes an empty one. `store` may be shared.
 *
 * @param openFile opens the file for what has no room in memory; without it all stays there
 * @param most so many resources are held in memory
 */
export function createBoundedCaptures(
  store: DocumentStore,
  openFile?: () => SpillFile,
  most: number = MOST_IN_MEMORY,
): BoundedCaptures {
  const spill = createCaptureSpill();
  const untold: Untold[] = [];
  let table = createNewestByResource(store);
  let ofPart: NewestByResource | undefined;

  function spillIfFull(): void {
    if (table.size() < most || openFile === undefined) return;
    spill.write(table, openFile);
    for (let number = 0; number < table.size(); number++) {
      if (table.plainAt(number) !== undefined) continue;
      untold.push({
        resource: table.resourceAt(number),
        type: table.typeAt(number),
        captures: table.capturesAt(number),
      });
    }
    table.clear();
  }

  return {
    keep(resource, type, capture) {
      table.keep(resource, type, capture);
      spillIfFull();
    },
    keepPlain(resource, type, capture, document) {
      table.keepPlain(resource, type, capture, document);
      spillIfFull();
    },
    keepBare(digests, row, type, kind, time, stateId) {
      table.keepBare(digests, row, type, kind, time, stateId);
      spillIfFull();
    },
    keepAll(others) {
      const other = others.content();
      spill.adopt(other.spill);
      untold.push(...other.untold);
      const [larger, smaller] = table.size() < other.table.size() ? [other.table, table] : [table, other.table];
      larger.keepAll(smaller);
      table = larger;
      spillIfFull();
    },
    isSpilled: () => !spill.isEmpty() || untold.length > 0,
    inMemory: () => table,
    part(part) {
      const own = (ofPart ??= createNewestByResource(store));
      own.clear();
      spill.read(part, own);
      for (const { resource, type, captures } of untold) {
        if (partOf(resource) === part) for (const capture of captures) own.keep(resource, type, capture);
      }
      own.keepSome(table, (resource) => partOf(resource) === part);
      return own;
    },
    content: () => ({ table, spill, untold }),
  };
}

import type { InputDocument } from '../normalize/input-document.ts';
import type { Inventory } from '../normalize/inventory.ts';
import type { DocumentSource } from '../normalize/joins/document-index.ts';
import { createRecentlyUsed } from '../normalize/joins/recently-used.ts';
import { projectDocument } from '../project-document.ts';
import type { SpillFile } from '../spill/spill-file.ts';
import { joinedContent } from './joined-content.ts';
import { createTextPile } from './text-pile.ts';
import type { TypeReads } from './type-reads.ts';

/** Documents that are held as objects. */
const MOST_READ = 1024;

/**
 * The documents that any others can be joined with. Of each there is only what joins and controls read, as JSON: while
 * controls judge, any of them may be asked for at any time. They are taken out of the inventory when they are gone
 * through for the first time; that must be to the end, and before one is asked for by its position.
 *
 * @param openFile opens the file for what has no room in memory; without it all stays there
 */
export function joinedDocuments(
  { documents }: Inventory,
  joining: readonly TypeReads[],
  openFile?: () => SpillFile,
): DocumentSource {
  const pile = createTextPile(openFile);
  const read = createRecentlyUsed<number, InputDocument>(MOST_READ);
  let isTaken = false;

  function* take(): Generator<InputDocument> {
    isTaken = true;
    for (const [resourceType, projection] of joinedContent(joining)) {
      for (const document of documents.get(resourceType) ?? []) {
        // The identity is always projected; where a document came from is no part of a join.
        const joinable = projectDocument(document, projection) as unknown as InputDocument;
        read.set(pile.length(), joinable);
        pile.add(JSON.stringify(joinable));
        yield joinable;
      }
    }
  }

  function at(position: number): InputDocument | undefined {
    const known = read.get(position);
    if (known !== undefined || position >= pile.length()) return known;
    const document = JSON.parse(pile.at(position)) as InputDocument;
    read.set(position, document);
    return document;
  }

  return {
    at,
    *[Symbol.iterator]() {
      if (!isTaken) return yield* take();
      for (let position = 0; position < pile.length(); position++) {
        const document = at(position);
        if (document !== undefined) yield document;
      }
    },
  };
}

import { compareResources } from '../normalize/compare-resources.ts';
import type { InputDocument } from '../normalize/input-document.ts';
import type { Inventory } from '../normalize/inventory.ts';
import { projectDocument } from '../project-document.ts';
import { joinedContent } from './joined-content.ts';
import type { TypeReads } from './kept-content.ts';

/**
 * The documents that any others can be joined with, by account, region, type and id: the order in which lists have them.
 * Of each there is only what joins and controls read, because all of them are in memory while controls judge.
 */
export function joinedDocuments({ documents }: Inventory, joining: readonly TypeReads[]): InputDocument[] {
  return Array.from(joinedContent(joining), ([resourceType, projection]) =>
    Array.from(
      documents.get(resourceType) ?? [],
      // The identity is always projected; where a document came from is no part of a join.
      (document) => projectDocument(document, projection) as unknown as InputDocument,
    ),
  )
    .flat()
    .toSorted(compareResources);
}

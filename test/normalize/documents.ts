import { compareResources } from '../../harness/normalize/compare-resources.ts';
import type { DocumentsByType } from '../../harness/normalize/captures/document-groups.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import type { Inventory } from '../../harness/normalize/inventory.ts';

/** Documents as an inventory has them. */
export function byType(documents: readonly InputDocument[]): DocumentsByType {
  const groups = new Map<string, InputDocument[]>();
  for (const document of documents) {
    const group = groups.get(document.resourceType);
    if (group === undefined) groups.set(document.resourceType, [document]);
    else group.push(document);
  }
  return groups;
}

/** The documents of an inventory, by account, region, type and id. */
export function allDocuments(documents: DocumentsByType): InputDocument[] {
  return Array.from(documents.values(), (list) => [...list])
    .flat()
    .toSorted(compareResources);
}

/** An inventory with its documents in a list. */
export type ListedInventory = Omit<Inventory, 'documents'> & { documents: InputDocument[] };

export function listed(inventory: Inventory): ListedInventory {
  return { ...inventory, documents: allDocuments(inventory.documents) };
}

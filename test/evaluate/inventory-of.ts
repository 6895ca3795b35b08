import type { InputDocument } from '../../harness/normalize/input-document.ts';
import type { Inventory } from '../../harness/normalize/inventory.ts';
import { byType } from '../normalize/documents.ts';

/** An inventory of these documents, of which nothing else is known. */
export function inventoryOf(documents: InputDocument[]): Inventory {
  return {
    documents: byType(documents),
    unread: new Map(),
    coverage: [],
    sources: [],
    collections: [],
    resources: documents.length,
    notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 },
    notRecordedTypes: [],
    diagnostics: [],
  };
}

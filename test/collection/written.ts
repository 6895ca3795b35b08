import type { CollectionHeader } from '../../harness/collect/collection-record.ts';
import type { Collected } from '../../harness/collect/collected.ts';
import { type CollectionHead, collectionText } from '../../harness/collection/collection-text.ts';
import type { CollectionSummary } from '../../harness/collection/collection-summary.ts';
import { bundle } from '../auditing.ts';
import { streamOf } from './live-items.ts';

export const HEADER: CollectionHeader = {
  kind: 'header',
  collectedAt: '2026-11-22T00:00:00.000Z',
  toolVersion: '1.2.3',
  describe: true,
};
export const HEAD: CollectionHead = { configSnapshotId: '7f5a2c1e-0000-4000-8000-1a2b3c4d5e6f', header: HEADER };

/** The text of a collection, and what it came to. */
export async function written(events: readonly Collected[]): Promise<{ text: string; summary: CollectionSummary }> {
  const chunks = collectionText(streamOf(events), HEAD, { properties: bundle.properties });
  let text = '';
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return { text, summary: value };
    text += value;
  }
}

import type { CollectionHeader } from '../../harness/collect/collection-record.ts';
import type { Collected } from '../../harness/collect/collected.ts';
import { collectedTypes } from '../../harness/collect/live/plan/types-not-collected.ts';
import { type CollectionHead, collectionText } from '../../harness/collection/collection-text.ts';
import type { CollectionSummary } from '../../harness/collection/collection-summary.ts';
import { livePlan } from '../../harness/live-plan.ts';
import { bundle } from '../auditing.ts';
import { streamOf } from './live-items.ts';

/** Made for all controls. */
export const HEADER: CollectionHeader = {
  kind: 'header',
  collectedAt: '2026-11-22T00:00:00.000Z',
  toolVersion: '1.2.3',
  describe: true,
  types: collectedTypes(livePlan(bundle, bundle.manifest.controls)),
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

import type { AuditOptions } from '../audit.ts';
import type { Bundle } from '../bundle/bundle.ts';
import type { CollectionOptions } from '../collection/collection.ts';
import type { CollectionSummary } from '../collection/collection-summary.ts';
import type { ReportStream } from '../report/finding-list.ts';
import { keepHeapSmall } from './keep-heap-small.ts';

/** The work behind the commands. Tests put their own in its place. */
export interface Dependencies {
  audit<Result>(bundle: Bundle, options: AuditOptions, use: (report: ReportStream) => Promise<Result>): Promise<Result>;
  collection(bundle: Bundle, options: CollectionOptions): AsyncGenerator<Uint8Array, CollectionSummary>;
  loadBundle(location?: string): Promise<Bundle>;
}

/**
 * Loads each module when it is used, so that `kensa --help` need not wait for it. The heap is kept small from the bundle on,
 * with which all work begins: of what is loaded before, little is garbage.
 */
export const realDependencies: Dependencies = {
  async audit(bundle, options, use) {
    const { auditStream } = await import('./library.ts');
    return auditStream(bundle, options, use);
  },
  async *collection(bundle, options) {
    const { collection } = await import('../collection/collection.ts');
    return yield* collection(bundle, options);
  },
  async loadBundle(location) {
    const { loadBundle } = await import('./library.ts');
    keepHeapSmall();
    return loadBundle(location);
  },
};

import type { Failure } from './collect/aws/call-failure.ts';
import type { Collected } from './collect/collected.ts';
import type { LiveOptions, LiveProgress } from './collect/live/live-options.ts';
import type { CollectionPlan } from './collect/live/plan/plan-collection.ts';
import { interrupted } from './collect/problems.ts';

/** How a live collection is watched and ended. */
export interface LiveWatch {
  signal?: AbortSignal;
  onProgress?: (progress: LiveProgress) => void;
}

/**
 * Collects from AWS what is planned. AWS's SDK is loaded only here, as most runs need none of it.
 *
 * @throws KensaError `USAGE` if no region is set to begin in
 */
export async function* liveEvents(
  plan: CollectionPlan,
  live: LiveOptions,
  watch: LiveWatch,
): AsyncGenerator<Collected, void> {
  const { collectLive } = await import('./collect/live/collect-live.ts');
  let isTold = false;
  for await (const event of collectLive(plan, live, watch)) {
    yield event;
    isTold ||= failureIn(event)?.reason === 'interrupted';
  }
  if (watch.signal?.aborted && !isTold) yield interrupted('live');
}

function failureIn(event: Collected): Failure | undefined {
  if (event.kind === 'unread') return event.failure;
  return event.kind === 'listing' ? event.listing.incomplete : undefined;
}

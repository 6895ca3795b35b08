import type { Bundle } from './bundle/bundle.ts';
import type { ControlManifest } from './bundle/manifest.ts';
import type { Failure } from './collect/aws/call-failure.ts';
import type { Collected } from './collect/collected.ts';
import type { LiveOptions, LiveProgress } from './collect/live/live-options.ts';
import { interrupted } from './collect/problems.ts';
import { relevantTypes } from './evaluate/evaluate-inventory.ts';

/** How a live collection is watched and ended. */
export interface LiveWatch {
  signal?: AbortSignal;
  onProgress?: (progress: LiveProgress) => void;
}

/**
 * Collects from AWS what controls judge and join. AWS's SDK is loaded only here, as most runs need none of it.
 *
 * @throws KensaError `USAGE` if no region is set to begin in
 */
export async function* liveEvents(
  { properties }: Bundle,
  controls: readonly ControlManifest[],
  live: LiveOptions,
  watch: LiveWatch,
): AsyncGenerator<Collected, void> {
  const [{ collectLive }, { planCollection }] = await Promise.all([
    import('./collect/live/collect-live.ts'),
    import('./collect/live/plan-collection.ts'),
  ]);
  let isTold = false;
  for await (const event of collectLive(planCollection(controls, relevantTypes(controls), properties), live, watch)) {
    yield event;
    isTold ||= failureIn(event)?.reason === 'interrupted';
  }
  if (watch.signal?.aborted && !isTold) yield interrupted('live');
}

function failureIn(event: Collected): Failure | undefined {
  if (event.kind === 'unread') return event.failure;
  return event.kind === 'listing' ? event.listing.incomplete : undefined;
}

import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Bundle } from '../bundle/bundle.ts';
import type { Severity } from '../bundle/manifest.ts';
import { selectControls } from '../bundle/select-controls.ts';
import type { Collected, CollectedTypes } from '../collect/collected.ts';
import type { LiveOptions, LiveProgress } from '../collect/live/live-options.ts';
import { collectedTypes } from '../collect/live/plan/types-not-collected.ts';
import { KensaError } from '../kensa-error.ts';
import { liveEvents } from '../live-events.ts';
import { livePlan } from '../live-plan.ts';
import { toolVersion } from '../tool-version.ts';
import type { CollectionHead } from './collection-text.ts';
import { collectionText } from './collection-text.ts';
import type { CollectionSummary } from './collection-summary.ts';
import { say } from '../sentences/say.ts';

/** What to collect, and how. */
export interface CollectionOptions {
  live: LiveOptions;
  /** Ids, aliases or globs of the controls to collect for; without it all. */
  controls?: readonly string[];
  /** Severities of the controls to collect for; without it all. */
  severities?: readonly Severity[];
  /** Services of the controls to collect for; without it all. */
  services?: readonly string[];
  /** Standards of the controls to collect for, or globs; without it all. */
  standards?: readonly string[];
  /** Ends the collection; what was not read by then is in the file as such. */
  signal?: AbortSignal;
  onProgress?: (progress: LiveProgress) => void;
}

/**
 * Collects from AWS what the controls need, as the bytes of a file to be audited later, wherever that may be: AWS Config's
 * delivery format, gzipped, with all that could not be read in it, too. The findings are those of `audit` with `live`.
 *
 * @returns what it came to, once all bytes are out
 * @throws KensaError if a control or the bundle can not be used, or no region is set; `INTERRUPTED` if the signal came
 * before AWS had said anything, as the bytes are then no collection; never for what AWS answers
 */
export async function* collection(
  bundle: Bundle,
  options: CollectionOptions,
): AsyncGenerator<Uint8Array, CollectionSummary> {
  const { live, signal, onProgress } = options;
  const controls = selectControls(bundle.manifest, options.controls, options);
  const plan = livePlan(bundle, controls);
  const events = liveEvents(plan, live, {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  const head = headOf(live, collectedTypes(plan));
  return yield* gzipped(collectionText(begunOnly(events), head, { properties: bundle.properties }));
}

/** Hands the events on, and throws at their end if they tell of nothing but the interruption. */
async function* begunOnly(events: AsyncIterable<Collected>): AsyncGenerator<Collected, void> {
  let isBegun = false;
  let isInterrupted = false;
  for await (const event of events) {
    isBegun ||= tellsOfResources(event);
    isInterrupted ||=
      event.kind === 'listing' || (event.kind === 'diagnostic' && event.diagnostic.code === 'INTERRUPTED');
    yield event;
  }
  if (isBegun || !isInterrupted) return;
  throw new KensaError(
    'INTERRUPTED',
    say`the run was interrupted before anything was collected, so there is nothing to write. Collect again.`,
  );
}

/** A list that was ended before it had a resource tells of none. */
function tellsOfResources(event: Collected): boolean {
  if (event.kind !== 'listing') return event.kind === 'item' || event.kind === 'unread';
  return event.listing.listed > 0 || event.listing.incomplete?.reason !== 'interrupted';
}

/** Compresses text as it comes, and asks for no more than is taken. What the text throws, this throws. */
async function* gzipped<Result>(text: AsyncGenerator<string, Result>): AsyncGenerator<Uint8Array, Result> {
  const gzip = createGzip();
  const outcome: { result?: Result } = {};
  const written = pipeline(async function* () {
    outcome.result = yield* text;
  }, gzip);
  // Reading below fails with the same error.
  written.catch(() => {});
  for await (const chunk of gzip) yield chunk as Uint8Array;
  await written;
  return outcome.result as Result;
}

function headOf({ regions, aggregator, describe = true }: LiveOptions, types: CollectedTypes): CollectionHead {
  return {
    configSnapshotId: randomUUID(),
    header: {
      kind: 'header',
      collectedAt: new Date().toISOString(),
      toolVersion: toolVersion(),
      ...(regions !== undefined && { regions }),
      ...(aggregator !== undefined && { aggregator }),
      describe,
      types,
    },
  };
}

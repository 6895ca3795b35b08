import { decodeJson } from '../../decode-json.ts';
import { isJsonObject, type JsonObject } from '../../json.ts';
import type { Failure } from '../aws/call-failure.ts';
import type { ListedResource, SourceShape } from '../collected.ts';
import type { ConfigSource, PlaceCount } from './config/config-source.ts';
import { asJson } from './describe/describe-members.ts';
import { isAbout, type ItemState, judgeItem, resourceOf } from './judge-item.ts';
import type { Ledger, Place } from './ledger.ts';
import { GLOBAL, type Ledgers } from './ledgers.ts';
import type { TypePlan } from './plan/plan-collection.ts';
import { say } from '../../sentences/say.ts';

/** An item, and what it is about. */
export interface TypeItem {
  /** Of the ledger that counts it. */
  location: string;
  resource: ListedResource;
  shape: SourceShape;
  item: JsonObject;
}

/** What an item says that is not to be judged. */
type OtherState = Exclude<ItemState, { kind: 'item' }>;

/** How often keys that AWS Config did not process are asked for in all. */
const ATTEMPTS = 4;

const UNPROCESSED: Failure = {
  reason: 'unprocessed',
  message: say`AWS Config did not process it, asked ${ATTEMPTS} times`,
};
const NOT_RETURNED: Failure = { reason: 'not_returned', message: say`AWS Config lists it, and returned nothing of it` };
const NOT_THE_ONE: Failure = {
  reason: 'malformed',
  message: say`AWS Config returned an item of another resource for it`,
};

/**
 * Reads all resources of a type, by an advanced query where the plan has one; and where the rows of that are not as many
 * as AWS Config counts, or where there is none, by listing the resources and asking for each. Hands out every item, also
 * several of one resource: which of them counts is not for those who collect. What became of all others is in the ledgers.
 */
export async function* collectType(
  source: ConfigSource,
  { resourceType, expression }: TypePlan,
  ledgers: Ledgers,
): AsyncGenerator<TypeItem, void> {
  function at(place: Place): Ledger {
    const open = ledgers.find(place, resourceType);
    if (open !== undefined) return open;
    const ledger = ledgers.at(place, resourceType, source.location);
    ledger.record(source.recordingOf(place, resourceType));
    const failure = source.failureOf(place) ?? source.recorderFailure;
    if (failure !== undefined) ledger.incomplete(failure);
    return ledger;
  }

  /** Enters the items of one answer, each under the resource that it was asked as. */
  function* enter(answers: Iterable<[ListedResource, JsonObject]>, shape: SourceShape): Generator<TypeItem, void> {
    const others: { ledger: Ledger; resource: ListedResource; item: JsonObject; state: OtherState }[] = [];
    for (const [asked, item] of answers) {
      const resource = resourceOf(item) ?? asked;
      if (resource.awsRegion !== asked.awsRegion) at(asked).elsewhere(asked);
      const ledger = at(resource);
      const state = judgeItem(item);
      if (state.kind !== 'item') {
        others.push({ ledger, resource, item, state });
        continue;
      }
      ledger.item(resource);
      yield { location: ledger.location, resource, shape, item };
    }
    for (const { ledger, resource, item, state } of others) {
      // It speaks against an item that was handed out.
      if (ledger.outcomeOf(resource.resourceId) === 'item') yield { location: ledger.location, resource, shape, item };
      else if (state.kind === 'deleted') ledger.deleted(resource);
      else ledger.unread(resource, state.failure);
    }
  }

  /** True if the rows are all that there is. */
  async function* readRows(query: string): AsyncGenerator<TypeItem, boolean> {
    for await (const page of source.query(query)) {
      if ('failure' in page) return false;
      const found: [ListedResource, JsonObject][] = [];
      for (const row of page.output) {
        const item = decodeJson(row);
        const resource = resourceOf(item);
        // A row that can not be read is missing in the count, so that its resource is asked for.
        if (resource === undefined || !isJsonObject(item) || resource.resourceType !== resourceType) continue;
        if (!source.covers(resource)) continue;
        const [place] = source.places;
        const isOneRegion = source.places.length === 1 && place?.accountId === resource.accountId;
        found.push([isOneRegion ? { ...resource, ...place } : resource, item]);
      }
      yield* enter(found, source.shapes.query);
    }
    const differences = await source.compareCounts(resourceType, known());
    return 'output' in differences && differences.output.length === 0;
  }

  async function* readList(): AsyncGenerator<TypeItem, void> {
    for await (const page of source.list(resourceType)) {
      if ('failure' in page) return incomplete(page.failure);
      for (const resource of page.output) at(resource).list(resource);
      const open = page.output.filter((resource) => at(resource).outcomeOf(resource.resourceId) === 'listed');
      if (open.length > 0) yield* readItems(open);
    }
    const differences = await source.compareCounts(resourceType, known());
    if ('failure' in differences) return incomplete(differences.failure);
    const counts = known();
    for (const { count, ...place } of differences.output) {
      const here = counts.find((one) => one.accountId === place.accountId && one.awsRegion === place.awsRegion);
      const listed = here?.count ?? 0;
      const message = say`AWS Config counts ${count} resources, and lists ${listed}`;
      if (listed < count) at(place).incomplete({ reason: 'not_returned', message });
    }
  }

  async function* readItems(page: readonly ListedResource[]): AsyncGenerator<TypeItem, void> {
    let open = new Set(page);
    const strayed = new Set<ListedResource>();
    for (let attempt = 0; attempt < ATTEMPTS && open.size > 0; attempt++) {
      const batch = await source.get([...open]);
      if ('failure' in batch && batch.failure.reason === 'oversized' && open.size > 1) {
        // One item is too large for AWS to return: the others are not.
        const rest = [...open];
        const half = Math.ceil(rest.length / 2);
        yield* readItems(rest.slice(0, half));
        return yield* readItems(rest.slice(half));
      }
      if ('failure' in batch) {
        for (const resource of open) at(resource).unread(resource, batch.failure);
        return;
      }
      const asked = [...open];
      const answers: [ListedResource, JsonObject][] = [];
      for (const item of asJson(batch.output.items) as unknown[]) {
        const found = resourceOf(item);
        const resource = found && asked.find((one) => isAbout(found, one));
        if (resource === undefined) {
          for (const one of open) if (found?.resourceId === one.resourceId) strayed.add(one);
        } else if (isJsonObject(item)) {
          open.delete(resource);
          answers.push([resource, item]);
        }
      }
      yield* enter(answers, source.shapes.get);
      const unprocessed = new Set(batch.output.unprocessed);
      for (const resource of open) if (!unprocessed.has(resource)) yield* readLatest(resource, strayed.has(resource));
      open = new Set([...open].filter((resource) => unprocessed.has(resource)));
    }
    for (const resource of open) at(resource).unread(resource, UNPROCESSED);
  }

  /** AWS Config returns nothing of a deleted resource in a batch, and does not say why. */
  async function* readLatest(resource: ListedResource, hasStrayed: boolean): AsyncGenerator<TypeItem, void> {
    const latest = (await source.latest?.(resource)) ?? { output: undefined };
    if ('failure' in latest) return at(resource).unread(resource, latest.failure);
    const item = asJson(latest.output);
    const found = resourceOf(item);
    if (isJsonObject(item) && found !== undefined && isAbout(found, resource)) {
      return yield* enter([[resource, item]], 'get-resource-config-history');
    }
    at(resource).unread(resource, item !== null || hasStrayed ? NOT_THE_ONE : NOT_RETURNED);
  }

  function known(): PlaceCount[] {
    const regional = ledgers.ofType(resourceType, source.location);
    const accounts = new Set(source.places.map(({ accountId }) => accountId));
    const global = [...accounts].flatMap(
      (accountId) => ledgers.find({ accountId, awsRegion: GLOBAL }, resourceType) ?? [],
    );
    return [...regional, ...global].map((ledger) => ({
      accountId: ledger.accountId,
      awsRegion: ledger.awsRegion,
      count: ledger.size(),
    }));
  }

  function incomplete(failure: Failure): void {
    for (const ledger of ledgers.ofType(resourceType, source.location)) ledger.incomplete(failure);
  }

  for (const place of source.places) at(place);
  const isWhole = expression !== undefined && (yield* readRows(expression));
  if (!isWhole) yield* readList();
}

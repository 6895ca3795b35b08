import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import { decodeJson } from '../../decode-json.ts';
import type { AccountConnection } from '../aws/connection.ts';
import type { Collected } from '../collected.ts';
import { collectType } from './collect-type.ts';
import type { ConfigSource } from './config/config-source.ts';
import { describeElastiCache } from './describe/describe-elasticache.ts';
import { describeSecurityConfigurations } from './describe/describe-security-configurations.ts';
import { enterDescribed } from './describe/enter-described.ts';
import type { Ledger, Place } from './ledger.ts';
import type { Ledgers } from './ledgers.ts';
import { recordedItem } from './live-item.ts';
import { locationOf } from './location-of.ts';
import { mergeStreams } from './merge-streams.ts';
import { KMS_KEY, type NamedKeys } from './named-keys.ts';
import type { CollectionPlan, TypePlan } from './plan/plan-collection.ts';

/** What all sources of a collection share. */
export interface LiveRun {
  plan: CollectionPlan;
  ledgers: Ledgers;
  /** Undefined if nothing is to be described. */
  namedKeys: NamedKeys | undefined;
  /** Accounts that can be asked directly; empty if nothing is to be described. */
  accounts: ReadonlyMap<string, AccountConnection>;
  onType: (resourceType: string) => void;
}

const REPLICATION_GROUP = 'AWS::ElastiCache::ReplicationGroup';
const SECURITY_CONFIGURATION = 'AWS::EMR::SecurityConfiguration';

/** How many types of a source are read at the same time. */
const TYPES_AT_ONCE = 4;
/** How many accounts and regions behind an aggregator are asked directly at the same time. */
const PLACES_AT_ONCE = 8;

/**
 * Collects all planned types from a source, with a listing of each account, region and type. Those of keys are left open:
 * resources that are still to come may name some.
 */
export function collectSource(source: ConfigSource, run: LiveRun): AsyncGenerator<Collected, void> {
  return mergeStreams(
    run.plan.types.map((type) => collectOne(source, type, run)),
    TYPES_AT_ONCE,
  );
}

function collectOne(source: ConfigSource, type: TypePlan, run: LiveRun): AsyncGenerator<Collected, void> {
  switch (type.resourceType) {
    case REPLICATION_GROUP:
      return mergeStreams(
        source.places.map((place) => collectElastiCache(source, place, run)),
        PLACES_AT_ONCE,
      );
    case SECURITY_CONFIGURATION:
      return collectSecurityConfigurations(source, type, run);
    default:
      return collectRecorded(source, type, run);
  }
}

async function* collectRecorded(source: ConfigSource, type: TypePlan, run: LiveRun): AsyncGenerator<Collected, void> {
  run.onType(type.resourceType);
  for await (const item of collectType(source, type, run.ledgers)) {
    run.namedKeys?.take(item);
    yield recordedItem(item);
  }
  if (type.resourceType === KMS_KEY && run.namedKeys !== undefined) return;
  yield* run.ledgers.close(run.ledgers.ofType(type.resourceType, source.location));
}

/** AWS Config records nothing of ElastiCache. */
async function* collectElastiCache(source: ConfigSource, place: Place, run: LiveRun): AsyncGenerator<Collected, void> {
  run.onType(REPLICATION_GROUP);
  const connection = run.accounts.get(place.accountId)?.inRegion(place.awsRegion);
  const location = connection === undefined ? source.location : locationOf(place);
  const opened = new Set<Ledger>();
  const open = (at: Place, resourceType: string): Ledger => {
    const ledger = run.ledgers.at(at, resourceType, location);
    ledger.record(connection === undefined ? 'NOT_RECORDED' : 'DESCRIBED');
    const failure = source.failureOf(place);
    if (failure !== undefined) ledger.incomplete(failure);
    opened.add(ledger);
    return ledger;
  };
  open(place, REPLICATION_GROUP);
  if (connection !== undefined) {
    for await (const event of enterDescribed(describeElastiCache(place, connection), place, open)) yield event;
  }
  yield* run.ledgers.close([...opened].filter(({ awsRegion }) => awsRegion === place.awsRegion));
}

/** AWS Config may leave out the body of a security configuration: such an item waits for what EMR says. */
async function* collectSecurityConfigurations(
  source: ConfigSource,
  type: TypePlan,
  run: LiveRun,
): AsyncGenerator<Collected, void> {
  run.onType(SECURITY_CONFIGURATION);
  const seen = new Map<string, { recorded: Map<string, 'whole' | 'without body'>; held: Map<string, Collected> }>();
  for await (const item of collectType(source, type, run.ledgers)) {
    const { resource } = item;
    const event = recordedItem(item);
    if (!run.accounts.has(resource.accountId)) {
      yield event;
      continue;
    }
    const here = seen.get(locationOf(resource)) ?? { recorded: new Map(), held: new Map() };
    seen.set(locationOf(resource), here);
    if (hasBody(item.item)) {
      for (const name of [resource.resourceId, resource.resourceName ?? '']) here.recorded.set(name, 'whole');
      yield event;
    } else {
      here.recorded.set(resource.resourceId, 'without body');
      here.held.set(resource.resourceId, event);
    }
  }
  for (const ledger of run.ledgers.ofType(SECURITY_CONFIGURATION, source.location)) {
    const connection = run.accounts.get(ledger.accountId)?.inRegion(ledger.awsRegion);
    if (connection !== undefined) {
      const { recorded, held } = seen.get(locationOf(ledger)) ?? { recorded: new Map(), held: new Map() };
      const whole = ledger.state.incomplete === undefined;
      const described = describeSecurityConfigurations(ledger, connection, recorded);
      yield* enterDescribed(described, ledger, () => ledger, held);
      const isListed = whole && ledger.state.incomplete === undefined;
      if (isListed && ledger.state.recording !== 'RECORDED') ledger.record('DESCRIBED');
    }
    yield* run.ledgers.close([ledger]);
  }
}

function hasBody({ configuration }: JsonObject): boolean {
  const content = decoded(configuration);
  const body = isJsonObject(content) ? decoded(content['SecurityConfiguration']) : undefined;
  return isJsonObject(body) && Object.keys(body).length > 0;
}

function decoded(value: JsonValue | undefined): JsonValue | undefined {
  return typeof value === 'string' ? decodeJson(value) : value;
}

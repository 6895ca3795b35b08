import { decodeJson } from '../../decode-json.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { TypeItem } from './collect-type.ts';
import type { Place } from './ledger.ts';
import type { Ledgers } from './ledgers.ts';
import type { CollectionPlan } from './plan/plan-collection.ts';

/** A KMS key that a resource names. */
export interface NamedKey {
  /** Of the resource that names it first. */
  from: Place;
  /** As it is named: key ARN, key id, alias name or alias ARN. */
  reference: string;
  /** Where the key is. */
  place: Place;
  /** Its id or alias there. */
  name: string;
}

/** Remembers which KMS keys the collected resources name. */
export interface NamedKeys {
  take(item: Omit<TypeItem, 'location'>): void;
  /** Each key that is named, and that AWS Config has not returned. */
  missing(ledgers: Ledgers): NamedKey[];
}

export const KMS_KEY = 'AWS::KMS::Key';
const KMS_ALIAS = 'AWS::KMS::Alias';

const KMS_ARN = /^arn:[^:]+:kms:([^:]+):(\d{12}):(?:key\/)?(.+)$/s;
/** A key id, also of a multi-Region key, or an alias. Services write other words where they use keys of their own. */
const KEY_NAME = /^(?:alias\/.+|mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/s;

/** Begins without keys. */
export function createNamedKeys(plan: CollectionPlan): NamedKeys {
  const keyPaths = new Map(plan.types.map((type) => [type.resourceType, type.keyPaths]));
  const named = new Map<string, NamedKey>();
  const targets = new Map<string, string>();

  return {
    take(item) {
      const { resource } = item;
      if (resource.resourceType === KMS_ALIAS) {
        const { TargetKeyId: target } = contentOf(item);
        const names = [resource.resourceId, resource.resourceName];
        if (typeof target === 'string') {
          for (const name of names) if (name !== undefined) targets.set(keyOf(resource, aliasName(name)), target);
        }
      }
      for (const path of keyPaths.get(resource.resourceType) ?? []) {
        const reference = valueAt(contentOf(item), path);
        const key = typeof reference === 'string' ? parseReference(reference, resource) : undefined;
        if (key !== undefined && !named.has(keyOf(key.place, key.name))) named.set(keyOf(key.place, key.name), key);
      }
    },
    missing: (ledgers) =>
      [...named.values()].filter(({ place, name }) => {
        const keyId = targets.get(keyOf(place, name)) ?? name;
        const outcome = ledgers.find(place, KMS_KEY)?.outcomeOf(keyId);
        return outcome !== 'item' && outcome !== 'deleted';
      }),
  };
}

function parseReference(reference: string, from: Place): NamedKey | undefined {
  const place = { accountId: from.accountId, awsRegion: from.awsRegion };
  const [, awsRegion, accountId, name] = KMS_ARN.exec(reference) ?? [];
  if (awsRegion !== undefined && accountId !== undefined && name !== undefined) {
    return { from: place, reference, place: { accountId, awsRegion }, name };
  }
  return KEY_NAME.test(reference) ? { from: place, reference, place, name: reference } : undefined;
}

/** What a service describes is the configuration itself. */
function contentOf({ shape, item }: Pick<TypeItem, 'item' | 'shape'>): JsonObject {
  if (shape.startsWith('describe-')) return item;
  const { configuration } = item;
  const content = typeof configuration === 'string' ? decodeJson(configuration) : configuration;
  return isJsonObject(content) ? content : {};
}

function valueAt(content: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = content;
  for (const property of path.split('.')) value = isJsonObject(value) ? value[property] : undefined;
  return value;
}

function aliasName(text: string): string {
  return KMS_ARN.exec(text)?.[3] ?? text;
}

function keyOf({ accountId, awsRegion }: Place, name: string): string {
  return JSON.stringify([accountId, awsRegion, name]);
}

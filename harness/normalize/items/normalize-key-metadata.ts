import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import { KMS_KEY } from '../joins/find-kms-key.ts';
import { normalizeDescribed } from './normalize-described.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeTime } from './normalize-time.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';

/** Properties whose name AWS Config does not make by writing the first letter small. */
const RENAMED: ReadonlyMap<string, string> = new Map([['AWSAccountId', 'awsaccountId']]);

const TIMES: ReadonlySet<string> = new Set(['CreationDate', 'DeletionDate', 'ValidTo']);

/**
 * Normalizes the `KeyMetadata` of `aws kms describe-key` to what AWS Config would have recorded: the same metadata with
 * AWS Config's property names, times as it writes them.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
 */
export function normalizeKeyMetadata(collected: CollectedItem, context: NormalizeContext): NormalizedItem {
  const { item } = collected;
  return normalizeDescribed(collected, context, {
    resourceType: KMS_KEY,
    idProperty: 'KeyId',
    arnProperty: 'Arn',
    configuration: recorded(item),
  });
}

function recorded(metadata: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [
      RENAMED.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1),
      TIMES.has(name) ? recordedTime(value) : recordedValue(value),
    ]),
  );
}

function recordedValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(recordedValue);
  return isJsonObject(value) ? recorded(value) : value;
}

/** The command prints seconds or ISO 8601, AWS Config writes milliseconds. */
function recordedTime(value: JsonValue): JsonValue {
  const time = normalizeTime(value);
  return time === undefined ? value : Date.parse(time);
}

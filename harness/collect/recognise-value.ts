import { decodeJson } from '../decode-json.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { SourceShape } from './collected.ts';
import { isLikeItem } from './item-spelling.ts';
import { readMessage } from './read-message.ts';
import type { ValuePart } from './value-part.ts';

/**
 * Says what a value is that stands in no container: an item, a query row, a message, the output of a command that returns
 * one item, or any of them as JSON text. Undefined if it is nothing that kensa reads.
 *
 * @param shape That of an item without anything around it.
 */
export function recogniseValue(value: JsonValue, shape: SourceShape): ValuePart[] | undefined {
  const object = typeof value === 'string' ? decodeJson(value) : value;
  if (!isJsonObject(object)) return undefined;
  const output = readOutput(object);
  if (output !== undefined) return [output];
  return readMessage(object) ?? (isLikeItem(object) ? [{ kind: 'item', shape, item: object }] : undefined);
}

function readOutput(output: JsonObject): ValuePart | undefined {
  const { ConfigurationItem: item, KeyMetadata: key, Name: name, SecurityConfiguration: body } = output;
  // https://docs.aws.amazon.com/config/latest/APIReference/API_GetAggregateResourceConfig.html
  if (isJsonObject(item)) return { kind: 'item', shape: 'get-aggregate-resource-config', item };
  // https://docs.aws.amazon.com/cli/latest/reference/kms/describe-key.html
  if (isJsonObject(key)) return { kind: 'item', shape: 'describe-key', item: key };
  // https://docs.aws.amazon.com/cli/latest/reference/emr/describe-security-configuration.html
  if (name === undefined || body === undefined) return undefined;
  return { kind: 'item', shape: 'describe-security-configuration', item: output };
}

import { decodeJson } from '../decode-json.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { isLikeItem } from './item-spelling.ts';
import { readNotification } from './read-notification.ts';
import type { ValuePart } from './value-part.ts';

/** How many envelopes may be around each other; AWS makes four at most. */
const MAX_ENVELOPES = 10;

/**
 * Reads a notification of AWS Config, bare or in the envelopes that carry it: the event of a custom rule, EventBridge, SNS,
 * SQS, and the events with which Lambda hands these on. What another service sent in such an envelope is a message
 * without item. Undefined if it is no message.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html
 * https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
 * https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 */
export function readMessage(message: JsonObject, envelopes: number = 0): ValuePart[] | undefined {
  const notification = readNotification(message);
  if (notification !== undefined) return [notification];
  const envelope = envelopeOf(message);
  if (envelope === undefined) return undefined;
  const { property, contents, isCertain } = envelope;
  if (envelopes === MAX_ENVELOPES) return [{ kind: 'unreadable', property }];
  const parts = contents.map((content) => readContent(property, content, envelopes + 1));
  if (!isCertain && parts.every((part) => part === undefined)) return undefined;
  return parts.flatMap((part) => part ?? [FROM_ANOTHER]);
}

/** What an envelope carries, in which property; `isCertain` if nothing but an envelope looks so, whatever it carries. */
interface Envelope {
  property: string;
  contents: JsonValue[];
  isCertain: boolean;
}

const FROM_ANOTHER: ValuePart = { kind: 'no item', messageType: 'from another sender' };

function envelopeOf(message: JsonObject): Envelope | undefined {
  const { invokingEvent, Message: published, Sns: record, Body: received, body: handedOn, detail } = message;
  const has = (property: string): boolean => Object.hasOwn(message, property);
  if (invokingEvent !== undefined) return { property: 'invokingEvent', contents: [invokingEvent], isCertain: true };
  if (published !== undefined) {
    return {
      property: 'Message',
      contents: [published],
      isCertain: has('TopicArn') || message['Type'] === 'Notification',
    };
  }
  if (isJsonObject(record)) return { property: 'Sns', contents: [record], isCertain: true };
  if (received !== undefined) return { property: 'Body', contents: [received], isCertain: has('MessageId') };
  if (handedOn !== undefined) return { property: 'body', contents: [handedOn], isCertain: has('messageId') };
  if (detail !== undefined) return { property: 'detail', contents: [detail], isCertain: has('detail-type') };
  for (const property of ['Records', 'Messages']) {
    const contents = message[property];
    if (Array.isArray(contents)) return { property, contents, isCertain: false };
  }
  return undefined;
}

/** Undefined for what is no message of AWS Config: others may use the same topic, queue or bus. */
function readContent(property: string, content: JsonValue, envelopes: number): ValuePart[] | undefined {
  const value = typeof content === 'string' && /^\s*\{/.test(content) ? decodeJson(content) : content;
  if (isJsonObject(value)) {
    return (
      readMessage(value, envelopes) ?? (isLikeItem(value) ? [{ kind: 'item', shape: 'event', item: value }] : undefined)
    );
  }
  return value === undefined || value === null ? [{ kind: 'unreadable', property }] : undefined;
}

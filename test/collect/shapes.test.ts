import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Collected, SourceShape } from '../../harness/collect/collected.ts';
import type { OversizedItem } from '../../harness/collect/oversized-item.ts';
import type { JsonObject } from '../../harness/json.ts';
import { describeKey, describeSecurityConfiguration } from '../fixtures/encode-described.ts';
import { apiItem, baseItem, consoleItem } from '../fixtures/encode-item.ts';
import {
  eventBridgeEvent,
  notification,
  oversizedNotification,
  ruleEvent,
  snsMessage,
  snsRecord,
  sqsMessage,
  sqsRecord,
} from '../fixtures/encode-message.ts';
import { deliveredItem, kmsKey } from '../normalize/config-items.ts';
import { collectAll, collectBytes, error, inTemporaryDirectory } from './collecting.ts';

const WHAT_IS_READ =
  'kensa reads AWS Config data (snapshots, history files, change notifications, the output of aws configservice, single ' +
  'items) and the output of aws elasticache describe-replication-groups, describe-serverless-caches and ' +
  'describe-global-replication-groups, aws kms describe-key and aws emr describe-security-configuration.';

const ITEM = deliveredItem({ resourceType: 'AWS::S3::Bucket', resourceId: 'logs', configuration: { name: 'logs' } });
const OTHER = deliveredItem({ resourceType: 'AWS::S3::Bucket', resourceId: 'other', configuration: { name: 'other' } });
const ROW = { resourceId: 'logs', resourceType: 'AWS::S3::Bucket', accountId: '111122223333', awsRegion: 'eu-west-1' };

function source(shape: SourceShape, location = '-'): Collected {
  return { kind: 'source', location, shape };
}

/** An item's event; `place` as `1 (byte 23)`. */
function item(shape: SourceShape, place: string, content: JsonObject, location = '-'): Collected {
  return { kind: 'item', location, shape, place: `item ${place}`, item: content };
}

function passedOver(count: string, types: string): Collected {
  const [subject, verb, were] =
    count === 'One' ? ['One message', 'holds', 'was'] : [`${count} messages`, 'hold', 'were'];
  const message = `${subject} ${verb} no configuration item and ${were} passed over (${types}). If items were expected here, check where the messages come from.`;
  const diagnostic = { code: 'MESSAGES_WITHOUT_ITEM', severity: 'warning', location: '-', message } as const;
  return { kind: 'diagnostic', diagnostic };
}

function unknownItem(place: string, is: string): Collected {
  return error('ITEM_UNKNOWN', `-, item ${place}`, `It is ${is} and was left out. ${WHAT_IS_READ}`);
}

/** What a summary says of an item that lies in a bucket. */
function itemAt(key: string): OversizedItem {
  return { message: `it is at s3://a-bucket/${key}; fetch it from there`, s3: { bucket: 'a-bucket', key } };
}

function unknown(is: string): Collected {
  return error('CONTAINER_UNKNOWN', '-', `It is ${is}. ${WHAT_IS_READ}`);
}

function unreadableMessage(place: string, property: string): Collected {
  const message = `The message can not be read: its ${property} does not hold what it should. Get the message again.`;
  return error('ITEM_UNREADABLE', `-, item ${place}`, message);
}

async function collectJson(...documents: unknown[]): Promise<Collected[]> {
  return collectBytes(documents.map((document) => JSON.stringify(document)).join('\n'));
}

/** The byte at which the nth occurrence of a text begins in the JSON of a document. */
function byteOf(document: unknown, text: string, nth = 1): number {
  const json = JSON.stringify(document);
  let at = -1;
  for (let count = 0; count < nth; count++) at = json.indexOf(text, at + 1);
  return at;
}

/** Where the first delivered item of a document begins. */
function firstItem(document: unknown): string {
  return `1 (byte ${byteOf(document, '{"relatedEvents"')})`;
}

function notReturned(place: string, resource: string): Collected {
  const message = `AWS Config did not return ${resource}, which was therefore not judged. Ask for it again.`;
  return error('ITEM_NOT_RETURNED', `-, item ${place}`, message);
}

function onePage(byte: number, key: string): Collected {
  const message =
    `The file holds only one page of the list, as its ${key} says. ` +
    'To get all, run the AWS CLI command again without --max-items and --no-paginate.';
  return error('PAGE_INCOMPLETE', `-, byte ${byte}`, message);
}

function leftOut(place: string, is: string): Collected {
  return error('ITEM_UNREADABLE', `-, item ${place}`, `The item is ${is} and was left out. Export the file again.`);
}

describe('containers of AWS Config', () => {
  test('a snapshot and a history file are told apart by the snapshot id, wherever it stands', async () => {
    const id = { configSnapshotId: 'a' };
    const snapshot = { fileVersion: '1.0', ...id, configurationItems: [ITEM] };
    const late = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, ...snapshot };
    const history = { fileVersion: '1.0', configurationItems: [ITEM] };
    assert.deepEqual(await collectJson(snapshot), [source('snapshot'), item('snapshot', firstItem(snapshot), ITEM)]);
    assert.deepEqual(await collectJson(late), [source('snapshot'), item('snapshot', firstItem(late), ITEM)]);
    assert.deepEqual(await collectJson(history), [source('history'), item('history', firstItem(history), ITEM)]);
    assert.deepEqual(await collectJson({ fileVersion: '1.0', configurationItems: [] }), [source('history')]);
  });

  test('the output of get-resource-config-history is told by the spelling of its items', async () => {
    for (const spelled of [apiItem(ITEM), consoleItem(ITEM)]) {
      assert.deepEqual(await collectJson({ configurationItems: [spelled] }), [
        source('get-resource-config-history'),
        item('get-resource-config-history', '1 (byte 23)', spelled),
      ]);
    }
    assert.deepEqual(await collectJson({ configurationItems: [ITEM] }), [
      source('snapshot'),
      item('snapshot', '1 (byte 23)', ITEM),
    ]);
  });

  test('the output of batch-get-resource-config, with what was not returned', async () => {
    const keys = [{ resourceType: 'AWS::S3::Bucket', resourceId: 'gone' }, 7];
    const shape = 'batch-get-resource-config';
    const output = { unprocessedResourceKeys: keys, baseConfigurationItems: [baseItem(ITEM)] };
    assert.deepEqual(await collectJson(output), [
      source(shape),
      notReturned('1 (byte 28)', 'AWS::S3::Bucket gone'),
      notReturned('2 (byte 83)', 'a resource'),
      item(shape, `1 (byte ${byteOf(output, '{"version"')})`, baseItem(ITEM)),
    ]);
    assert.deepEqual(await collectJson({ baseConfigurationItems: [], unprocessedResourceKeys: [] }), [source(shape)]);
    assert.deepEqual(await collectJson({ unprocessedResourceKeys: [] }), [source(shape)]);
  });

  test('the output of batch-get-aggregate-resource-config, with what was not returned', async () => {
    const shape = 'batch-get-aggregate-resource-config';
    const identifier = { SourceAccountId: '111122223333', ResourceType: 'AWS::S3::Bucket', ResourceId: 'gone' };
    const output = { BaseConfigurationItems: [baseItem(ITEM)], UnprocessedResourceIdentifiers: [identifier] };
    assert.deepEqual(await collectJson(output), [
      source(shape),
      item(shape, '1 (byte 27)', baseItem(ITEM)),
      error(
        'ITEM_NOT_RETURNED',
        `-, item 1 (byte ${byteOf(output, '{"SourceAccountId"')})`,
        'AWS Config did not return AWS::S3::Bucket gone, which was therefore not judged. Ask for it again.',
      ),
    ]);
  });

  test('the output of get-aggregate-resource-config', async () => {
    const shape = 'get-aggregate-resource-config';
    assert.deepEqual(await collectJson({ ConfigurationItem: apiItem(ITEM) }), [
      source(shape),
      item(shape, '1 (byte 0)', apiItem(ITEM)),
    ]);
    assert.deepEqual(await collectJson({ ConfigurationItem: null }), [
      unknown('an object with the key ConfigurationItem'),
    ]);
  });

  test('the output of select-resource-config: rows as text, or as objects', async () => {
    const shape = 'select-resource-config';
    const output = { Results: [JSON.stringify(ROW), JSON.stringify({ resourceId: 'a' })], QueryInfo: {} };
    assert.deepEqual(await collectJson(output), [
      source(shape),
      item(shape, '1 (byte 12)', ROW),
      item(shape, `2 (byte ${byteOf(output, '"{', 2)})`, { resourceId: 'a' }),
    ]);
    assert.deepEqual(await collectJson({ Results: [ROW] }), [source(shape), item(shape, '1 (byte 12)', ROW)]);
    assert.deepEqual(await collectJson({ QueryInfo: {}, Results: [] }), [source(shape)]);
  });

  test('rows that can not be read: the others are', async () => {
    const shape = 'select-resource-config';
    const output = { Results: ['{"a":', '7', JSON.stringify(ROW), 7, { a: 1 }] };
    const row = byteOf(output, '"{', 2);
    assert.deepEqual(await collectJson(output), [
      source(shape),
      error(
        'ITEM_UNREADABLE',
        '-, item 1 (byte 12)',
        'The item is not valid JSON and was left out. Export the file again.',
      ),
      error(
        'ITEM_NOT_OBJECT',
        '-, item 2 (byte 22)',
        'The item is a number, not an object, and was left out. Export the file again.',
      ),
      item(shape, `3 (byte ${row})`, ROW),
      unknownItem(`4 (byte ${byteOf(output, ',7,') + 1})`, 'a number'),
      unknownItem(`5 (byte ${byteOf(output, '{"a":1}')})`, 'an object with the key a'),
    ]);
  });

  test('a page of several is an error, in every one of several documents', async () => {
    const page = { Results: [], NextToken: 'abc' };
    const length = JSON.stringify(page).length;
    assert.deepEqual(await collectJson(page, page, { ...page, NextToken: null }), [
      source('select-resource-config'),
      onePage(26, 'NextToken'),
      source('select-resource-config'),
      onePage(length + 1 + 26, 'NextToken'),
      source('select-resource-config'),
    ]);
    assert.deepEqual(await collectJson({ nextToken: 'abc', baseConfigurationItems: [] }), [
      source('batch-get-resource-config'),
      onePage(13, 'nextToken'),
    ]);
  });
});

describe('messages', () => {
  const message = notification(ITEM);
  const envelopes: Record<string, JsonObject> = {
    'a notification': message,
    'a notification without its type': { configurationItem: ITEM },
    'a rule event': ruleEvent(message),
    'a rule event, decoded': { invokingEvent: message },
    'an SNS message': snsMessage(message),
    'an SNS message, decoded': { ...snsMessage(message), Message: message },
    'an SQS message': sqsMessage(snsMessage(message)),
    'an SQS message, raw': sqsMessage(message),
    'an SQS message cut down to its body': { Body: JSON.stringify(snsMessage(message)) },
    'a record of Lambda from SQS': sqsRecord(snsMessage(message)),
    'a record of Lambda from SNS': snsRecord(message),
    'an EventBridge event': eventBridgeEvent(message),
    'an EventBridge event cut down to its detail': { detail: message },
    'an EventBridge event by SNS and SQS': sqsMessage(snsMessage(eventBridgeEvent(message))),
    'an item in an SQS message': sqsMessage(ITEM),
  };
  for (const [name, envelope] of Object.entries(envelopes)) {
    test(name, async () => {
      const read = [source('event'), item('event', '1 (byte 0)', ITEM)];
      assert.deepEqual(await collectJson(envelope), read);
      assert.deepEqual(await collectJson(JSON.stringify(envelope)), read, 'as text');
      assert.deepEqual(
        await collectJson([envelope]),
        [source('event'), item('event', '1 (byte 1)', ITEM)],
        'in a list',
      );
      for (const [list, byte] of [
        ['Records', 12],
        ['Messages', 13],
      ] as const) {
        assert.deepEqual(
          await collectJson({ [list]: [envelope] }),
          [source('event'), item('event', `1 (byte ${byte})`, ITEM)],
          list,
        );
        // The records may be in a message themselves.
        assert.deepEqual(await collectJson(sqsMessage({ [list]: [envelope] })), read, `${list} in a message`);
      }
    });
  }

  test('without item: said once, with their types', async () => {
    const types = [
      { messageType: 'ScheduledNotification' },
      { messageType: 'ScheduledNotification', configurationItem: null },
      { messageType: 'ConfigurationSnapshotDeliveryStarted' },
      { messageType: 'ConfigurationSnapshotDeliveryCompleted', s3ObjectKey: 'a' },
      { messageType: 'ConfigurationHistoryDeliveryCompleted' },
      { messageType: 'SomethingNew', notificationCreationTime: '2026-11-22T00:00:00.000Z' },
      // A compliance change looks much like an item.
      { resourceType: 'AWS::S3::Bucket', resourceId: 'logs', awsRegion: 'eu-west-1', newEvaluationResult: {} },
    ];
    const words =
      '1 ComplianceChangeNotification, 1 ConfigurationHistoryDeliveryCompleted, 1 ConfigurationSnapshotDeliveryCompleted, ' +
      '1 ConfigurationSnapshotDeliveryStarted, 2 ScheduledNotification, 1 another type';
    assert.deepEqual(await collectJson(...types.map(snsMessage)), [source('event'), passedOver('7', words)]);
    assert.deepEqual(await collectJson(ruleEvent({ messageType: 'ScheduledNotification' })), [
      source('event'),
      passedOver('One', '1 ScheduledNotification'),
    ]);
  });

  test('of other senders by the same way', async () => {
    const others = [
      snsMessage({ Records: [{ eventSource: 'aws:s3' }] }),
      { ...snsMessage({}), Type: 'SubscriptionConfirmation', Message: 'You have chosen to subscribe.' },
      eventBridgeEvent({ event: 'createSnapshot' }, 'EBS Snapshot Notification'),
      sqsMessage({ hello: 'world' }),
    ];
    assert.deepEqual(await collectJson(...others, snsMessage(message)), [
      source('event'),
      item(
        'event',
        `5 (byte ${JSON.stringify(others[0]).length + JSON.stringify(others[1]).length + JSON.stringify(others[2]).length + JSON.stringify(others[3]).length + 4})`,
        ITEM,
      ),
      passedOver('4', '4 from another sender'),
    ]);
  });

  test('that are damaged are errors: the others are read', async () => {
    const cut = { ...snsMessage(message), Message: JSON.stringify(message).slice(0, -20) };
    const damaged: [JsonObject, string][] = [
      [cut, 'Message'],
      [sqsMessage(cut), 'Message'],
      [{ ...sqsMessage(message), Body: '{"Type":' }, 'Body'],
      [ruleEvent({ ...message, configurationItem: null }), 'configurationItem'],
      [{ messageType: 'ConfigurationItemChangeNotification' }, 'configurationItem'],
      [{ ...ruleEvent(message), invokingEvent: null }, 'invokingEvent'],
    ];
    for (const [envelope, property] of damaged) {
      const length = JSON.stringify(envelope).length;
      assert.deepEqual(await collectJson(envelope, message), [
        source('event'),
        unreadableMessage('1 (byte 0)', property),
        item('event', `2 (byte ${length + 1})`, ITEM),
      ]);
    }
  });

  test('in more envelopes than there are is damaged, not passed over', async () => {
    let envelope: JsonObject = message;
    for (let count = 0; count < 11; count++) envelope = { Message: envelope, Type: 'Notification' };
    assert.deepEqual(await collectJson(envelope), [source('event'), unreadableMessage('1 (byte 0)', 'Message')]);
    assert.deepEqual(await collectJson(envelope['Message']), [source('event'), item('event', '1 (byte 0)', ITEM)]);
  });

  test('about an oversized item hand on its summary, and where the item is', async () => {
    const ask = 'ask AWS Config for it with aws configservice get-resource-config-history';
    const where: [JsonObject | undefined, OversizedItem][] = [
      [{ s3BucketLocation: 'a-bucket/d/x.json.gz', errorCode: null }, itemAt('d/x.json.gz')],
      [{ s3BucketLocation: 's3://a-bucket/x' }, itemAt('x')],
      [{ s3BucketLocation: 'a-bucket' }, { message: 'it is at s3://a-bucket; fetch it from there' }],
      [{ s3BucketLocation: 'a-bucket/d/' }, { message: 'it is at s3://a-bucket/d/; fetch it from there' }],
      [
        { s3BucketLocation: null, errorCode: 'NoSuchBucket', errorMessage: 'Failed.' },
        { message: `AWS Config could not deliver it (NoSuchBucket); ${ask}` },
      ],
      [undefined, { message: ask }],
    ];
    for (const [delivery, oversized] of where) {
      const oversizedMessage = oversizedNotification(ITEM, delivery);
      const summary = oversizedMessage['configurationItemSummary'] as JsonObject;
      for (const envelope of [oversizedMessage, ruleEvent(oversizedMessage), snsMessage(oversizedMessage)]) {
        assert.deepEqual(await collectJson(envelope), [
          source('event'),
          { kind: 'item', location: '-', shape: 'event', place: 'item 1 (byte 0)', item: summary, oversized },
        ]);
      }
    }
  });
});

describe('items without a container', () => {
  const length = JSON.stringify(ITEM).length;

  test('one, a list, one on each line, one after the other', async () => {
    const both = (second: number): Collected[] => [
      source('items'),
      item('items', `1 (byte ${second === length + 2 ? 1 : 0})`, ITEM),
      item('items', `2 (byte ${second})`, OTHER),
    ];
    assert.deepEqual(await collectJson(ITEM), [source('items'), item('items', '1 (byte 0)', ITEM)]);
    assert.deepEqual(await collectJson([ITEM, OTHER]), both(length + 2));
    assert.deepEqual(await collectJson(ITEM, OTHER), both(length + 1));
    assert.deepEqual(await collectBytes(JSON.stringify(ITEM) + JSON.stringify(OTHER)), both(length));
    assert.deepEqual(
      await collectBytes(gzipSync(`${JSON.stringify(ITEM)}\r\n\r\n${JSON.stringify(OTHER)}\r\n`)),
      both(length + 4),
    );
    assert.deepEqual(await collectJson([]), [source('items')]);
  });

  test('in any spelling, with whatever they have', async () => {
    for (const content of [
      apiItem(ITEM),
      baseItem(ITEM),
      consoleItem(ITEM),
      ROW,
      { configuration: {}, resourceType: 'a' },
    ]) {
      assert.deepEqual(await collectJson(content), [source('items'), item('items', '1 (byte 0)', content)]);
      assert.deepEqual(await collectJson(JSON.stringify(content)), [
        source('items'),
        item('items', '1 (byte 0)', content),
      ]);
    }
  });

  test('a list in a member of an item is no container', async () => {
    const odd = { ...ITEM, configuration: { Records: [1], configurationItems: [{}] } };
    assert.deepEqual(await collectJson(odd), [source('items'), item('items', '1 (byte 0)', odd)]);
  });

  test('what is none among them is an error, before and behind', async () => {
    assert.deepEqual(await collectJson([7, null, ITEM, { a: 1 }, 'x']), [
      source('items'),
      unknownItem('1 (byte 1)', 'a number'),
      unknownItem('2 (byte 3)', 'null'),
      item('items', '3 (byte 8)', ITEM),
      unknownItem(`4 (byte ${length + 9})`, 'an object with the key a'),
      unknownItem(`5 (byte ${length + 17})`, 'a string'),
    ]);
    assert.deepEqual(await collectJson({ a: 1 }, ITEM), [
      source('items'),
      unknownItem('1 (byte 0)', 'an object with the key a'),
      item('items', '2 (byte 8)', ITEM),
    ]);
  });

  test('a broken line leaves the others', async () => {
    const text = `${JSON.stringify(ITEM)}\n{"resourceType":"AWS::S3::Bu\n${JSON.stringify(OTHER)}\n{"a": tru}\n{"a":"\xff"}\n`;
    const bytes = Buffer.from(text, 'latin1');
    const third = length + 1 + 29;
    const fourth = third + JSON.stringify(OTHER).length + 1;
    assert.deepEqual(await collectBytes(bytes, 7), [
      source('items'),
      item('items', '1 (byte 0)', ITEM),
      item('items', `2 (byte ${third})`, OTHER),
      leftOut(`3 (byte ${fourth})`, 'not valid JSON'),
      leftOut(`4 (byte ${fourth + 11})`, 'not valid UTF-8'),
      error(
        'JSON_TRUNCATED',
        `-, byte ${third}`,
        `The JSON breaks off at byte ${third} (items read before: 1). Get the file again, as a whole.`,
      ),
    ]);
  });

  test('an item that alone is not valid', async () => {
    assert.deepEqual(await collectBytes('{"resourceType":tru}'), [leftOut('1 (byte 0)', 'not valid JSON')]);
    assert.deepEqual(await collectBytes(Buffer.from('{"resourceType":"\xff"}', 'latin1')), [
      leftOut('1 (byte 0)', 'not valid UTF-8'),
    ]);
    assert.deepEqual(await collectBytes('[tru]'), [
      error(
        'ITEM_UNREADABLE',
        '-, item 1 (byte 1)',
        'The item is not valid JSON and was left out. Export the file again.',
      ),
    ]);
  });

  test('a list of other things is not read to its end', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (yield Buffer.from('{"Records":[{"eventVersion":"1.08"}'); ; taken++)
        yield Buffer.from(',{"eventVersion":"1.08"}');
    }
    assert.deepEqual(await collectAll(['-'], endless()), [unknown('an object with the key Records')]);
    assert.equal(taken, 99);
  });

  test('files that only look like containers', async () => {
    const others: [unknown, string][] = [
      [{ Records: [{ eventVersion: '1.08', eventSource: 's3.amazonaws.com' }] }, 'an object with the key Records'],
      [{ Messages: [{ text: 'hello' }] }, 'an object with the key Messages'],
      [{ Results: [1, 2] }, 'an object with the key Results'],
      [{ Records: {} }, 'an object with the key Records'],
      [
        { resourceIdentifiers: [{ resourceType: 'AWS::S3::Bucket', resourceId: 'logs' }] },
        'an object with the key resourceIdentifiers',
      ],
      [{ Message: 'Access Denied' }, 'an object with the key Message'],
      [{ detail: { a: 1 } }, 'an object with the key detail'],
      [{ Body: 'hello' }, 'an object with the key Body'],
      [{ messageType: 'DATA_MESSAGE' }, 'an object with the key messageType'],
    ];
    for (const [document, is] of others) assert.deepEqual(await collectJson(document), [unknown(is)]);
  });
});

describe('what services say themselves', () => {
  test('aws kms describe-key', async () => {
    const output = describeKey(kmsKey());
    const shape = 'describe-key';
    assert.deepEqual(await collectJson(output), [
      source(shape),
      item(shape, '1 (byte 0)', output['KeyMetadata'] as JsonObject),
    ]);
    assert.deepEqual(await collectJson({ KeyMetadata: [] }), [unknown('an object with the key KeyMetadata')]);
  });

  test('aws emr describe-security-configuration', async () => {
    const output = describeSecurityConfiguration({ resourceId: 'batch' }, {});
    const shape = 'describe-security-configuration';
    assert.deepEqual(await collectJson(output), [source(shape), item(shape, '1 (byte 0)', output)]);
    assert.deepEqual(await collectJson({ Name: 'batch' }), [unknown('an object with the key Name')]);
  });

  const lists: [SourceShape, string, JsonObject][] = [
    ['describe-replication-groups', 'ReplicationGroups', { ReplicationGroupId: 'sessions' }],
    ['describe-serverless-caches', 'ServerlessCaches', { ServerlessCacheName: 'carts' }],
    ['describe-global-replication-groups', 'GlobalReplicationGroups', { GlobalReplicationGroupId: 'ldgnf-sessions' }],
  ];
  for (const [shape, key, element] of lists) {
    test(`aws elasticache ${shape}`, async () => {
      const place = `1 (byte ${key.length + 5})`;
      assert.deepEqual(await collectJson({ [key]: [element] }), [source(shape), item(shape, place, element)]);
      assert.deepEqual(await collectJson({ [key]: [] }), [source(shape)]);
      assert.deepEqual(await collectJson({ [key]: [element, null] }), [
        source(shape),
        item(shape, place, element),
        error(
          'ITEM_NOT_OBJECT',
          `-, item 2 (byte ${key.length + 6 + JSON.stringify(element).length})`,
          'The item is null, not an object, and was left out. Export the file again.',
        ),
      ]);
    });
  }
});

function snapshotOf(name: string): string {
  return JSON.stringify({ configurationItems: [{ name }] });
}

describe('several containers in one source', () => {
  test('each is said, and a list that comes twice concerns its own alone', async () => {
    const first = JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'a', configurationItems: [{ a: 1 }] });
    const second = '{"configurationItems":[{"b":1}],"configurationItems":[{"c":1}]}';
    const third = JSON.stringify({ Results: ['{"d":1}'] });
    const starts = [0, first.length, first.length + second.length + 1] as const;
    assert.deepEqual(await collectBytes(`${first}${second}\n${third}`), [
      source('snapshot'),
      item('snapshot', `1 (byte ${first.lastIndexOf('{')})`, { a: 1 }),
      source('snapshot'),
      item('snapshot', `2 (byte ${starts[1] + 23})`, { b: 1 }),
      error(
        'CONTAINER_UNKNOWN',
        `-, byte ${starts[1] + second.lastIndexOf('[')}`,
        'The file has configurationItems twice; only the last is judged. Take the file from AWS again, or put each into a file of its own.',
      ),
      { kind: 'restart', location: '-' },
      item('snapshot', `2 (byte ${starts[1] + second.lastIndexOf('{')})`, { c: 1 }),
      source('select-resource-config'),
      item('select-resource-config', `3 (byte ${starts[2] + third.lastIndexOf('"{')})`, { d: 1 }),
    ]);
  });

  test('items and messages on lines', async () => {
    const lines = [ITEM, notification(ITEM), ITEM];
    const [first = '', second = ''] = lines.map((line) => JSON.stringify(line));
    assert.deepEqual(await collectJson(...lines), [
      source('items'),
      item('items', '1 (byte 0)', ITEM),
      source('event'),
      item('event', `2 (byte ${first.length + 1})`, ITEM),
      source('items'),
      item('items', `3 (byte ${first.length + second.length + 2})`, ITEM),
    ]);
  });

  test('snapshots on lines: one that is broken leaves the others', async () => {
    const torn = '{"configurationItems":[{"name":"b';
    const start = snapshotOf('a').length + 1;
    const behind = start + torn.length + 1;
    assert.deepEqual(await collectBytes([snapshotOf('a'), torn, snapshotOf('c')].join('\n')), [
      source('snapshot'),
      item('snapshot', '1 (byte 23)', { name: 'a' }),
      source('snapshot'),
      source('snapshot'),
      item('snapshot', `2 (byte ${behind + 23})`, { name: 'c' }),
      error(
        'JSON_TRUNCATED',
        `-, byte ${behind}`,
        `The JSON breaks off at byte ${behind} (items read before: 1). Get the file again, as a whole.`,
      ),
    ]);
  });
});

test('a snapshot behind a broken one is read', async () => {
  const broken = '{"configurationItems":[{"name":"a"}{"name":"b"}]}';
  assert.deepEqual(await collectBytes(`${broken}\n${snapshotOf('c')}`), [
    source('snapshot'),
    item('snapshot', '1 (byte 23)', { name: 'a' }),
    source('snapshot'),
    item('snapshot', `2 (byte ${broken.length + 24})`, { name: 'c' }),
    error(
      'JSON_INVALID',
      '-, byte 35',
      'It is not valid JSON: "," or "]" should stand here. The rest of this document was not read (items read before: 1); export it again.',
    ),
  ]);
});

test('an item among messages is one of them, so that a list that comes twice takes it back', async () => {
  const [first, second] = [JSON.stringify([notification(ITEM), OTHER]), JSON.stringify([OTHER])];
  const restarted = await collectBytes(`{"Records":${first},"Records":${second}}`);
  assert.deepEqual(
    restarted.map((event) => (event.kind === 'item' ? event.shape : event.kind)),
    ['source', 'event', 'event', 'diagnostic', 'restart', 'event'],
  );
});

test('data of Alibaba Cloud Config is refused in every container', async () => {
  const refused = error(
    'CONTAINER_UNKNOWN',
    '-',
    `It is data of Alibaba Cloud Config, which kensa has no controls for. ${WHAT_IS_READ}`,
  );
  const alibaba = { ...ROW, arn: 'acs:oss:::logs', resourceType: 'ACS::OSS::Bucket' };
  const containers: unknown[][] = [
    [alibaba],
    [alibaba, alibaba],
    [[alibaba]],
    [{ configurationItems: [alibaba] }],
    [{ baseConfigurationItems: [alibaba] }],
    [{ Results: [JSON.stringify(alibaba)] }],
    [{ ConfigurationItem: alibaba }],
    [notification(alibaba)],
    [{ Messages: [sqsMessage(snsMessage(notification(alibaba)))] }],
    [ruleEvent(notification(alibaba))],
    [eventBridgeEvent(notification(alibaba))],
    [{ fileVersion: '1.0', configurationItems: [alibaba] }],
  ];
  for (const documents of containers) {
    const events = await collectJson(...documents);
    assert.deepEqual(events, [refused], JSON.stringify(documents).slice(0, 60));
  }
});

test('a directory with a container of every kind', () =>
  inTemporaryDirectory(async (directory) => {
    await mkdir(join(directory, 'sub'));
    await writeFile(join(directory, 'a.txt'), gzipSync(JSON.stringify({ fileVersion: '1.0', configurationItems: [] })));
    await writeFile(join(directory, 'b'), JSON.stringify(notification(ITEM)));
    await writeFile(join(directory, 'c.json'), 'no JSON');
    await writeFile(join(directory, 'sub', 'ConfigWritabilityCheckFile'), '');
    await writeFile(join(directory, 'sub', 'd.csv'), `\ufeff${JSON.stringify({ Results: [] })}`);
    assert.deepEqual(await collectAll([directory]), [
      source('history', `${directory}/a.txt`),
      source('event', `${directory}/b`),
      item('event', '1 (byte 0)', ITEM, `${directory}/b`),
      error('JSON_INVALID', `${directory}/c.json, byte 0`, `It is neither JSON nor gzip. ${WHAT_IS_READ}`),
      source('select-resource-config', `${directory}/sub/d.csv`),
    ]);
  }));

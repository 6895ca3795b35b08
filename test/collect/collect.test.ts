import assert from 'node:assert/strict';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { collect } from '../../harness/collect/collect.ts';
import type { Collected, SourceShape } from '../../harness/collect/collected.ts';
import type { JsonObject } from '../../harness/json.ts';
import { collectAll, collectBytes, error, inChunks, inTemporaryDirectory, unreadable } from './collecting.ts';

const WHAT_IS_READ =
  'kensa reads AWS Config data (snapshots, history files, change notifications, the output of aws configservice, single ' +
  'items) and the output of aws elasticache describe-replication-groups, describe-serverless-caches and ' +
  'describe-global-replication-groups, aws kms describe-key and aws emr describe-security-configuration.';
const EMPTY = 'It is empty. Get the file again, or leave it out.';

function source(shape: SourceShape = 'snapshot', location = '-'): Collected {
  return { kind: 'source', location, shape };
}

function item(
  number: number,
  byte: number,
  content: JsonObject,
  location = '-',
  shape: SourceShape = 'snapshot',
): Collected {
  return { kind: 'item', location, shape, place: `item ${number} (byte ${byte})`, item: content };
}

function invalid(byte: number, expected: string, itemsRead: number): Collected {
  const message = `It is not valid JSON: ${expected} should stand here. The rest of this document was not read (items read before: ${itemsRead}); export it again.`;
  return error('JSON_INVALID', `-, byte ${byte}`, message);
}

function truncated(byte: number, itemsRead: number): Collected {
  const message = `The JSON breaks off at byte ${byte} (items read before: ${itemsRead}). Get the file again, as a whole.`;
  return error('JSON_TRUNCATED', `-, byte ${byte}`, message);
}

function damaged(reason: string, location = '-'): Collected {
  const message = `The gzip data is damaged: ${reason}. Only what came before was read; get the file again.`;
  return error('GZIP_DAMAGED', location, message);
}

function altered(): Collected {
  const message =
    'The gzip data is damaged: its content does not match its checksum. What was read may be altered; get the file again.';
  return error('GZIP_DAMAGED', '-', message);
}

function onePage(byte: number, key: string): Collected {
  const message =
    `The file holds only one page of the list, as its ${key} says. ` +
    'To get all, run the AWS CLI command again without --max-items and --no-paginate.';
  return error('PAGE_INCOMPLETE', `-, byte ${byte}`, message);
}

function notJson(byte: number): Collected {
  return error('JSON_INVALID', `-, byte ${byte}`, `It is neither JSON nor gzip. ${WHAT_IS_READ}`);
}

function notList(byte: number): Collected {
  const message = 'The value of configurationItems is no list, so there are no items to read. Export the file again.';
  return error('ITEMS_NOT_LIST', `-, byte ${byte}`, message);
}

function listAgain(byte: number): Collected {
  const message =
    'The file has configurationItems twice; only the last is judged. ' +
    'Take the file from AWS again, or put each into a file of its own.';
  return error('CONTAINER_UNKNOWN', `-, byte ${byte}`, message);
}

function notObject(location: string, is: string): Collected {
  const message = `The item is ${is}, not an object, and was left out. Export the file again.`;
  return error('ITEM_NOT_OBJECT', location, message);
}

function itemUnreadable(location: string, is: string): Collected {
  return error('ITEM_UNREADABLE', location, `The item is ${is} and was left out. Export the file again.`);
}

function unknown(is: string): Collected {
  return error('CONTAINER_UNKNOWN', '-', `It is ${is}. ${WHAT_IS_READ}`);
}

const SNAPSHOT =
  '{"fileVersion":"1.0","configSnapshotId":"1","configurationItems":[{"resourceId":"a"},{"resourceId":"ü"}]}';
const SNAPSHOT_EVENTS = [source(), item(1, 66, { resourceId: 'a' }), item(2, 85, { resourceId: 'ü' })];

test('a snapshot', async () => {
  assert.deepEqual(await collectBytes(SNAPSHOT), SNAPSHOT_EVENTS);
});

test('the output of describe-replication-groups, with more beside it', async () => {
  const text = '{"Marker":null,"ReplicationGroups":[{"ReplicationGroupId":"r"}],"Other":[1,{"x":[]}]}';
  assert.deepEqual(await collectBytes(text), [
    source('describe-replication-groups'),
    item(1, 36, { ReplicationGroupId: 'r' }, '-', 'describe-replication-groups'),
  ]);
});

test('a page of several is an error, wherever the list says that it goes on', async () => {
  const group = item(1, 22, { ReplicationGroupId: 'r' }, '-', 'describe-replication-groups');
  const groups = [source('describe-replication-groups'), group];
  const list = '{"ReplicationGroups":[{"ReplicationGroupId":"r"}],';
  assert.deepEqual(await collectBytes(`${list}"NextToken":"abc"}`), [...groups, onePage(62, 'NextToken')]);
  assert.deepEqual(await collectBytes(`${list}"Marker":"abc"}`), [...groups, onePage(59, 'Marker')]);
  assert.deepEqual(await collectBytes(`${list}"Marker":"abc","Marker":null}`), [...groups, onePage(59, 'Marker')]);
  assert.deepEqual(await collectBytes('{"nextToken":"abc","configurationItems":[{}]}'), [
    source(),
    item(1, 41, {}),
    onePage(13, 'nextToken'),
  ]);
  assert.deepEqual(await collectBytes('{"nextToken":"abc","configurationItems":[{}'), [
    source(),
    item(1, 41, {}),
    onePage(13, 'nextToken'),
    truncated(43, 1),
  ]);
});

test('the last page is no error, nor is a mark of pages elsewhere', async () => {
  for (const end of ['"NextToken":""', '"NextToken":null', '"x":{"Marker":"abc"}']) {
    assert.deepEqual(await collectBytes(`{"configurationItems":[{"Marker":"abc"}],${end}}`), [
      source(),
      item(1, 23, { Marker: 'abc' }),
    ]);
  }
  assert.deepEqual(await collectBytes('{"Other":[],"NextToken":"abc"}'), [
    unknown('an object with the keys Other, NextToken'),
  ]);
});

test('a snapshot without items, or whose key is written with escapes', async () => {
  assert.deepEqual(await collectBytes('{"configurationItems":[]}'), [source()]);
  assert.deepEqual(await collectBytes('{"configuration\\u0049tems":[{}]}'), [source(), item(1, 28, {})]);
});

test('a list of that name counts only at the top', async () => {
  assert.deepEqual(await collectBytes('{"a":{"configurationItems":[{}]},"configurationItems":[{"b":1}]}'), [
    source(),
    item(1, 55, { b: 1 }),
  ]);
});

test('keys that objects have of themselves are only keys', async () => {
  const [, event] = await collectBytes('{"__proto__":1,"constructor":[],"configurationItems":[{"__proto__":{"x":1}}]}');
  assert(event?.kind === 'item');
  assert.deepEqual(Object.entries(event.item), [['__proto__', { x: 1 }]]);
});

test('gzip is recognised by its bytes; several members are one document', async () => {
  assert.deepEqual(await collectBytes(gzipSync(SNAPSHOT)), SNAPSHOT_EVENTS);
  const members = Buffer.concat([gzipSync(SNAPSHOT.slice(0, 70)), gzipSync(SNAPSHOT.slice(70))]);
  for (const chunkSize of [1, 2, 3, 7, 1000]) assert.deepEqual(await collectBytes(members, chunkSize), SNAPSHOT_EVENTS);
});

test('a gzip with bytes behind its end, without its end, or with a wrong checksum', async () => {
  const gzip = gzipSync(SNAPSHOT);
  assert.deepEqual(await collectBytes(Buffer.concat([gzip, Buffer.from('garbage')])), [
    ...SNAPSHOT_EVENTS,
    damaged('bytes that are not gzip follow its end'),
  ]);
  assert.deepEqual(await collectBytes(gzip.subarray(0, -8)), [...SNAPSHOT_EVENTS, damaged('it ends too early')]);
  const wrong = Buffer.from(gzip);
  wrong.writeUInt32LE(1, wrong.length - 8);
  assert.deepEqual(await collectBytes(wrong), [...SNAPSHOT_EVENTS, altered()]);
  assert.deepEqual(await collectBytes(gzip.subarray(0, 2)), [damaged('a header in it is damaged or incomplete')]);
});

test('a truncated gzip is one error, and the items in it are read', async () => {
  const stored = gzipSync(SNAPSHOT, { level: 0 });
  assert.deepEqual(await collectBytes(stored.subarray(0, 10 + 5 + 90)), [
    ...SNAPSHOT_EVENTS.slice(0, 2),
    damaged('it ends too early'),
  ]);
});

test('a corrupt gzip is one error, even if its content breaks first', async () => {
  const stored = gzipSync(SNAPSHOT, { level: 0 });
  stored.write('!', 10 + 5 + 84);
  assert.deepEqual(await collectBytes(stored), [...SNAPSHOT_EVENTS.slice(0, 2), altered()]);
});

test('broken JSON in a sound gzip is broken JSON', async () => {
  assert.deepEqual(await collectBytes(gzipSync('{"configurationItems":[{},]}')), [
    source(),
    item(1, 23, {}),
    invalid(26, 'a value', 1),
  ]);
});

test('a byte order mark is passed over, and counts in offsets', async () => {
  const marked = Buffer.from(`\ufeff{"configurationItems":[{"a":1}]}`);
  for (const bytes of [marked, gzipSync(marked)]) {
    for (const chunkSize of [1, 2, 1000]) {
      assert.deepEqual(await collectBytes(bytes, chunkSize), [source(), item(1, 26, { a: 1 })]);
    }
  }
  assert.deepEqual(await collectBytes('\ufeff'), [error('FILE_EMPTY', '-', EMPTY)]);
  assert.deepEqual(await collectBytes('{"configurationItems":[\ufeff{}]}'), [
    source(),
    invalid(23, 'a value or "]"', 0),
  ]);
});

test('UTF-16 is named as such', async () => {
  const utf16 = error('JSON_INVALID', '-, byte 0', 'It is UTF-16; save it as UTF-8.');
  const little = Buffer.from(SNAPSHOT, 'utf16le');
  const big = Buffer.from(little).swap16();
  const marked = Buffer.from(`\ufeff${SNAPSHOT}`, 'utf16le');
  for (const bytes of [little, big, marked, Buffer.from(marked).swap16(), gzipSync(marked)]) {
    assert.deepEqual(await collectBytes(bytes), [utf16]);
  }
});

test('a document that is no container', async () => {
  assert.deepEqual(await collectBytes('[{"resourceId":"a"}]'), [unknown('a list')]);
  assert.deepEqual(await collectBytes('"text"'), [unknown('a string')]);
  assert.deepEqual(await collectBytes('12.5'), [unknown('a number')]);
  assert.deepEqual(await collectBytes('false'), [unknown('a boolean')]);
  assert.deepEqual(await collectBytes('null\n'), [unknown('null')]);
  assert.deepEqual(await collectBytes('{}'), [unknown('an empty object')]);
  assert.deepEqual(await collectBytes('{"Results":[{"a":1}]}'), [unknown('an object with the key Results')]);
  assert.deepEqual(await collectBytes('{"a":1,"b\\u001b":2,"c":[],"d":{},"e":0,"f":1,"g":2}'), [
    unknown('an object with the keys a, …, c, d, e, …'),
  ]);
});

test('a snapshot of Alibaba Cloud Config is refused by name', async () => {
  const refused = unknown('data of Alibaba Cloud Config, which kensa has no controls for');
  const byArn = '{"configurationItems":[{"arn":"acs:oss:a"},{"resourceId":"b"}],"fileVersion":"1.0"}';
  const byType = '{"configurationItems":[{"resourceType":"ACS::OSS::Bucket"}],"fileVersion":';
  assert.deepEqual(await collectBytes(byArn), [refused]);
  assert.deepEqual(await collectBytes(byType), [refused]);
  assert.deepEqual(await collectBytes(gzipSync(byArn)), [refused]);
  const amazon = { arn: 'arn:aws:acs:', resourceType: 'AWS::ACS::' };
  assert.deepEqual(await collectBytes(JSON.stringify({ configurationItems: [amazon] })), [
    source(),
    item(1, 23, amazon),
  ]);
});

test('a list that comes twice: the last counts', async () => {
  assert.deepEqual(
    await collectBytes('{"configurationItems":[{"a":1},{"a":2}],"x":0,"configurationItems":[{"a":3}]}'),
    [
      source(),
      item(1, 23, { a: 1 }),
      item(2, 31, { a: 2 }),
      listAgain(67),
      { kind: 'restart', location: '-' },
      item(1, 68, { a: 3 }),
    ],
  );
  assert.deepEqual(await collectBytes('{"configurationItems":[],"configurationItems":[{"a":3}]}'), [
    source(),
    listAgain(46),
    { kind: 'restart', location: '-' },
    item(1, 47, { a: 3 }),
  ]);
});

test('a list that comes again as something else', async () => {
  assert.deepEqual(await collectBytes('{"configurationItems":[{"a":1}],"configurationItems":null}'), [
    source(),
    item(1, 23, { a: 1 }),
    listAgain(53),
    { kind: 'restart', location: '-' },
    notList(53),
  ]);
  assert.deepEqual(await collectBytes('{"configurationItems":null,"configurationItems":[{"a":1}]}'), [
    source(),
    notList(22),
    listAgain(48),
    { kind: 'restart', location: '-' },
    item(1, 49, { a: 1 }),
  ]);
});

test('items that are no list', async () => {
  for (const value of ['{"a":1}', '"text"', '0']) {
    assert.deepEqual(await collectBytes(`{"configurationItems":${value}}`), [source(), notList(22)]);
  }
});

test('two containers in one file: only the first is read', async () => {
  assert.deepEqual(await collectBytes('{"configurationItems":[{"a":1}],"ReplicationGroups":[{"b":1}]}'), [
    source(),
    item(1, 23, { a: 1 }),
    error(
      'CONTAINER_UNKNOWN',
      '-, byte 52',
      'The file has both configurationItems and ReplicationGroups; only configurationItems is read. ' +
        'Put ReplicationGroups into a file of its own.',
    ),
  ]);
});

test('items that are no objects, no JSON, no UTF-8, or too deep: the others are read', async () => {
  const deep = '['.repeat(60_000) + ']'.repeat(60_000);
  const items = [
    '{"a":1}',
    '[]',
    '"x"',
    '7',
    'null',
    'true',
    '{"a": tru}',
    'nul',
    '{"a":"\n"}',
    '{"a":"\xff"}',
    deep,
    '{"b":2}',
  ];
  const text = Buffer.from(`{"configurationItems":[${items.join(',')}]}`, 'latin1');
  const place = (number: number): string => {
    const before = items.slice(0, number - 1).join(',').length + (number > 1 ? 1 : 0);
    return `-, item ${number} (byte ${23 + before})`;
  };
  assert.deepEqual(await collectBytes(text), [
    source(),
    item(1, 23, { a: 1 }),
    notObject(place(2), 'a list'),
    notObject(place(3), 'a string'),
    notObject(place(4), 'a number'),
    notObject(place(5), 'null'),
    notObject(place(6), 'a boolean'),
    itemUnreadable(place(7), 'not valid JSON'),
    itemUnreadable(place(8), 'not valid JSON'),
    itemUnreadable(place(9), 'not valid JSON'),
    itemUnreadable(place(10), 'not valid UTF-8'),
    error(
      'ITEM_TOO_DEEP',
      place(11),
      'The item is nested deeper than 500 levels and was left out. Check where it comes from.',
    ),
    item(12, Number(place(12).match(/byte (\d+)/)?.[1]), { b: 2 }),
  ]);
});

async function* withLargeItem(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"configurationItems":[{"a":1},{"a":"');
  for (let count = 0; count < 65; count++) yield Buffer.alloc(1024 * 1024, 'x');
  yield Buffer.from('"},{"b":2}]}');
}

test('an item that is too large: the others are read', async () => {
  assert.deepEqual(await collectAll(['-'], withLargeItem()), [
    source(),
    item(1, 23, { a: 1 }),
    error(
      'ITEM_TOO_LARGE',
      '-, item 2 (byte 31)',
      'The item is larger than 64 MiB and was left out. Check that its quotes and brackets are closed.',
    ),
    item(3, 37 + 65 * 1024 * 1024 + 3, { b: 2 }),
  ]);
});

test('values beside the items have to be JSON, too', async () => {
  assert.deepEqual(await collectBytes('{"a":{"x":tru},"configurationItems":[{}]}'), [invalid(5, 'a valid value', 0)]);
  assert.deepEqual(await collectBytes('{"configurationItems":[{}],"a":[1,01]}'), [
    source(),
    item(1, 23, {}),
    invalid(31, 'a valid value', 1),
  ]);
  const deep = '['.repeat(501) + ']'.repeat(501);
  assert.deepEqual(await collectBytes(`{"a":{"x":${deep}},"configurationItems":[{}]}`), [
    source(),
    error(
      'ITEM_TOO_DEEP',
      '-, byte 5',
      'The value is nested deeper than 500 levels and was left out. Check where it comes from.',
    ),
    item(1, 5 + 5 + 1002 + 24, {}),
  ]);
});

test('broken structure: the items before it are read', async () => {
  const start = '{"configurationItems":[{"a":1}';
  const read = [source(), item(1, 23, { a: 1 })];
  const broken: Record<string, Collected> = {
    '{"b":2}]}': invalid(30, '"," or "]"', 1),
    '}': invalid(30, '"," or "]"', 1),
    ',]}': invalid(31, 'a value', 1),
    ']]': invalid(31, '"," or "}"', 1),
    ']}x': invalid(32, 'the end of the file', 1),
    ']},{"configurationItems":[{"b":2}]}': invalid(32, 'the end of the file', 1),
  };
  for (const [end, expected] of Object.entries(broken)) {
    assert.deepEqual(await collectBytes(start + end), [...read, expected], end);
  }
});

test('a document that breaks off: the items before it are read', async () => {
  const text = '{"configurationItems":[{"a":1},{"b":2}],"c":1}';
  const read = [source(), item(1, 23, { a: 1 }), item(2, 31, { b: 2 })];
  for (let length = 1; length < text.length; length++) {
    const before = [23, 30, 38].filter((end) => length >= end).length;
    assert.deepEqual(await collectBytes(text.slice(0, length)), [
      ...read.slice(0, before),
      truncated(length, Math.max(0, before - 1)),
    ]);
  }
});

test('brackets without end', async () => {
  assert.deepEqual(await collectBytes('['.repeat(60_000)), [truncated(60_000, 0)]);
  assert.deepEqual(await collectBytes('['.repeat(60_000) + ']'.repeat(60_000)), [
    error(
      'ITEM_TOO_DEEP',
      '-, item 1 (byte 1)',
      'The item is nested deeper than 500 levels and was left out. Check where it comes from.',
    ),
  ]);
  assert.deepEqual(await collectBytes('{"a":'.repeat(60_000)), [truncated(300_000, 0)]);
});

test('what is no JSON at all', async () => {
  for (const bytes of [
    'hello',
    '# Title',
    '<xml/>',
    Buffer.from([0, 1, 2]),
    Buffer.from([0xff, 0xd8]),
    'PK\x03\x04',
    'tru',
  ]) {
    assert.deepEqual(await collectBytes(bytes), [notJson(0)]);
  }
  assert.deepEqual(await collectBytes('\n\nhello'), [notJson(2)]);
  assert.deepEqual(await collectBytes('12 apples'), [invalid(3, 'the end of the file', 0), unknown('a number')]);
});

test('what is empty', async () => {
  for (const bytes of ['', ' \r\n\t', gzipSync('')]) {
    assert.deepEqual(await collectBytes(bytes), [error('FILE_EMPTY', '-', EMPTY)]);
  }
});

test('standard input is read once, and fails in words', async () => {
  const bytes = Buffer.from('{"configurationItems":[{}]}');
  assert.deepEqual(await collectAll(['-', '-'], inChunks(bytes, 5)), [source(), item(1, 23, {})]);
  assert.deepEqual(await collectAll(['-']), [unreadable('-', 'no standard input was given')]);
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 26);
    throw Object.assign(new Error('read EIO'), { errno: -5, code: 'EIO' });
  }
  assert.deepEqual(await collectAll(['-'], failing()), [source(), item(1, 23, {}), unreadable('-', 'i/o error (EIO)')]);
});

async function* yieldingAny(...chunks: unknown[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk as Uint8Array;
}

test('standard input that is text is read as UTF-8, and what is neither text nor bytes is an error', async () => {
  assert.deepEqual(await collectAll(['-'], yieldingAny(SNAPSHOT.slice(0, 70), SNAPSHOT.slice(70))), SNAPSHOT_EVENTS);
  assert.deepEqual(await collectAll(['-'], yieldingAny({ code: 'GZIP_DAMAGED', reason: 'x' })), [
    unreadable('-', 'it gives neither bytes nor text'),
  ]);
});

test('a stream is closed when its document is refused and when the caller stops', async () => {
  let closed = 0;
  async function* endless(start: string): AsyncGenerator<Uint8Array> {
    try {
      yield Buffer.from(start);
      for (;;) yield Buffer.from(' ');
    } finally {
      closed++;
    }
  }
  assert.deepEqual(await collectAll(['-'], endless('{"configurationItems":[{"arn":"acs:oss:a"},')), [
    unknown('data of Alibaba Cloud Config, which kensa has no controls for'),
  ]);
  assert.deepEqual(await collectAll(['-'], endless('no JSON')), [notJson(0)]);
  assert.equal(closed, 2);
  for await (const event of collect(['-'], { stdin: endless('{"configurationItems":[{},') })) {
    if (event.kind === 'item') break;
  }
  assert.equal(closed, 3);
});

function named(name: string): string {
  return JSON.stringify({ configurationItems: [{ name }] });
}

function readFrom(location: string, name: string): Collected[] {
  return [source('snapshot', location), item(1, 23, { name }, location)];
}

test('files are named as the user named them, in the order of the sources', () =>
  inTemporaryDirectory(async (directory) => {
    await mkdir(join(directory, 'd'));
    await writeFile(join(directory, 'd', 'b.txt'), gzipSync(named('b')));
    await writeFile(join(directory, 'd', 'a[1]'), named('a1'));
    await writeFile(join(directory, 'd', 'a1'), '');
    await writeFile(join(directory, 'c.json'), named('c'));
    await symlink('d/b.txt', join(directory, 'link'));
    const below = relative('.', directory);
    const sources = [`${below}/c.json`, `${directory}/missing`, directory, `${below}/*/a*`, `${directory}/./link`];
    assert.deepEqual(await collectAll(sources), [
      error(
        'FILE_NOT_FOUND',
        `${directory}/missing`,
        'There is no such file or directory. Check the path and the working directory.',
      ),
      ...readFrom(`${below}/c.json`, 'c'),
      error('FILE_EMPTY', `${below}/d/a1`, EMPTY),
      ...readFrom(`${below}/d/a[1]`, 'a1'),
      ...readFrom(`${directory}/./link`, 'b'),
    ]);
  }));

test('a file with several names has the first in code unit order, whatever the order of the sources', () =>
  inTemporaryDirectory(async (directory) => {
    await writeFile(join(directory, 'b.json'), named('b'));
    await symlink('b.json', join(directory, 'a-link'));
    await symlink('nowhere', join(directory, 'dead'));
    const sources = [`${directory}/b.json`, `${directory}/a-link`, directory, `${directory}//b.json`];
    const expected = [
      ...readFrom(`${directory}//b.json`, 'b'),
      unreadable(`${directory}/dead`, 'no such file or directory (ENOENT)'),
    ];
    assert.deepEqual(await collectAll(sources), expected);
    assert.deepEqual(await collectAll(sources.toReversed()), expected);
    assert.deepEqual(await collectAll(sources.slice(0, 2)), readFrom(`${directory}/a-link`, 'b'));
    assert.deepEqual(await collectAll(sources.slice(0, 2).toReversed()), readFrom(`${directory}/a-link`, 'b'));
  }));

test('a file that disappears, or is no file any more, before it is read', () =>
  inTemporaryDirectory(async (directory) => {
    for (const name of ['a', 'b', 'c', 'd']) {
      await writeFile(join(directory, name), named(name));
    }
    const events: Collected[] = [];
    for await (const event of collect([directory])) {
      if (events.length === 0) {
        await rm(join(directory, 'b'));
        await rm(join(directory, 'c'));
        await mkdir(join(directory, 'c'));
      }
      events.push(event);
    }
    assert.deepEqual(events, [
      ...readFrom(`${directory}/a`, 'a'),
      unreadable(`${directory}/b`, 'no such file or directory (ENOENT)'),
      unreadable(`${directory}/c`, 'illegal operation on a directory (EISDIR)'),
      ...readFrom(`${directory}/d`, 'd'),
    ]);
  }));

test('no sources, no events', async () => {
  assert.deepEqual(await collectAll([]), []);
});

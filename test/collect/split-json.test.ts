import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_VALUE_BYTES } from '../../harness/collect/kept-bytes.ts';
import { splitJson, type JsonPiece } from '../../harness/collect/split-json.ts';

type Readable<Piece> = Piece extends { bytes: unknown } ? Omit<Piece, 'bytes'> & { text: string } : Piece;
type ReadablePiece = Readable<JsonPiece>;

const everyList = (): boolean => true;

function splitChunks(
  chunks: readonly Uint8Array[],
  start = 0,
  isItemList: (key: string) => boolean = everyList,
): ReadablePiece[] {
  const splitter = splitJson(start, isItemList);
  const pieces = chunks.flatMap((chunk) => [...splitter.push(chunk)]);
  return [...pieces, ...splitter.finish()].map((piece) => {
    if (!('bytes' in piece)) return piece;
    const { bytes, ...rest } = piece;
    return { ...rest, text: bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : bytes };
  });
}

function split(text: string): ReadablePiece[] {
  return splitChunks([Buffer.from(text)]);
}

const TRICKY = [
  '\t{ "fileVersion" : "1.0",\r\n "k\\u0065y\\\\": -1.5e+10 , "list": [ {"a\\"]}":"\\\\"}, "]," ,[[],{}],12,true , "日本語" ],',
  '"none":[],"o":{"list":[{}]},"t":false\n}\n ',
].join('');

const TRICKY_PIECES: ReadablePiece[] = [
  { kind: 'member', key: 'fileVersion', offset: 19, text: '"1.0"' },
  { kind: 'member', key: 'key\\', offset: 42, text: '-1.5e+10' },
  { kind: 'list', key: 'list', offset: 61 },
  { kind: 'element', index: 0, offset: 63, text: '{"a\\"]}":"\\\\"}' },
  { kind: 'element', index: 1, offset: 79, text: '"],"' },
  { kind: 'element', index: 2, offset: 85, text: '[[],{}]' },
  { kind: 'element', index: 3, offset: 93, text: '12' },
  { kind: 'element', index: 4, offset: 96, text: 'true' },
  { kind: 'element', index: 5, offset: 103, text: '"日本語"' },
  { kind: 'list', key: 'none', offset: 124 },
  { kind: 'member', key: 'o', offset: 131, text: '{"list":[{}]}' },
  { kind: 'member', key: 't', offset: 149, text: 'false' },
  { kind: 'end' },
];

test('a document in one chunk', () => {
  assert.deepEqual(split(TRICKY), TRICKY_PIECES);
});

test('only lists under the keys that are asked for are split; what comes before is handed out then', () => {
  const lists = new Set(['list']);
  const isItemList = (key: string): boolean => lists.has(key);
  const members = TRICKY_PIECES.map((piece) =>
    piece.kind === 'list' && piece.key === 'none'
      ? { kind: 'member' as const, key: 'none', offset: 124, text: '[]' }
      : piece,
  );
  const bytes = Buffer.from(TRICKY);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const chunks = [bytes.subarray(0, cut), bytes.subarray(cut)];
    assert.deepEqual(splitChunks(chunks, 0, isItemList), members, `cut at ${cut}`);
  }
});

test('an object without an item list comes as a whole', () => {
  const bytes = Buffer.from(TRICKY);
  const whole = { kind: 'whole' as const, offset: 1, text: TRICKY.slice(1, -2) };
  for (let cut = 0; cut <= bytes.length; cut++) {
    const chunks = [bytes.subarray(0, cut), bytes.subarray(cut)];
    assert.deepEqual(
      splitChunks(chunks, 0, () => false),
      [whole, { kind: 'end' }],
      `cut at ${cut}`,
    );
  }
});

test('a document cut in two at every position', () => {
  const bytes = Buffer.from(TRICKY);
  for (let cut = 0; cut <= bytes.length; cut++) {
    assert.deepEqual(splitChunks([bytes.subarray(0, cut), bytes.subarray(cut)]), TRICKY_PIECES, `cut at ${cut}`);
  }
});

test('nothing behind the document is taken', () => {
  for (const [text, length] of [
    ['{} \n{}', 2],
    ['[1]2', 3],
    ['{"list":[]}x', 11],
    ['12 ', 2],
    ['"a"b', 3],
  ] as const) {
    const splitter = splitJson(0, everyList);
    const pushing = splitter.push(Buffer.from(text));
    let step = pushing.next();
    while (!step.done) step = pushing.next();
    assert.deepEqual([step.value, splitter.isOver(), splitter.isBroken()], [length, true, false], text);
  }
});

test('a document in chunks of few bytes', () => {
  const bytes = Buffer.from(TRICKY);
  for (const size of [1, 2, 3, 7]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    assert.deepEqual(splitChunks(chunks), TRICKY_PIECES, `chunks of ${size}`);
  }
});

test('what is kept of a chunk does not change when its buffer is used again', () => {
  const splitter = splitJson(0, () => true);
  const chunk = Buffer.from('{"list":["ab');
  const first = [...splitter.push(chunk)];
  chunk.fill('x');
  const second = [...splitter.push(Buffer.from('c"]}'))];
  assert.deepEqual(first, [{ kind: 'list', key: 'list', offset: 8 }]);
  assert.deepEqual(second, [{ kind: 'element', index: 0, offset: 9, bytes: Buffer.from('"abc"') }, { kind: 'end' }]);
});

test('neither does what is kept of an object that may still have an item list', () => {
  const splitter = splitJson(0, (key) => key === 'list');
  const chunk = Buffer.from('{"a":"b');
  const first = [...splitter.push(chunk)];
  chunk.fill('x');
  const second = [...splitter.push(Buffer.from('c","list":null}'))];
  assert.deepEqual(first, []);
  assert.deepEqual(second, [
    { kind: 'member', key: 'a', offset: 5, bytes: Buffer.from('"bc"') },
    { kind: 'member', key: 'list', offset: 17, bytes: Buffer.from('null') },
    { kind: 'end' },
  ]);
});

test('offsets begin where the document does', () => {
  assert.deepEqual(splitChunks([Buffer.from('{"a":1')], 3), [{ kind: 'truncated', offset: 9 }]);
});

test('every way to end', () => {
  const endings: Record<string, ReadablePiece[]> = {
    '': [{ kind: 'empty' }],
    ' \t\r\n': [{ kind: 'empty' }],
    '{}': [{ kind: 'whole', offset: 0, text: '{}' }, { kind: 'end' }],
    '12': [{ kind: 'whole', offset: 0, text: '12' }, { kind: 'end' }],
    ' "a" ': [{ kind: 'whole', offset: 1, text: '"a"' }, { kind: 'end' }],
    '[]': [{ kind: 'list', offset: 0 }, { kind: 'end' }],
    '[1,[2]]': [
      { kind: 'list', offset: 0 },
      { kind: 'element', index: 0, offset: 1, text: '1' },
      { kind: 'element', index: 1, offset: 3, text: '[2]' },
      { kind: 'end' },
    ],
    '[1,[2]': [
      { kind: 'list', offset: 0 },
      { kind: 'element', index: 0, offset: 1, text: '1' },
      { kind: 'element', index: 1, offset: 3, text: '[2]' },
      { kind: 'truncated', offset: 6 },
    ],
    '[1}': [
      { kind: 'list', offset: 0 },
      { kind: 'element', index: 0, offset: 1, text: '1' },
      { kind: 'invalid', offset: 2, expected: '"," or "]"' },
    ],
    '[,1]': [
      { kind: 'list', offset: 0 },
      { kind: 'invalid', offset: 1, expected: 'a value or "]"' },
    ],
    '"a': [{ kind: 'truncated', offset: 2 }],
    '{': [{ kind: 'truncated', offset: 1 }],
    '{"a"': [{ kind: 'truncated', offset: 4 }],
    '{"a":12': [{ kind: 'truncated', offset: 7 }],
    '{"a":[': [
      { kind: 'list', key: 'a', offset: 5 },
      { kind: 'truncated', offset: 6 },
    ],
    '{"a":[12': [
      { kind: 'list', key: 'a', offset: 5 },
      { kind: 'truncated', offset: 8 },
    ],
    '<a>': [{ kind: 'not-json', offset: 0 }],
    '\n\u00a0{}': [{ kind: 'not-json', offset: 1 }],
    '{,}': [{ kind: 'invalid', offset: 1, expected: 'a key or "}"' }],
    '{1:2}': [{ kind: 'invalid', offset: 1, expected: 'a key or "}"' }],
    '{"a\n":2}': [{ kind: 'invalid', offset: 1, expected: 'a key' }],
    '{"a" 2}': [{ kind: 'invalid', offset: 5, expected: '":"' }],
    '{"a":}': [{ kind: 'invalid', offset: 5, expected: 'a value' }],
    '{"a":1,}': [
      { kind: 'member', key: 'a', offset: 5, text: '1' },
      { kind: 'invalid', offset: 7, expected: 'a key' },
    ],
    '{"a":1]': [
      { kind: 'member', key: 'a', offset: 5, text: '1' },
      { kind: 'invalid', offset: 6, expected: '"," or "}"' },
    ],
    '{"a":[,1]}': [
      { kind: 'list', key: 'a', offset: 5 },
      { kind: 'invalid', offset: 6, expected: 'a value or "]"' },
    ],
    '{"a":[1,]}': [
      { kind: 'list', key: 'a', offset: 5 },
      { kind: 'element', index: 0, offset: 6, text: '1' },
      { kind: 'invalid', offset: 8, expected: 'a value' },
    ],
    '{"a":[{}{}]}': [
      { kind: 'list', key: 'a', offset: 5 },
      { kind: 'element', index: 0, offset: 6, text: '{}' },
      { kind: 'invalid', offset: 8, expected: '"," or "]"' },
    ],
    '{"a":[{}}': [
      { kind: 'list', key: 'a', offset: 5 },
      { kind: 'element', index: 0, offset: 6, text: '{}' },
      { kind: 'invalid', offset: 8, expected: '"," or "]"' },
    ],
  };
  const actual = Object.fromEntries(Object.keys(endings).map((text) => [text, split(text)]));
  assert.deepEqual(actual, endings);
});

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

test('a value of 500 levels is handed out, a deeper one is not held', () => {
  assert.deepEqual(split(`{"a":[${nested(500)},${nested(501)},${nested(60_000)},0]}`), [
    { kind: 'list', key: 'a', offset: 5 },
    { kind: 'element', index: 0, offset: 6, text: nested(500) },
    { kind: 'element', index: 1, offset: 1007, text: 'too deep' },
    { kind: 'element', index: 2, offset: 2010, text: 'too deep' },
    { kind: 'element', index: 3, offset: 122_011, text: '0' },
    { kind: 'end' },
  ]);
});

test('a value of 64 MiB is handed out, a larger one is not held', () => {
  const mebibyte = Buffer.alloc(1024 * 1024, 'x');
  const splitter = splitJson(0, () => true);
  const pieces: JsonPiece[] = [];
  const push = (chunk: Uint8Array): void => {
    pieces.push(...splitter.push(chunk));
  };
  push(Buffer.from('{"a":["'));
  push(mebibyte.subarray(2));
  for (let count = 1; count < 64; count++) push(mebibyte);
  push(Buffer.from('","'));
  push(mebibyte.subarray(1));
  for (let count = 1; count < 64; count++) push(mebibyte);
  push(Buffer.from('",3]}'));
  pieces.push(...splitter.finish());

  const largest = pieces[1];
  assert(largest?.kind === 'element' && largest.bytes instanceof Uint8Array);
  assert.equal(largest.bytes.length, MAX_VALUE_BYTES);
  assert.deepEqual(pieces.toSpliced(1, 1), [
    { kind: 'list', key: 'a', offset: 5 },
    { kind: 'element', index: 1, offset: 7 + MAX_VALUE_BYTES, bytes: 'too large' },
    { kind: 'element', index: 2, offset: 9 + 2 * MAX_VALUE_BYTES, bytes: Buffer.from('3') },
    { kind: 'end' },
  ]);
});

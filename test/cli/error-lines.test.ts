import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommanderError } from 'commander';
import { errorLines } from '../../harness/cli/error-lines.ts';
import { KensaError } from '../../harness/kensa-error.ts';

const PLAIN = { debug: false, maskAccounts: false, language: 'en' } as const;

function inJapanese(error: unknown): string[] {
  return errorLines(error, { ...PLAIN, language: 'ja' });
}

test('a foreseen error is told as it is', () => {
  assert.deepEqual(errorLines(new KensaError('USAGE', 'no source is named.'), PLAIN), [
    'kensa: error: no source is named.',
  ]);
});

test('in Japanese what kensa, Node and commander say is Japanese', () => {
  assert.deepEqual(inJapanese(new KensaError('USAGE', '--regions takes all, or the names of regions, not both.')), [
    'kensa: エラー: --regions には all かリージョン名のどちらか一方を指定してください。',
  ]);
  const cause = new Error("EISDIR: illegal operation on a directory, open 'b'");
  assert.deepEqual(
    inJapanese(
      new KensaError(
        'BUNDLE_INVALID',
        'b.tar.gz: the bundle can not be used: policy.wasm is not in it; give the bundle that came with this version, or rebuild it with ./bundle.sh',
        { cause },
      ),
    ),
    [
      'kensa: エラー: b.tar.gz: バンドルを使用できません。policy.wasm が含まれていません。このバージョンに付属のバンドルを指定するか、./bundle.sh で再作成してください',
      "  原因: EISDIR: ディレクトリです（open 'b'）",
    ],
  );
  assert.deepEqual(
    inJapanese(
      new CommanderError(1, 'commander.unknownOption', "error: unknown option '--fomat'\n(Did you mean --format?)"),
    ),
    [
      "kensa: エラー: '--fomat' というオプションはありません",
      '（--format ではありませんか）',
      '使用方法は `kensa --help` と `kensa help COMMAND` で確認できます。',
    ],
  );
  assert.deepEqual(inJapanese(new TypeError('x is not a function')), [
    'kensa: エラー: kensa の不具合です: x is not a function',
    '実行したコマンドを添えて報告してください。--debug を付けると、発生箇所も表示されます。',
  ]);
});

test('causes follow where they add something', () => {
  const root = new Error('ENOSPC: no space left');
  const middle = new Error('the block was not written', { cause: root });
  const error = new KensaError('BUNDLE_UNREADABLE', 'b.tar.gz: the block was not written', { cause: middle });
  assert.deepEqual(errorLines(error, PLAIN), [
    'kensa: error: b.tar.gz: the block was not written',
    '  because: ENOSPC: no space left',
  ]);
});

test('a cause need not be an error', () => {
  const error = new KensaError('EVALUATION_FAILED', 'the module failed', { cause: 'out of memory' });
  assert.deepEqual(errorLines(error, PLAIN), ['kensa: error: the module failed', '  because: out of memory']);
});

test('problems as data are told by the message alone', () => {
  const problems = [{ file: 'a.rego', row: 3, message: 'no' }];
  const error = new KensaError('POLICY_INVALID', 'a.rego:3: no', { cause: problems });
  assert.deepEqual(errorLines(error, PLAIN), ['kensa: error: a.rego:3: no']);
});

test('an error that nobody foresaw is told as a bug', () => {
  assert.deepEqual(errorLines(new TypeError('x is undefined'), PLAIN), [
    'kensa: error: this is a bug in kensa: x is undefined',
    'Please report it with the command that you ran. With --debug it also shows where it happened.',
  ]);
  assert.deepEqual(errorLines('a text', PLAIN)[0], 'kensa: error: this is a bug in kensa: a text');
});

test('a mistake in the arguments is told with the way to the help', () => {
  const error = new CommanderError(1, 'commander.unknownOption', "error: unknown option '--al'\n(Did you mean --all?)");
  assert.deepEqual(errorLines(error, PLAIN), [
    "kensa: error: unknown option '--al'",
    '(Did you mean --all?)',
    '`kensa --help` and `kensa help COMMAND` say what is possible.',
  ]);
});

test('debug adds the stack traces, that of the cause too', () => {
  const cause = new Error('inner');
  cause.stack = 'Error: inner\n    at inner.ts:1:1';
  const error = new KensaError('INTERNAL', 'outer', { cause });
  error.stack = 'KensaError: outer\n    at outer.ts:1:1';
  assert.deepEqual(errorLines(error, { ...PLAIN, debug: true }), [
    'kensa: error: outer',
    '  because: inner',
    'KensaError: outer',
    '    at outer.ts:1:1 {',
    "  code: 'INTERNAL',",
    '  [cause]: Error: inner',
    '      at inner.ts:1:1',
    '}',
  ]);
});

test('nothing in a message reaches the terminal as anything but text', () => {
  const error = new KensaError('UNKNOWN_CONTROL', 'no control fits \u001b[2J\nand more', {
    cause: new Error('\u202ex'),
  });
  assert.deepEqual(errorLines(error, PLAIN), [
    'kensa: error: no control fits \\u001b[2J',
    'and more',
    '  because: \\u202ex',
  ]);
});

test('account ids are masked wherever an error has them', () => {
  const cause = new Error('no policy of 444455556666 allows it');
  cause.stack = `Error: ${cause.message}\n    at arn:aws:iam::444455556666:role/r`;
  const error = new KensaError('AWS_UNREACHABLE', 'arn:aws:iam::111122223333:user/u is denied\n\u0000111122223333', {
    cause,
  });
  error.stack = `KensaError: ${error.message}\n    at outer.ts:1:1`;
  assert.deepEqual(errorLines(error, { debug: true, maskAccounts: true, language: 'en' }), [
    'kensa: error: arn:aws:iam::********3333:user/u is denied',
    '\\u0000********3333',
    '  because: no policy of ********6666 allows it',
    'KensaError: arn:aws:iam::********3333:user/u is denied',
    '\\u0000********3333',
    '    at outer.ts:1:1 {',
    "  code: 'AWS_UNREACHABLE',",
    '  [cause]: Error: no policy of ********6666 allows it',
    '      at arn:aws:iam::********6666:role/r',
    '}',
  ]);
});

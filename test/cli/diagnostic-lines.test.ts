import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnosticLines } from '../../harness/cli/diagnostic-lines.ts';
import type { Diagnostic } from '../../harness/diagnostic.ts';

function diagnostic(severity: Diagnostic['severity'], location: string): Diagnostic {
  return { code: 'JSON_INVALID', severity, location, message: 'Not JSON.' };
}

test('errors come before warnings, each in one line', () => {
  assert.deepEqual(diagnosticLines([diagnostic('warning', 'a.json'), diagnostic('error', 'b.json, item 2')], 'en'), [
    'kensa: error: b.json, item 2: Not JSON. [JSON_INVALID]',
    'kensa: warning: a.json: Not JSON. [JSON_INVALID]',
  ]);
});

test('file names cannot break a line or reach the terminal', () => {
  assert.deepEqual(diagnosticLines([diagnostic('error', 'a\n\u001b[2Kb')], 'en'), [
    'kensa: error: a\\u000a\\u001b[2Kb: Not JSON. [JSON_INVALID]',
  ]);
});

test('50 are shown, and of more the number', () => {
  const many = Array.from({ length: 50 }, (_, index) => diagnostic('error', `${index}.json`));
  const lines = many.map(({ location }) => `kensa: error: ${location}: Not JSON. [JSON_INVALID]`);
  assert.deepEqual(diagnosticLines(many, 'en'), lines);
  const more = [...many, diagnostic('warning', 'a.json'), diagnostic('warning', 'b.json')];
  assert.deepEqual(diagnosticLines(more, 'en'), [...lines, '… and 2 more (all are in the JSON report)']);
});

test('nothing is said about nothing', () => {
  assert.deepEqual(diagnosticLines([], 'en'), []);
});

test('in Japanese the message is Japanese; of one that is not known the meaning of the code comes first', () => {
  const known: Diagnostic = {
    code: 'JSON_TRUNCATED',
    severity: 'error',
    location: 'a.json, byte 9',
    message: 'The JSON breaks off at byte 9 (items read before: 2). Get the file again, as a whole.',
  };
  assert.deepEqual(diagnosticLines([known, diagnostic('warning', 'b.json')], 'ja'), [
    'kensa: エラー: a.json、9 バイト目: JSON が 9 バイト目で途切れています（それまでに読み取った項目: 2）。ファイル全体を取得し直してください。 [JSON_TRUNCATED]',
    'kensa: 警告: b.json: JSON として読み取れません。 Not JSON. [JSON_INVALID]',
  ]);
  const many = Array.from({ length: 51 }, (_, index) => diagnostic('error', `${index}.json`));
  assert.equal(diagnosticLines(many, 'ja').at(-1), '… ほか 1 件（すべて JSON レポートに含まれます）');
});

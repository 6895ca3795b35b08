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

test('in Japanese the meaning of the code comes first', () => {
  assert.deepEqual(diagnosticLines([diagnostic('error', 'a.json'), diagnostic('warning', 'b.json')], 'ja'), [
    'kensa: エラー: a.json: JSON として読み取れません。 Not JSON. [JSON_INVALID]',
    'kensa: 警告: b.json: JSON として読み取れません。 Not JSON. [JSON_INVALID]',
  ]);
  const many = Array.from({ length: 51 }, (_, index) => diagnostic('error', `${index}.json`));
  assert.equal(diagnosticLines(many, 'ja').at(-1), '… ほか 1 件（すべて JSON レポートに含まれます）');
});

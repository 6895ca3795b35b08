import assert from 'node:assert/strict';
import { test } from 'node:test';
import { padToWidth, textWidth } from '../../harness/report/text-width.ts';

test('a text takes two columns for each wide character, and one for each other', () => {
  const widths: [text: string, width: number][] = [
    ['', 0],
    ['NON_COMPLIANT', 13],
    ['非準拠', 6],
    ['ひらがな、カタカナー', 20],
    ['（全角）', 8],
    ['ＡＢ１', 6],
    ['ｶﾀｶﾅ', 4],
    ['한국', 4],
    ['𠮷野家', 6],
    ['✗ ✓ ≠ …', 7],
    ['naïve café', 10],
    ['cafe\u0301', 4],
    ['か\u3099', 2],
    ['🔑', 2],
    ['kensa 検査', 10],
  ];
  assert.deepEqual(
    widths.map(([text]) => [text, textWidth(text)]),
    widths,
  );
});

test('a text is filled up to a width, and never cut', () => {
  assert.deepEqual(
    ['準拠', 'abcd', '適用外'].map((text) => `${padToWidth(text, 5)}|`),
    ['準拠 |', 'abcd |', '適用外|'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable } from '../../harness/report/printable.ts';

const cases: [name: string, text: string, shown: string][] = [
  ['plain text', 'db-1 (orders) ~!"\\', 'db-1 (orders) ~!"\\'],
  ['other scripts and emoji', '検査 données 😀', '検査 données 😀'],
  ['a colour sequence', '\u001b[32mCOMPLIANT\u001b[0m', '\\u001b[32mCOMPLIANT\\u001b[0m'],
  ['a window title sequence', '\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['an eight-bit control sequence', '\u009b31m', '\\u009b31m'],
  ['line breaks and tabs', 'a\r\nb\tc\u0085d', 'a\\u000d\\u000ab\\u0009c\\u0085d'],
  ['separators of lines and paragraphs', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['null and delete', '\u0000\u007f\b', '\\u0000\\u007f\\u0008'],
  [
    'direction overrides',
    'gnp.\u202efdp\u202c\u2066x\u2069\u061c\u200f',
    'gnp.\\u202efdp\\u202c\\u2066x\\u2069\\u061c\\u200f',
  ],
  ['invisible characters', 'a\u200bb\ufeffc\u00add', 'a\\u200bb\\ufeffc\\u00add'],
  ['tag characters', 'a\u{e0041}b', 'a\\u{e0041}b'],
  ['halves of surrogate pairs', '\ud83d and \ude00', '\\ud83d and \\ude00'],
];

for (const [name, text, shown] of cases) {
  test(`${name}: shown as ${shown}`, () => {
    assert.equal(printable(text), shown);
  });
}

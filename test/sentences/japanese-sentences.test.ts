import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { japaneseOthers } from '../../harness/sentences/japanese-others.ts';
import { japaneseSentences } from '../../harness/sentences/japanese-sentences.ts';
import { translated } from '../../harness/sentences/translated.ts';
import { sentencesInCode, sourceFiles } from './sentences-in-code.ts';

const said = sentencesInCode();

test('all that is said has a Japanese text, and nothing else has', () => {
  assert.ok(said.length > 250);
  const known = new Set(Object.keys(japaneseSentences));
  assert.deepEqual(
    said.filter(({ text }) => !known.has(text)),
    [],
    'add it to harness/sentences/japanese-sentences.ts',
  );
  const texts = new Set(said.map(({ text }) => text));
  assert.deepEqual(
    [...known].filter((text) => !texts.has(text)),
    [],
  );
});

test('every Japanese text is Japanese, and has the values of the English', () => {
  for (const [english, japanese] of Object.entries({ ...japaneseSentences, ...japaneseOthers })) {
    assert.match(japanese, /[\u3040-\u30ff\u4e00-\u9fff]|^ (null|":"|"," (または|or) "[\]}]") $/, english);
    const count = english.split('{}').length - 1;
    const used = Array.from(japanese.matchAll(/\{(\d)#?\}/g), ([, number]) => Number(number));
    assert.ok(
      used.every((number) => number >= 1 && number <= count),
      english,
    );
    assert.doesNotMatch(japanese.replaceAll(/\{\d#?\}/g, ''), /[{][}\d]/, english);
  }
});

test('what is said comes back in Japanese, with its values', () => {
  for (const [english, japanese] of Object.entries(japaneseSentences)) {
    const numbers = new Set(Array.from(japanese.matchAll(/\{(\d)#\}/g), ([, number]) => Number(number)));
    let count = 0;
    const values: string[] = [];
    const text = english.replaceAll('{}', () => {
      count += 1;
      const value = numbers.has(count) ? String(count) : `v${count}`;
      values.push(value);
      return value;
    });
    const expected = japanese.replaceAll(/\{(\d)#?\}/g, (_, number: string) => values[Number(number) - 1] ?? '');
    assert.equal(translated(text, 'ja'), expected, english);
    assert.equal(translated(text, 'en'), text);
  }
});

/** Errors of bugs and of the pack's authors are English. */
const FOR_AUTHORS = /^harness\/(build|authoring)\//;

test('an error that a user sees is said', () => {
  const unsaid = sourceFiles()
    .filter((file) => !FOR_AUTHORS.test(file))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const errors = source.matchAll(/new KensaError\(\s*'(?!INTERNAL')\w+',\s*(['`][^]{0,40})/g);
      return Array.from(errors, ([, text = '']) => ({ file, text })).filter(({ text }) => !text.startsWith('`${'));
    });
  assert.deepEqual(unsaid, []);
});

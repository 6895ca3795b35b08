import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controlWords } from '../../harness/cli/control-words.ts';
import { failureWords, recordingWords } from '../../harness/report/coverage-words.ts';
import { diagnosticWords } from '../../harness/report/diagnostic-words.ts';
import { exceptionRemarkWords } from '../../harness/report/exception-words.ts';
import { japaneseTexts } from '../../harness/report/html/texts/japanese-texts.ts';
import { junitWords } from '../../harness/report/junit/junit-words.ts';
import { markdownWords } from '../../harness/report/markdown/markdown-words.ts';
import { missingReasonWords } from '../../harness/report/missing-reason-words.ts';
import { textWords } from '../../harness/report/text-words.ts';
import { complianceWords, severityWords } from '../../harness/report/verdict-words.ts';
import { sampleException } from './sample.ts';

const JAPANESE = /[\u3000-\u30ff\u4e00-\u9fff]/;

/** What is the same in both languages. */
const SHARED = new Set(['missing.null', 'control.columns.id']);

/** The texts of a table by their names; of those that are made from facts, with `1` for each fact. */
function textsOf(name: string, table: object): [name: string, text: string][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const own = `${name}.${key}`;
    if (typeof value === 'string') return value === '' ? [] : [[own, value]];
    if (typeof value === 'function') return [[own, String(value('1', '1', '1', '1'))]];
    return textsOf(own, value as object);
  });
}

// That no key is left out, the compiler sees: the tables are records of all codes.
for (const [name, table] of Object.entries({
  compliance: complianceWords.ja,
  control: controlWords.ja,
  diagnostic: diagnosticWords.ja,
  exception: exceptionRemarkWords.ja,
  failure: failureWords.ja,
  junit: junitWords.ja,
  markdown: markdownWords.ja,
  missing: missingReasonWords.ja,
  recording: recordingWords.ja,
  severity: severityWords.ja,
})) {
  test(`every text is Japanese: ${name}`, () => {
    const others = textsOf(name, table).filter(([key, text]) => !SHARED.has(key) && !JAPANESE.test(text));
    assert.deepEqual(others, []);
  });
}

test('every text of the text format is Japanese', () => {
  const { summary, exceptions, ...words } = textWords.ja;
  const exception = { ...sampleException(), position: 1, matched: 2, excepted: 1, remarks: [] };
  const table = {
    ...words,
    exceptions: { ...exceptions, one: exceptions.one(exception, ['1']) },
    summary: { ...summary, lackOfData: summary.lackOfData(1, ['1']) },
  };
  assert.deepEqual(
    textsOf('text', table).filter(([, text]) => !JAPANESE.test(text)),
    [],
  );
});

test('every text of the HTML format is Japanese', () => {
  const { diagnostics, facts, ...words } = japaneseTexts;
  const numbers = { listed: '1', evaluated: '1', deleted: '1', failed: '1' };
  const table = {
    ...words,
    diagnostics: { ...diagnostics, meaning: '' },
    facts: { ...facts, listedOf: facts.listedOf(numbers, '=') },
  };
  const shared = new Set([
    'html.page.arn',
    'html.page.origins.config-api',
    'html.page.reasons.null',
    'html.reasonWithCount',
  ]);
  assert.deepEqual(
    textsOf('html', table).filter(([key, text]) => !shared.has(key) && !JAPANESE.test(text)),
    [],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import { LANGUAGES } from '../../harness/report/control-text.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { FORMAT_NAMES, type FormatName, type FormatOptions, formats } from '../../harness/report/formats.ts';
import type { FindingChunk } from '../../harness/report/html/page-data.ts';
import { ndjsonLineSchema } from '../../harness/report/ndjson-schema.ts';
import { parseReport } from '../../harness/report/parse-report.ts';
import { reportSchema } from '../../harness/report/report-schema.ts';
import { asffSchema } from './asff/asff-schema.ts';
import { awkwardOptions, awkwardReport } from './awkward-report.ts';
import { parseCsv } from './parse-csv.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { findSarifValidator } from './sarif-validator.ts';

// The formats of Security Hub and of the lake are given to moto and to py-ocsf-models in test/moto/, HTML to a browser in
// test/browser/: the same report.
const report = awkwardReport();
const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
const isReport = ajv.compile(reportSchema);
const isLine = ajv.compile(ndjsonLineSchema);
const isBatch: ValidateFunction = new Ajv({ allErrors: true, strict: false }).compile(asffSchema);
const sarif = findSarifValidator();

/** What no terminal, editor or page should be given: controls, what reorders a line, and halves of characters. */
const NOT_SHOWN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** Throws for what the consumers of a format would refuse or misread. */
const checks: Record<FormatName, (text: string) => void> = {
  text: (text) => assertShown(text),
  json(text) {
    assert.ok(isReport(JSON.parse(text)), JSON.stringify(isReport.errors));
    assert.deepEqual(parseReport('awkward.json', Buffer.from(text)), report);
  },
  ndjson(text) {
    for (const line of linesOf(text)) assert.ok(isLine(JSON.parse(line)), JSON.stringify(isLine.errors));
    assert.deepEqual(parseReport('awkward.ndjson', Buffer.from(text)), report);
  },
  csv(text) {
    const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''));
    assert.equal(rows.length, report.findings.length);
    for (const row of rows) {
      assert.equal(row.length, head.length);
      assert.deepEqual(
        row.filter((cell) => /^\s*[=+@\-\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) && cell !== '-'),
        [],
      );
    }
  },
  sarif(text) {
    if ('validate' in sarif) assert.deepEqual(sarif.validate(text), []);
    const { runs } = JSON.parse(text) as { runs: { results: unknown[] }[] };
    assert.equal(runs[0]?.results.length, report.findings.length);
  },
  junit(text) {
    const root = parseXml(text);
    const cases = elementsOf(root, 'testcase');
    assert.equal(
      root.attributes['tests'] ?? elementsOf(root, 'testsuites')[0]?.attributes['tests'],
      String(cases.length),
    );
  },
  asff(text) {
    const refused = linesOf(text).flatMap((line) => {
      const batch = JSON.parse(line) as { Findings: { AwsAccountId: string }[] };
      const account = batch.Findings[0]?.AwsAccountId ?? '';
      // Security Hub refuses what is of no account, whatever else it is.
      return isBatch(batch) || !/^\d{12}$/.test(account) ? [] : (isBatch.errors ?? []);
    });
    assert.deepEqual(refused, []);
  },
  ocsf(text) {
    const events = linesOf(text).map((line) => JSON.parse(line) as { class_uid: number });
    assert.deepEqual(
      [events.length, new Set(events.map((event) => event.class_uid))],
      [report.findings.length, new Set([2003])],
    );
  },
  markdown(text) {
    assert.ok(text.length < 65_536);
    assertShown(text);
    assert.doesNotMatch(text.replaceAll(/(`+)[^`](?:[^]*?[^`])?\1(?!`)/g, ''), /(?<!\\)<(script|img|!--)/);
  },
  html(text) {
    const markup = text.replaceAll(/<(script|style)[ >][^]*?<\/\1>/g, '');
    assertShown(markup);
    for (const tag of markup.match(/<[a-z][^<>]*>/gi) ?? []) {
      assert.doesNotMatch(tag.replaceAll(/"[^"]*"/g, '""'), /^<(script|img)|[\s"]on\w+=|\ssrc=/);
    }
    const chunks = Array.from(text.matchAll(/class="data-findings">(.*?)<\/script/gs), ([, json = '']) => {
      return JSON.parse(json) as FindingChunk;
    });
    assert.equal(
      chunks.reduce((sum, { findings }) => sum + findings.length, 0),
      report.findings.length,
    );
    for (const shown of chunks.flatMap(({ texts }) => texts)) assertShown(shown);
  },
};

for (const name of FORMAT_NAMES) {
  for (const language of LANGUAGES) {
    test(`${name} holds every verdict, reason, state of exceptions and awkward text (${language})`, async () => {
      const text = await written(name, { language });
      checks[name](text);
      assert.equal(await written(name, { language }), text, 'the same report gives the same bytes');
    });
  }
}

async function written(name: FormatName, facts: Partial<FormatOptions>): Promise<string> {
  const format = await formats[name]();
  return [...format(streamReport(report), awkwardOptions(facts))].join('');
}

function assertShown(text: string): void {
  const found = NOT_SHOWN.exec(text.replaceAll('\n', ''));
  assert.equal(found && JSON.stringify(found[0]), null);
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}

function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => elementsOf(child, name))];
}

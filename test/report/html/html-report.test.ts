import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { type ControlText, LANGUAGES } from '../../../harness/report/control-text.ts';
import { type FindingList, streamReport } from '../../../harness/report/finding-list.ts';
import type { FormatOptions } from '../../../harness/report/formats.ts';
import { htmlReport } from '../../../harness/report/html-report.ts';
import { embeddedJson } from '../../../harness/report/html/embedded-json.ts';
import type { FindingChunk, PageData } from '../../../harness/report/html/page-data.ts';
import { htmlTexts } from '../../../harness/report/html/texts/texts.ts';
import { type SampleFacts, sampleCoverageRow, sampleException, sampleReport } from '../sample.ts';
import { UNTRUSTED, untrustedOptions, untrustedReport } from '../untrusted-report.ts';
import { AWKWARD, AWKWARD_SHOWN } from './awkward-text.ts';
import { generatedFindings } from './generated-findings.ts';

const plain = { color: false, width: 100, language: 'en', controlTexts: new Map<string, ControlText>() } as const;

function written(facts: SampleFacts, options: FormatOptions = plain): string {
  return [...htmlReport(streamReport(sampleReport(facts)), options)].join('');
}

/** The data elements of a class, as a browser sees them: the first `</script` ends an element, whatever it stands in. */
function dataOf<T>(html: string, name: string): T[] {
  const elements = html.matchAll(/<script type="application\/json" class="([\w-]+)">(.*?)<\/script/gs);
  return [...elements].filter(([, own]) => own === name).map(([, , json = '']) => JSON.parse(json) as T);
}

/** What a reader sees without a script: texts between tags. */
function visible(html: string): string {
  const body = html.slice(html.indexOf('<body>'), html.indexOf('<script'));
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ');
}

describe('the HTML report', () => {
  it('allows its own script and styles by their hashes, and nothing else', () => {
    const html = written({});
    const hashOf = (pattern: RegExp): string =>
      `'sha256-${createHash('sha256')
        .update(pattern.exec(html)?.[1] ?? '')
        .digest('base64')}'`;
    assert.equal(
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1],
      `default-src 'none'; script-src ${hashOf(/<script type="module">(.*?)<\/script>/s)}; ` +
        `style-src ${hashOf(/<style>(.*?)<\/style>/s)}; base-uri 'none'; form-action 'none'; ` +
        `require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    const markup = html.replace(/<(script|style)[ >].*?<\/\1>/gs, '');
    assert.doesNotMatch(markup, /\s(style|on\w+|src)=|javascript:|<link/i);
    assert.doesNotMatch(markup, /href="(?!#)/, 'what leads out is only made by the script, from the controls');
  });

  it('says what is violated, what could not be decided and what was not seen', () => {
    const gap = sampleCoverageRow({ recording: 'RECORDER_STOPPED' });
    const text = visible(written({ coverage: [gap] }));
    for (const said of [
      'Non-compliant 1 a control is violated',
      'Insufficient data 1 could not be decided: data is missing',
      'Error 1 could not be decided: the control failed',
      'Coverage gaps 1 resources may exist unseen; controls concerned: 1',
      'Input not read 1 parts of the input were not judged; warnings: 1',
      'Why undecided not in the item: 1, belongs to another account: 1',
      'Items left out 1 of deleted resources, 2 with a newer capture in the input',
      'ElastiCache.4 ElastiCache replication groups should be encrypted at rest Medium not recorded: that none is in the input does not mean that none exists',
      'recorder stopped AWS::RDS::DBClusterSnapshot 111122223333/ap-northeast-1 Neptune.6',
      'error snapshot-9.json, item 12 The item is a number. ITEM_NOT_OBJECT',
      'What is compliant or not applicable is counted above and not listed here',
    ]) {
      assert.ok(text.includes(said), `${said}\nis not in\n${text}`);
    }
  });

  it('tells exceptions: how many findings they set aside, which to look at, and the one of a finding', () => {
    const exceptions = [
      sampleException({ ticket: 'OPS-1' }),
      sampleException({ owner: '<b>', until: '2026-11-01' }),
      sampleException({ scope: { regions: ['eu-*'] }, until: '2026-12-01' }),
      sampleException({ scope: { accounts: ['111122223333'] } }),
    ];
    const html = written({ exceptions });
    const text = visible(html);
    for (const said of [
      'Non-compliant 0 a control is violated Insufficient',
      'Insufficient data 1 could not be decided: data is missing ',
      'Excepted 1 accepted until a day; the numbers of verdicts leave them out',
      'Exceptions 4, in force for findings: 1',
      'Medium Non-compliant 1 (excepted: 1), Compliant 1, Not applicable 1 ',
      'Exception To review Owner Reason Ticket Until In force for findings ' +
        '#2 Neptune.6 {"resources":["*"]} expired <b> It holds no data. 2026-11-01 0 ' +
        '#3 Neptune.6 {"regions":["eu-*"]} ends within 30 days, matches no finding graph It holds no data. 2026-12-01 0 ' +
        '#4 Neptune.6 {"accounts":["111122223333"]} another exception comes before it graph It holds no data. 2027-06-30 0 ' +
        '#1 Neptune.6 {"resources":["*"]} graph It holds no data. OPS-1 2027-06-30 1 ',
    ]) {
      assert.ok(text.includes(said), `${said}\nis not in\n${text}`);
    }
    const tiles = [...html.matchAll(/class="tile [\w-]+" href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(tiles.slice(0, 4), [
      '#compliance=NON_COMPLIANT&amp;exception=counted',
      '#compliance=INSUFFICIENT_DATA',
      '#compliance=ERROR',
      '#exception=excepted',
    ]);
    assert.match(html, /<label>Exception<select name="exception">/);
    const charts = html.replaceAll(/<(style|script).*?<\/\1>/gs, '');
    // The legend, the severity and the control; the other severities and controls have none.
    assert.equal(charts.match(/class="fill-excepted"/g)?.length, 3);
    assert.match(charts, /aria-label="Medium \d+: [^"]*Non-compliant 1 \(excepted: 1\)/);
    assert.match(charts, /"[^"]*: 0 non-compliant, \d undecided, 0 coverage gaps, and 1 excepted"/);
    const packed = dataOf<FindingChunk>(html, 'data-findings').flatMap(({ texts, findings }) => {
      return findings.map((finding) => texts[finding.at(-1) as number] ?? '');
    });
    assert.deepEqual(packed, ['', '', 'graph, until 2027-06-30, OPS-1: It holds no data.']);
  });

  it('says nothing of exceptions where a run has none', () => {
    const html = written({});
    assert.doesNotMatch(visible(html.replace(/<label hidden>.*?<\/label>/s, '')), /except/i);
    assert.match(html, /<label hidden>Exception<select name="exception">/);
    assert.doesNotMatch(html, /class="fill-excepted"/);
  });

  it('does not call gaps none where the input does not say which resources exist', () => {
    assert.match(visible(written({ coverage: [] })), /Coverage gaps not known the input does not say which/);
    assert.match(visible(written({ coverage: [sampleCoverageRow()] })), /Coverage gaps 0 every resource that AWS/);
  });

  it('hands its script findings by control, the worst control first, in the words of the language', () => {
    const texts: ControlText = {
      title: 'スナップショット',
      description: '説明',
      messages: { not_encrypted: '暗号化されていません。' },
      references: ['https://docs.aws.amazon.com/', 'javascript:alert(1)'],
      remediation: '# 修正\n\n手順\n',
    };
    const html = written({}, { ...plain, language: 'ja', controlTexts: new Map([['Neptune.6', texts]]) });
    const [page] = dataOf<PageData>(html, 'data-page');
    assert.match(html, /^<!DOCTYPE html>\n<html lang="ja">/);
    assert.deepEqual(page?.texts, htmlTexts.ja.page);
    assert.deepEqual(
      page.controls.map(({ id }) => id),
      ['Kensa.Neptune.1', 'Neptune.6', 'EMR.3', 'ElastiCache.4'],
    );
    assert.deepEqual(page.controls[1], {
      id: 'Neptune.6',
      title: 'スナップショット',
      severity: 'MEDIUM',
      description: '説明',
      remediation: '# 修正\n\n手順',
      references: ['https://docs.aws.amazon.com/'],
    });
    const { id } = sampleReport().findings.find(({ controlId }) => controlId === 'Neptune.6') ?? { id: '' };
    assert.deepEqual(dataOf<FindingChunk>(html, 'data-findings')[1], {
      texts: [
        'NON_COMPLIANT',
        '111122223333',
        'ap-northeast-1',
        'AWS::RDS::DBClusterSnapshot',
        'snapshot-2',
        'orders',
        'arn:aws:rds:snapshot-2',
        'not_encrypted',
        '暗号化されていません。',
        'configuration.storageEncrypted',
        'configuration.engine',
        '"neptune"',
        'false',
        'snapshot',
        'snapshot.json.gz',
        '2026-11-20T01:02:03.000Z',
        id,
      ],
      findings: [
        [
          1,
          0,
          1,
          2,
          3,
          4,
          5,
          6,
          [[7, 8, 9]],
          [],
          [
            [10, 11],
            [9, 12],
          ],
          0,
          -1,
          13,
          14,
          15,
          16,
          -1,
        ],
      ],
    });
  });

  it('keeps text from elsewhere from being anything but text', () => {
    for (const text of [...UNTRUSTED, AWKWARD]) {
      for (const language of LANGUAGES) {
        // The report makes the codes of diagnostics text from elsewhere too, of which there is no Japanese.
        const diagnostics = language === 'ja' ? { diagnostics: [] } : {};
        const facts = { coverage: [sampleCoverageRow({ listed: 1, recording: 'UNKNOWN' })], ...diagnostics };
        const html = [...htmlReport(streamReport(untrustedReport(text, facts)), untrustedOptions(text, language))].join(
          '',
        );
        assert.deepEqual(html.match(/<img|<!--|<b>|(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu), null);
        // The data of the page, one of findings for each of two controls, and the script.
        assert.deepEqual([html.split('<script').length - 1, html.split('</script>').length - 1], [4, 4]);
        const chunks = dataOf<FindingChunk>(html, 'data-findings');
        assert.equal(chunks.flatMap(({ findings }) => findings).length, 5);
      }
    }
  });

  it('shows what is invisible or reorders a line as its code', () => {
    const html = [...htmlReport(streamReport(untrustedReport(AWKWARD)), untrustedOptions(AWKWARD))].join('');
    assert.ok(visible(html).includes(AWKWARD_SHOWN));
    const [, chunk] = dataOf<FindingChunk>(html, 'data-findings');
    assert.ok(chunk?.texts.includes(`${AWKWARD_SHOWN}snapshot-2`));
  });

  it('escapes in JSON what a script element may not hold', () => {
    assert.equal(embeddedJson('</script>&\u2028\u2029'), '"\\u003c/script\\u003e\\u0026\\u2028\\u2029"');
  });

  it('cuts long values and long lists, and says so', () => {
    const report = sampleReport();
    const [finding] = generatedFindings(1, 'Neptune.6');
    assert.ok(finding);
    const evidence = Array.from({ length: 60 }, (_, index) => ({ path: `p${index}`, value: 'x'.repeat(9000) }));
    const html = [...htmlReport(streamReport({ ...report, findings: [{ ...finding, evidence }] }), plain)].join('');
    const [chunk] = dataOf<FindingChunk>(html, 'data-findings');
    assert.equal(chunk?.findings[0]?.[11], 10);
    assert.equal(Math.max(...chunk.texts.map(({ length }) => length)), 2000);
  });

  it('gives the same bytes for the same report', () => {
    assert.equal(written({ all: true }), written({ all: true }));
  });

  it('holds no more findings than a chunk of them', () => {
    let taken = 0;
    let handedOut = 0;
    let most = 0;
    const counted = function* (): Generator<ReturnType<typeof sampleReport>['findings'][number]> {
      for (const finding of generatedFindings(5000, 'Neptune.6')) {
        taken += 1;
        yield finding;
      }
    };
    const findings: FindingList = {
      length: 5000,
      [Symbol.iterator]: () => generatedFindings(5000, 'Neptune.6'),
      ofControl: (id) => (id === 'Neptune.6' ? counted() : []),
    };
    for (const text of htmlReport({ ...sampleReport(), findings }, plain)) {
      const [chunk] = dataOf<FindingChunk>(text, 'data-findings');
      handedOut += chunk?.findings.length ?? 0;
      most = Math.max(most, taken - handedOut + (chunk?.findings.length ?? 0));
    }
    assert.deepEqual({ taken, handedOut, most }, { taken: 5000, handedOut: 5000, most: 500 });
  });
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { SECTIONS } from '../../harness/build/page-problems.ts';
import { audit } from '../../harness/audit.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { type Language, LANGUAGES } from '../../harness/report/control-text.ts';
import { controlTexts } from '../../harness/report/control-texts.ts';
import { type ReportStream, streamReport } from '../../harness/report/finding-list.ts';
import { htmlReport } from '../../harness/report/html-report.ts';
import { htmlTexts } from '../../harness/report/html/texts/texts.ts';
import type { Report } from '../../harness/report/report.ts';
import { AWKWARD, AWKWARD_SHOWN } from '../report/html/awkward-text.ts';
import { generatedFindings } from '../report/html/generated-findings.ts';
import { sampleCoverageRow, sampleException, sampleReport } from '../report/sample.ts';
import { awkwardOptions, awkwardReport } from '../report/awkward-report.ts';
import { untrustedOptions, untrustedReport } from '../report/untrusted-report.ts';
import { launchBrowser, openPage } from './open-page.ts';

const bundle = await loadBundle();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function html(report: ReportStream, language: Language = 'en'): Iterable<string> {
  return htmlReport(report, { color: false, width: 100, language, controlTexts: controlTexts(bundle, language) });
}

/** The demo, with passes listed and with gaps of a collection that the demo does not have. */
const demo: Report = {
  ...(await audit(bundle, { sources: ['snapshots/demo.json.gz'], all: true })),
  coverage: [
    sampleCoverageRow({ listed: 9, evaluated: 9, controls: ['Neptune.6'] }),
    sampleCoverageRow({
      accountId: '444455556666',
      awsRegion: 'eu-west-1',
      recording: 'RECORDER_STOPPED',
      controls: ['Neptune.6'],
    }),
  ],
};
const many = 50_000;

/** The texts of a column of the list, by its number. */
function column(page: Page, number: number): Promise<string[]> {
  return page.locator(`#rows .finding > :nth-child(${number})`).allInnerTexts();
}

async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}: ${node.failureSummary ?? ''}`));
}

/** As many rows as the list shows at once. */
const ROWS_PER_PAGE = 100;

describe('the HTML report in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('filters by every field, and clears the filters', async () => {
    await using open = await openPage(browser, html(streamReport(demo)));
    const { page, misdeeds } = open;
    const facts = demo.findings.map(({ controlId, severity, compliance, resource }) => {
      return { control: controlId, severity, compliance, account: resource.accountId, region: resource.awsRegion };
    });
    const choices = {
      control: 'Redshift.7',
      severity: 'HIGH',
      compliance: 'INSUFFICIENT_DATA',
      account: '111122223333',
      region: 'us-east-1',
    } as const;
    for (const [name, value] of Object.entries(choices)) {
      await page.selectOption(`#filters [name=${name}]`, value);
      const fitting = facts.filter((finding) => finding[name as keyof typeof choices] === value).length;
      assert.equal(await page.locator('#rows .finding').count(), Math.min(fitting, ROWS_PER_PAGE), name);
      assert.equal(new URL(page.url()).hash, `#${name}=${value}`);
      await page.click('#clear');
      assert.equal(await page.locator('#rows .finding').count(), Math.min(facts.length, ROWS_PER_PAGE));
    }
    await page.selectOption('#filters [name=control]', 'Redshift.7');
    await page.selectOption('#filters [name=compliance]', 'NON_COMPLIANT');
    assert.deepEqual(await column(page, 1), ['✗Non-compliant', '✗Non-compliant']);
    assert.deepEqual(await column(page, 3), ['Redshift.7', 'Redshift.7']);
    assert.equal(await page.innerText('#status'), `Findings 1–2 of 2; ${facts.length} in all`);
    assert.deepEqual(misdeeds, []);
  });

  it('searches names, ARNs, controls and messages for all words', async () => {
    await using open = await openPage(browser, html(streamReport(demo)));
    const { page, misdeeds } = open;
    await page.fill('#filters [name=search]', 'PENDING finance');
    assert.deepEqual(await column(page, 4), ['finance-reports\nAWS::Redshift::Cluster']);
    await page.fill('#filters [name=search]', 'no such thing');
    assert.equal(await page.innerText('#empty'), 'No finding fits these filters.');
    assert.equal(await page.locator('#rows').isVisible(), false);
    assert.deepEqual(misdeeds, []);
  });

  it('leads from numbers and charts to the findings, there and back', async () => {
    await using open = await openPage(browser, html(streamReport(demo)), { fragment: '#compliance=INSUFFICIENT_DATA' });
    const { page, misdeeds } = open;
    assert.deepEqual([...new Set(await column(page, 1))], ['?Insufficient data']);
    await page.click('.tile-NON_COMPLIANT');
    assert.deepEqual([...new Set(await column(page, 1))], ['✗Non-compliant']);
    await page.locator('svg a[href="#severity=HIGH"]').first().focus();
    await page.keyboard.press('Enter');
    assert.deepEqual([...new Set(await column(page, 2))], ['High']);
    await page.locator('svg a[href="#account=111122223333&region=us-east-1"]').click();
    assert.deepEqual([...new Set(await column(page, 6))], ['us-east-1']);
    assert.equal(await page.evaluate('document.activeElement.id'), 'findings');
    await page.goBack();
    assert.deepEqual([...new Set(await column(page, 2))], ['High']);
    assert.deepEqual(misdeeds, []);
  });

  it('opens a finding to reason, evidence, provenance and remediation with the keyboard alone', async () => {
    await using open = await openPage(browser, html(streamReport(demo)), { fragment: '#control=Redshift.7' });
    const { page, misdeeds } = open;
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.name'), 'search', 'the filters come next');
    await page.locator('.opener').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const details = page.locator('.opened');
    assert.equal(await page.locator('[aria-expanded=true]').innerText(), 'warehouse-europe');
    assert.equal(
      await details.locator('.grounds').innerText(),
      [
        'Reason',
        'Enhanced VPC routing is not enabled. not_enabled',
        'at configuration.enhancedVpcRouting',
        'Evidence',
        'Field\tValue',
        'configuration.clusterStatus\t"available"',
        'configuration.enhancedVpcRouting\tfalse',
      ].join('\n'),
    );
    assert.match(await details.locator('.origin').innerText(), /Captured\s+2025-02-18T11:21:40.537Z/);
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await details.locator('.remediation h4').allInnerTexts(), [...SECTIONS.en]);
    assert.match(await details.locator('.remediation h4:has-text("AWS CLI") + pre').innerText(), /^export AWS_DEFAULT/);
    assert.equal(
      await details.locator('.remediation li a').first().getAttribute('href'),
      'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-7',
    );
    await page.locator('[aria-expanded=true]').focus();
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    assert.equal(outline, 'solid', 'the focus is seen');
    await page.keyboard.press('Enter');
    assert.equal(await details.count(), 0);

    await page.click('#rows .finding:nth-child(1) td');
    assert.match(await details.innerText(), /Missing fields\s+configuration.enhancedVpcRouting: not in the item/);
    assert.deepEqual(misdeeds, []);
  });

  it('marks a finding that is excepted, finds it by its ticket, and tells why', async () => {
    const accepted = sampleException({
      control: 'Redshift.7',
      scope: { resources: ['*finance-reports'] },
      ticket: 'OPS-1',
    });
    const report = await audit(bundle, { sources: ['snapshots/demo.json.gz'], exceptions: [accepted] });
    await using open = await openPage(browser, html(streamReport(report)));
    const { page, misdeeds } = open;
    assert.equal((await page.innerText('.tile[href="#exception=excepted"] .value')).trim(), '1');
    await page.click('.tile[href="#exception=excepted"]');
    assert.deepEqual(await column(page, 4), ['finance-reports\nAWS::Redshift::Cluster']);
    const failures = Number(await page.innerText('.tile-NON_COMPLIANT .value'));
    await page.click('.tile-NON_COMPLIANT');
    assert.equal(
      await page.locator('#rows .finding').count(),
      failures,
      'the number is that of the findings behind it',
    );
    assert.equal(report.summary.byCompliance.NON_COMPLIANT, failures + 1);
    await page.click('#clear');
    await page.fill('#filters [name=search]', 'ops-1');
    assert.deepEqual(await column(page, 4), ['finance-reports\nAWS::Redshift::Cluster']);
    assert.match((await column(page, 1))[0] ?? '', /^✗Non-compliant\s+excepted$/);
    await page.locator('.opener').first().click();
    assert.match(
      await page.locator('.opened .grounds').innerText(),
      /^Exception\s+graph, until 2027-06-30, OPS-1: It holds no data.\s+Reason\s/,
    );
    assert.deepEqual(await seriousViolations(page), []);
    assert.deepEqual(misdeeds, []);
  });

  it('has no serious accessibility violation in light and dark, open and closed, in any language', async () => {
    for (const language of LANGUAGES) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await using open = await openPage(browser, html(streamReport(demo), language), { colorScheme });
        const { page, misdeeds } = open;
        for (const opener of (await page.locator('.opener').all()).slice(0, 12)) await opener.click();
        await page.locator('.details summary').first().click();
        assert.deepEqual(await seriousViolations(page), [], `${language}, ${colorScheme}`);
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        assert.equal(await page.title(), htmlTexts[language].title);
        assert.deepEqual(misdeeds, []);
      }
    }
  });

  it('puts every finding on paper, opened, and goes back to the list', async () => {
    const report = { ...sampleReport(), findings: [...generatedFindings(230, 'Neptune.6')] };
    await using open = await openPage(browser, html(streamReport(report)));
    const { page, misdeeds } = open;
    assert.equal(await page.locator('#rows .finding').count(), 100);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.opened').nth(229).waitFor();
    assert.equal(await page.locator('.opened').count(), 230);
    assert.equal(await page.locator('.opened details:not([open])').count(), 0);
    assert.equal(await page.locator('#filters').isVisible(), false);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.opened').first().waitFor({ state: 'detached' });
    assert.equal(await page.locator('#rows .finding').count(), 100);
    const paper = await page.pdf();
    assert.ok(paper.length > 0);
    assert.deepEqual(misdeeds, []);
  });

  it('shows the report that all formats are tested with, and nothing of it acts', async () => {
    const awkward = awkwardReport();
    await using open = await openPage(browser, htmlReport(streamReport(awkward), awkwardOptions()));
    const { page, misdeeds } = open;
    assert.match(await page.locator('#status').innerText(), new RegExp(`\\b${awkward.findings.length}\\b`));
    for (const opener of (await page.locator('.opener').all()).slice(0, 20)) await opener.click();
    for (const summary of await page.locator('.opened summary').all()) await summary.click();
    assert.equal(await page.locator('.opened').count(), 20);
    assert.equal(await page.locator('.opened img, .opened script').count(), 0);
    assert.deepEqual(misdeeds, []);
  });

  it('shows awkward text as text', async () => {
    const report = untrustedReport(AWKWARD, { coverage: [sampleCoverageRow({ recording: 'UNKNOWN' })] });
    await using open = await openPage(browser, htmlReport(streamReport(report), untrustedOptions(AWKWARD)));
    const { page, misdeeds } = open;
    for (const opener of await page.locator('.opener').all()) await opener.click();
    const names = (await column(page, 4)).map((name) => name.split('\n')[0]);
    assert.deepEqual(
      names,
      ['cluster-2', 'cluster-1', 'orders', 'snapshot-1', 'snapshot-3'].map((name) => AWKWARD_SHOWN + name),
    );
    assert.match(await page.locator('.opened .grounds').nth(2).innerText(), /<img src=x onerror=alert\(1\)>/);
    assert.equal(await page.locator('img, #list script').count(), 0);
    const account = `${AWKWARD_SHOWN}111122223333`;
    await page.selectOption('#filters [name=account]', account);
    assert.deepEqual([...new Set(await column(page, 5))], [account]);
    await page.locator('#places ~ .scroll a').last().click();
    assert.deepEqual([...new Set(await column(page, 5))], [account]);
    assert.deepEqual(misdeeds, []);
  });

  it('says without a script what it needs one for, and keeps the summary', async () => {
    await using open = await openPage(browser, html(streamReport(demo)), { javaScriptEnabled: false });
    const { page } = open;
    const violating = demo.findings.filter(({ compliance }) => compliance === 'NON_COMPLIANT').length;
    assert.equal(await page.locator('.tile-NON_COMPLIANT .value').innerText(), String(violating));
    assert.match(await page.locator('noscript').innerText(), /needs JavaScript/);
  });

  it('stays usable with 50,000 findings', async (t) => {
    const findings = [...generatedFindings(many, 'Neptune.6')];
    const text = [...html(streamReport({ ...sampleReport(), findings }))];
    const bytes = text.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    await using open = await openPage(browser, text);
    const { page, misdeeds } = open;
    assert.equal(await page.innerText('#status'), 'Findings 1–100 of 50,000; 50,000 in all');
    await page.click('#next');
    assert.equal(await page.innerText('#page'), 'Page 2 of 500');
    const filtered = await timeOf(page, 'compliance', 'INSUFFICIENT_DATA');
    assert.equal(await page.innerText('#status'), 'Findings 1–100 of 16,667; 50,000 in all');
    const first = await timeOf(page, 'search', 'orders-4999');
    const next = await timeOf(page, 'search', 'orders-49998');
    assert.deepEqual(await column(page, 4), ['orders-49998\nAWS::RDS::DBClusterSnapshot']);
    const load = await page.evaluate(`(() => {
      const [page] = performance.getEntriesByType('navigation');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return { usable: Math.round(page.domContentLoadedEventEnd), paint: Math.round(paint.startTime) };
    })()`);
    const { usable, paint } = load as { usable: number; paint: number };
    t.diagnostic(
      `${many} findings, ${(bytes / 1e6).toFixed(1)} MB: painted after ${paint} ms, usable after ${usable} ms`,
    );
    t.diagnostic(`a filter takes ${filtered} ms, the first search ${first} ms, the next ${next} ms`);
    assert.deepEqual(misdeeds, []);
  });

  it('has a picture', { skip: process.env['KENSA_SCREENSHOT'] === undefined }, async () => {
    const report = await audit(bundle, { sources: ['snapshots/demo.json.gz'], all: true });
    await using open = await openPage(browser, html(streamReport(report)), {
      fragment: '#control=Redshift.7&compliance=NON_COMPLIANT',
    });
    await open.page.locator('.opener').last().click();
    await open.page.mouse.move(0, 0);
    await open.page.evaluate('scrollTo(0, 0)');
    const end = await open.page.locator('.opened .origin').boundingBox();
    const clip = { x: 0, y: 0, width: 1280, height: Math.ceil((end?.y ?? 0) + (end?.height ?? 0)) };
    await open.page.screenshot({ path: process.env['KENSA_SCREENSHOT'] ?? '', fullPage: true, clip });
    assert.deepEqual(open.misdeeds, []);
  });
});

/** How long the page takes to show what fits a choice, in milliseconds. */
function timeOf(page: Page, name: string, value: string): Promise<number> {
  return page.evaluate(
    ([selector = '', chosen = '']) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (field === null) throw new Error(`no ${selector}`);
      const start = performance.now();
      field.value = chosen;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      return Math.round(performance.now() - start);
    },
    [`#filters [name=${name}]`, value],
  );
}

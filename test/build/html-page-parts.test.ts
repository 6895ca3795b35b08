import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { htmlPageParts } from '../../harness/build/html-page-parts.ts';
import { pageStyles } from '../../harness/report/html/page-parts.ts';

describe('harness/report/html/page-parts.ts', () => {
  it('is what harness/report/html/page/ gives', async () => {
    const committed = await readFile('harness/report/html/page-parts.ts', 'utf8');
    assert.equal(committed, await htmlPageParts(), 'not current: run npm run page');
  });

  it('has the styles as they are', async () => {
    assert.equal(pageStyles, await readFile('harness/report/html/page/styles.css', 'utf8'));
  });
});

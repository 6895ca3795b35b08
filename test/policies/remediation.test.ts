import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';

const HEADINGS = {
  en: [
    'Why it matters',
    'Check with the owner first',
    'AWS console',
    'AWS CLI',
    'Terraform',
    'What cannot be changed in place',
    'Downtime and cost',
    'After the fix',
    'References',
  ],
  ja: [
    'なぜ重要か',
    '事前に担当者と確認すること',
    'AWS コンソールでの手順',
    'AWS CLI での手順',
    'Terraform',
    'その場では変更できないもの',
    '停止時間とコスト',
    '修正後',
    '参考資料',
  ],
};

const { manifest, remediation } = await loadBundle();

describe('remediation pages', () => {
  for (const { id, title, messages } of manifest.controls) {
    const { en = '', ja = '' } = remediation[id] ?? {};
    const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(ja) ?? [];

    test(`${id}: both languages have the same sections`, () => {
      assert.deepEqual(headings(en), [`# ${id} ${title}`, ...HEADINGS.en.map((heading) => `## ${heading}`)]);
      assert.deepEqual(
        headings(body).slice(1),
        HEADINGS.ja.map((heading) => `## ${heading}`),
      );
    });

    test(`${id}: the Japanese page translates the title, the description and every message`, () => {
      const texts = parse(frontMatter) as { title: string; description: string; messages: Record<string, string> };
      assert.deepEqual(Object.keys(texts), ['title', 'description', 'messages']);
      assert.deepEqual(Object.keys(texts.messages).toSorted(), Object.keys(messages).toSorted());
      for (const text of [texts.title, texts.description, ...Object.values(texts.messages)])
        assert.match(text, /[\u3040-\u30ff\u4e00-\u9fff]/);
      assert.equal(headings(body)[0], `# ${id} ${texts.title}`);
    });

    test(`${id}: both languages give the same commands, comments aside`, () => {
      assert.deepEqual(commands(body), commands(en));
      assert.ok(commands(en).length > 0);
    });

    test(`${id}: each violation is treated by its code`, () => {
      for (const code of Object.keys(messages)) {
        for (const page of [en, body]) assert.ok(page.includes(`\`${code}\``), code);
      }
    });
  }
});

function headings(page: string): string[] {
  return page
    .replaceAll(/^```.*?^```/gms, '')
    .split('\n')
    .filter((line) => /^#{1,2} /.test(line));
}

function commands(page: string): string[] {
  const blocks = [...page.matchAll(/^```\w+\n(.*?)^```/gms)].map(([, block = '']) => block);
  return blocks.map((block) => block.replaceAll(/\s*#.*$/gm, '').trim());
}

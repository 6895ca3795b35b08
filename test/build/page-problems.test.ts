import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ControlMetadata } from '../../harness/build/control-metadata.ts';
import type { RemediationPages } from '../../harness/build/page-problems.ts';
import { pageProblems } from '../../harness/build/page-problems.ts';
import { remediationPages } from './remediation-pages.ts';

const folder = 'policies/controls/ec2/one';
const metadata = {
  title: 'Groups should have a name',
  custom: { id: 'EC2.1', messages: { no_name: 'No name.', bad_name: 'A bad name.' } },
} as unknown as ControlMetadata;

const right = remediationPages({ id: 'EC2.1', title: metadata.title, codes: ['no_name', 'bad_name'] });

/** The problems of pages as lines: the page's language, the row or the key of the front matter, and the message. */
function linesOf(pages: RemediationPages): string[] {
  return pageProblems(folder, metadata, Object.keys(metadata.custom.messages), pages).map(
    ({ file, row, keys, message }) => {
      const language = /^policies\/controls\/ec2\/one\/remediation[.](..)[.]md$/.exec(file)?.[1] ?? file;
      const place = row ?? (keys?.length === 0 ? '---' : keys?.join('.'));
      return `${language}${place === undefined ? '' : `:${place}`}: ${message}`;
    },
  );
}

const faults: [name: string, change: (pages: typeof right) => RemediationPages, lines: string[]][] = [
  ['nothing', (pages) => pages, []],
  [
    'comments and text in another language',
    ({ en, ja }) => ({ en: en.replace('aws ', '# as it is\naws '), ja: ja.replace('help', 'help  # 現状\n') }),
    [],
  ],
  ['no page', ({ ja }) => ({ en: undefined, ja }), ['en: the page can not be read: every control has one']],
  [
    'empty pages',
    () => ({ en: '', ja: '' }),
    [
      'ja:---: front matter is missing: begin with ---, title, description and messages, and ---',
      ...[
        '# EC2.1 Groups should have a name',
        '## Why it matters',
        '## Check with the owner first',
        '## AWS console',
        '## AWS CLI',
        '## Terraform',
        '## What cannot be changed in place',
        '## Downtime and cost',
        '## After the fix',
        '## References',
      ].map((heading) => `en: heading "${heading}" is missing`),
      'en: nothing is said of the violation `no_name`: say what to do about it, and name it so',
      'en: nothing is said of the violation `bad_name`: say what to do about it, and name it so',
      ...[
        '## なぜ重要か',
        '## 事前に担当者と確認すること',
        '## AWS コンソールでの手順',
        '## AWS CLI での手順',
        '## Terraform',
        '## その場では変更できないもの',
        '## 停止時間とコスト',
        '## 修正後',
        '## 参考資料',
      ].map((heading) => `ja: heading "${heading}" is missing`),
      'ja: nothing is said of the violation `no_name`: say what to do about it, and name it so',
      'ja: nothing is said of the violation `bad_name`: say what to do about it, and name it so',
      'en: there is no command: fence them with ```sh',
    ],
  ],
  [
    'titles that are not those of the METADATA and of the front matter',
    ({ en, ja }) => ({ en: en.replace('should', 'must'), ja: ja.replace('# EC2.1 題名', '# EC2.1 別の題名') }),
    [
      'en: heading "# EC2.1 Groups should have a name" is missing',
      'en:1: heading "# EC2.1 Groups must have a name" is none of a remediation page: remove it, or write it as "### …"',
      'ja: heading "# EC2.1 題名" is missing',
      'ja:8: heading "# EC2.1 別の題名" is none of a remediation page: remove it, or write it as "### …"',
    ],
  ],
  [
    'a section that is missing, one too many, and one twice',
    ({ en, ja }) => ({
      en: en.replace('## Terraform', '## Pulumi'),
      ja: ja.replace('## 修正後\n', '').concat('## Terraform\n'),
    }),
    [
      'en: heading "## Terraform" is missing',
      'en:19: heading "## Pulumi" is none of a remediation page: remove it, or write it as "### …"',
      'ja: heading "## 修正後" is missing',
      'ja:34: heading "## Terraform" is there already: remove one',
    ],
  ],
  [
    'sections in another order, a heading in code aside',
    ({ en, ja }) => ({
      en: en
        .replace('## AWS CLI', '## AWS')
        .replace('## AWS console', '## AWS CLI')
        .replace('## AWS\n', '## AWS console\n'),
      ja: ja.replace('help', 'help\n## Pulumi'),
    }),
    ['en:15: heading "## AWS CLI" comes too early: "## AWS console" belongs here'],
  ],
  [
    'front matter that is no YAML',
    ({ en, ja }) => ({ en, ja: ja.replace('title: 題名', 'title: "題名') }),
    ['ja:6: front matter is no YAML: Missing closing "quote'],
  ],
  [
    'front matter that translates too little and too much',
    ({ en, ja }) => ({
      en,
      ja: ja
        .replace('description: 説明', 'summary: 説明')
        .replace('  no_name: 違反', '  no_name: No name.')
        .replace('  bad_name: 違反', '  other: 違反'),
    }),
    [
      'ja:---: front matter lacks description',
      'ja:messages.no_name: front matter: messages.no_name is no Japanese text',
      'ja:messages: front matter lacks messages.bad_name',
      'ja:summary: front matter: summary translates nothing of the METADATA: remove it',
      'ja:messages.other: front matter: messages.other translates nothing of the METADATA: remove it',
    ],
  ],
  [
    'a violation that is not treated, though the front matter names it',
    ({ en, ja }) => ({ en: en.replace('`no_name`', 'no_name'), ja: ja.replace('- `bad_name`\n', '') }),
    [
      'en: nothing is said of the violation `no_name`: say what to do about it, and name it so',
      'ja: nothing is said of the violation `bad_name`: say what to do about it, and name it so',
    ],
  ],
  [
    'violations of other codes, on pages that are still to be filled in',
    ({ en, ja }) => ({
      en: en.replace('`no_name`', '`wrong_value`: FILL_IN'),
      ja: ja.replace('`no_name`', '`wrong_value`: FILL_IN').replace('  no_name: 違反', '  wrong_value: 違反'),
    }),
    [],
  ],
  [
    'a violation of another code, on the page that is filled in',
    ({ en, ja }) => ({
      en: en.replace('`no_name`', '`wrong_value`: FILL_IN'),
      ja: ja.replace('`no_name`', '`wrong_value`').replace('  no_name: 違反', '  wrong_value: 違反'),
    }),
    [
      'ja:messages.wrong_value: front matter: messages.wrong_value translates nothing of the METADATA: did you mean messages.no_name? Otherwise remove it',
      'ja: nothing is said of the violation `no_name`: say what to do about it, and name it so',
    ],
  ],
  [
    'other commands',
    ({ en, ja }) => ({ en, ja: ja.replace('configservice', 'config') }),
    ['ja:16: these commands are not those of line 9 in English, comments aside'],
  ],
  [
    'a command that is missing',
    ({ en, ja }) => ({ en: `${en}\n\`\`\`hcl\nresource\n\`\`\`\n`, ja }),
    ['ja: the commands of line 29 in English are missing'],
  ],
  [
    'a command too many',
    ({ en, ja }) => ({ en, ja: `${ja}\n\`\`\`hcl\nresource\n\`\`\`\n` }),
    ['ja:36: these commands are not in the English page'],
  ],
];

describe('what is wrong with remediation pages', () => {
  for (const [name, change, lines] of faults) {
    test(name, () => {
      assert.deepEqual(linesOf(change(right)), lines);
    });
  }
});

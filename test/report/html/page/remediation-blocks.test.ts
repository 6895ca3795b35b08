import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, remediationBlocks } from '../../../../harness/report/html/page/remediation-blocks.ts';
import { loadBundle } from '../../../../harness/bundle/load-bundle.ts';

test('headings, paragraphs, lists, code, bold text and links are read', () => {
  const page = `# EMR.3 Title

## Why

A line
and \`another\` **one**.
- \`code\`: what
  to do.

- Second:

\`\`\`sh
# no heading
a   | b
\`\`\`

2. Later
   1. Inner
`;
  assert.deepEqual(remediationBlocks(page), [
    { kind: 'heading', level: 1, parts: [{ kind: 'text', text: 'EMR.3 Title' }] },
    { kind: 'heading', level: 2, parts: [{ kind: 'text', text: 'Why' }] },
    {
      kind: 'paragraph',
      parts: [
        { kind: 'text', text: 'A line and ' },
        { kind: 'code', text: 'another' },
        { kind: 'text', text: ' ' },
        { kind: 'strong', text: 'one' },
        { kind: 'text', text: '.' },
      ],
    },
    {
      kind: 'list',
      first: undefined,
      items: [
        [
          {
            kind: 'paragraph',
            parts: [
              { kind: 'code', text: 'code' },
              { kind: 'text', text: ': what to do.' },
            ],
          },
        ],
        [{ kind: 'paragraph', parts: [{ kind: 'text', text: 'Second:' }] }],
      ],
    },
    { kind: 'code', text: '# no heading\na   | b' },
    {
      kind: 'list',
      first: 2,
      items: [
        [
          { kind: 'paragraph', parts: [{ kind: 'text', text: 'Later' }] },
          { kind: 'list', first: 1, items: [[{ kind: 'paragraph', parts: [{ kind: 'text', text: 'Inner' }] }]] },
        ],
      ],
    },
  ]);
});

test('a line break between Japanese characters stands for nothing', () => {
  assert.deepEqual(remediationBlocks('- 担当者に\n  確認します。\n  EMR の\n  設定'), [
    {
      kind: 'list',
      first: undefined,
      items: [[{ kind: 'paragraph', parts: [{ kind: 'text', text: '担当者に確認します。 EMR の設定' }] }]],
    },
  ]);
});

test('only addresses of https are links, and markup is text', () => {
  assert.deepEqual(
    remediationBlocks('[a](https://docs.aws.amazon.com/a) [b](javascript:alert(1)) <b>c</b> ![d](https://e'),
    [
      {
        kind: 'paragraph',
        parts: [
          { kind: 'link', text: 'a', address: 'https://docs.aws.amazon.com/a' },
          { kind: 'text', text: ' [b](javascript:alert(1)) <b>c</b> ![d](https://e' },
        ],
      },
    ],
  );
});

test('what is not closed ends with the page', () => {
  assert.deepEqual(remediationBlocks('```sh\na'), [{ kind: 'code', text: 'a' }]);
  assert.deepEqual(remediationBlocks('a `b\n**c'), [
    { kind: 'paragraph', parts: [{ kind: 'text', text: 'a `b **c' }] },
  ]);
  assert.deepEqual(remediationBlocks(''), []);
});

test('of the pages of the bundle no markup is left in a text', async () => {
  const { remediation } = await loadBundle();
  const texts = Object.values(remediation).flatMap(({ en, ja }) =>
    [en, ja].flatMap((page) => proseOf(remediationBlocks(page))),
  );
  assert.ok(texts.length > 500);
  assert.deepEqual(
    texts.filter((text) => /`|\*\*|\]\(|^#|^- |^\d+\. |^[|>]|^---/.test(text)),
    [],
  );
});

/** All that is neither code nor a link's address. */
function proseOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [];
    if (block.kind === 'list') return block.items.flatMap(proseOf);
    return block.parts.filter(({ kind }) => kind !== 'code').map(({ text }) => text);
  });
}

import { FILL_IN } from '../../build/fill-in-problems.ts';
import { SECTIONS } from '../../build/page-problems.ts';
import type { ControlDraft } from './control-draft.ts';
import { draftRule } from './draft-rule.ts';

type Language = keyof typeof SECTIONS;

/** What stands in the sections, in their order: the codes first, the commands in the fourth and eighth. */
const QUESTIONS: Record<Language, readonly string[]> = {
  en: [
    'what can happen as long as it is so.',
    'what the fix touches, and who has to know before.',
    'the clicks, by the names that the console shows.',
    '',
    'the argument of the resource, as a block of `hcl`.',
    'what only a new resource can have, or "Nothing".',
    'what stands still and for how long, and what is charged.',
    'how to see that it worked; then AWS Config records the resource, and `kensa audit` can run again.',
  ],
  ja: [
    'このままだと何が起こり得るか。',
    '修正が何に影響し、誰に事前に知らせるべきか。',
    'コンソールの表示どおりの手順。',
    '',
    'リソースの引数。`hcl` のブロックで書く。',
    '作り直さなければ変えられないもの。なければ「ありません」。',
    '何がどれだけ止まり、何に料金がかかるか。',
    '直ったことの確かめ方。その後 AWS Config が記録したら、`kensa audit` をもう一度実行する。',
  ],
};

const CODE: Record<Language, string> = { en: 'what to do about it.', ja: 'どう対処するか。' };

/** A remediation page with all its sections; the Japanese one with its front matter. */
export function pageText(draft: ControlDraft, language: Language): string {
  const { id, service, references } = draft;
  const { code } = draftRule(draft);
  const ja = language === 'ja';
  const title = ja ? `${FILL_IN}: 日本語の題名` : (draft.title ?? englishTitle());
  const command = `\`\`\`sh\naws ${service.replaceAll('_', '-')} ${FILL_IN}\n\`\`\`\n`;
  const sections = SECTIONS[language].map((heading, index) => {
    const question = QUESTIONS[language][index] ?? '';
    const body =
      index === SECTIONS[language].length - 1
        ? references.map((url) => `- <${ja ? japanese(url) : url}>\n`).join('')
        : question === ''
          ? command
          : `${FILL_IN}: ${question}\n${index === 0 ? `\n- \`${code}\`: ${FILL_IN}: ${CODE[language]}\n` : ''}`;
    return `\n## ${heading}\n\n${body}`;
  });
  const frontMatter = `---
title: "${title}"
description: "${FILL_IN}: …かどうかをチェックします。"
messages:
  ${code}: "${FILL_IN}: 何が問題か、一文で。"
---
`;
  return `${ja ? frontMatter : ''}# ${id} ${title}\n${sections.join('')}`;
}

function englishTitle(): string {
  return `${FILL_IN}: what should be so, as a sentence without an end`;
}

function japanese(url: string): string {
  return url.replace('https://docs.aws.amazon.com/', 'https://docs.aws.amazon.com/ja_jp/');
}

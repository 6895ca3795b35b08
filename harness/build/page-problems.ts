import type { PolicyProblem } from './analysis/analysis.ts';
import { commandProblems } from './command-problems.ts';
import type { ControlMetadata } from './control-metadata.ts';
import { FILL_IN } from './fill-in-problems.ts';
import { frontMatter } from './front-matter.ts';
import { headingProblems, headingsOf } from './heading-problems.ts';
import { linesOf } from './page-lines.ts';

/** A control's remediation pages in Markdown, by language; undefined where there is none. */
export interface RemediationPages {
  en: string | undefined;
  ja: string | undefined;
}

/** The sections of a page, in their order. */
export const SECTIONS = {
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
} as const;

/**
 * Checks a control's remediation pages: each has its sections and treats every violation, the Japanese one translates
 * the texts of the METADATA in its front matter, and both give the same commands. A page that is marked FILL_IN need not
 * treat every violation yet; no bundle is built of it.
 * @param folder the control's folder, from the root of the pack
 * @param codes the violations
 */
export function pageProblems(
  folder: string,
  { title, custom }: ControlMetadata,
  codes: readonly string[],
  { en, ja }: RemediationPages,
): PolicyProblem[] {
  const files = { en: `${folder}/remediation.en.md`, ja: `${folder}/remediation.ja.md` };
  const problems: PolicyProblem[] = [];
  const say = (language: 'en' | 'ja', row: number | undefined, message: string): void => {
    problems.push({ file: files[language], row, ...(row !== undefined && { column: 1 }), message });
  };
  let japaneseTitle: string | undefined;
  if (ja !== undefined) {
    const found = frontMatter(ja, codes);
    japaneseTitle = found.title;
    for (const fault of found.problems) problems.push({ file: files.ja, row: undefined, ...fault });
  }
  for (const [language, page, heading] of [
    ['en', en, title],
    ['ja', ja, japaneseTitle],
  ] as const) {
    if (page === undefined) {
      say(language, undefined, 'the page can not be read: every control has one');
      continue;
    }
    const lines = linesOf(page);
    const expected = SECTIONS[language].map((section) => `## ${section}`);
    if (heading !== undefined) expected.unshift(`# ${custom.id} ${heading}`);
    const headings = headingsOf(lines).filter(({ text }) => heading !== undefined || text.startsWith('## '));
    for (const { row, message } of headingProblems(headings, expected)) say(language, row, message);
    const body = lines.map(({ text }) => text).join('\n');
    if (page.includes(FILL_IN)) continue;
    for (const code of codes.filter((one) => !body.includes(`\`${one}\``)))
      say(language, undefined, `nothing is said of the violation \`${code}\`: say what to do about it, and name it so`);
  }
  if (en !== undefined && ja !== undefined) {
    for (const { language, row, message } of commandProblems(linesOf(en), linesOf(ja))) say(language, row, message);
  }
  return problems;
}

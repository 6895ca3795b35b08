import { SECTIONS } from '../../harness/build/page-problems.ts';

/** What the pages of a control must tell. */
export interface PageSubject {
  id: string;
  title: string;
  codes: readonly string[];
}

/** Writes remediation pages that say nothing, but have all that a page must have. */
export function remediationPages({ id, title, codes }: PageSubject): { en: string; ja: string } {
  const body = (heading: string, [first, ...sections]: readonly string[]): string =>
    [
      `# ${id} ${heading}`,
      `## ${first ?? ''}`,
      ...codes.map((code) => `- \`${code}\``),
      '```sh\naws configservice help\n```',
      ...sections.map((section) => `## ${section}`),
    ].join('\n\n');
  const frontMatter = ['title: 題名', 'description: 説明', 'messages:', ...codes.map((code) => `  ${code}: 違反`)];
  return {
    en: `${body(title, SECTIONS.en)}\n`,
    ja: `---\n${frontMatter.join('\n')}\n---\n${body('題名', SECTIONS.ja)}\n`,
  };
}

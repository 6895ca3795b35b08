import type { ReportStream } from '../finding-list.ts';
import type { FormatOptions } from '../formats.ts';
import { quoted } from './escape-markdown.ts';
import { markdownWords } from './markdown-words.ts';

const MOST = 10;

/** Tells what could not be read or used, errors first; empty if all could. */
export function diagnosticsSection({ diagnostics }: ReportStream, { language }: FormatOptions): string {
  if (diagnostics.length === 0) return '';
  const words = markdownWords[language];
  const ordered = [
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...diagnostics.filter(({ severity }) => severity === 'warning'),
  ];
  const lines = ordered.slice(0, MOST).map(({ severity, location, message }) => {
    return `- **${words[severity]}** ${quoted(location)}: ${quoted(message)}`;
  });
  if (ordered.length > MOST) lines.push(`- ${words.more(ordered.length - MOST)}`);
  return `### ${words.diagnostics}\n\n${lines.join('\n')}\n\n`;
}

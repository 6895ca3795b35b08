import type { ReportStream } from '../finding-list.ts';
import type { FormatOptions } from '../formats.ts';
import type { ReportControl } from '../report.ts';
import { unseenBecause } from '../unseen-because.ts';
import { quoted } from './escape-markdown.ts';
import { type MarkdownWords, markdownWords } from './markdown-words.ts';

const MOST_IDS = 30;
const LONGEST_ID = 60;

/** Tells which controls may not have judged all there is and why, and which had nothing to judge; empty if none. */
export function unseenSection({ controls }: ReportStream, { language }: FormatOptions): string {
  const words = markdownWords[language];
  const unseen = Object.entries(words.unseenBecause).flatMap(([reason, why]) => {
    const concerned = controls.filter((control) => unseenBecause(control) === reason);
    return concerned.length === 0 ? [] : [`- ${why}: ${idsOf(concerned, words)}\n`];
  });
  const empty = controls.filter((control) => control.coverage === 'NO_RESOURCES' && control.gaps === 0);
  return [
    ...(unseen.length === 0 ? [] : [`### ${words.unseen}\n\n`, ...unseen, '\n']),
    ...(empty.length === 0 ? [] : [`${words.noResources}: ${idsOf(empty, words)}\n\n`]),
  ].join('');
}

function idsOf(controls: readonly ReportControl[], words: MarkdownWords): string {
  const shown = controls.slice(0, MOST_IDS).map(({ id }) => quoted(id, LONGEST_ID));
  const rest = controls.length - MOST_IDS;
  return shown.join(words.comma) + (rest > 0 ? ` ${words.more(rest)}` : '');
}

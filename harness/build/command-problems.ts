import type { Line } from './page-lines.ts';

/** Checks that two pages give the same commands, comments aside. */
export function commandProblems(
  english: readonly Line[],
  japanese: readonly Line[],
): { language: 'en' | 'ja'; row: number | undefined; message: string }[] {
  const [en, ja] = [commandsOf(english), commandsOf(japanese)];
  if (en.length === 0)
    return [{ language: 'en', row: undefined, message: 'there is no command: fence them with ```sh' }];
  const longer = en.length > ja.length ? en : ja;
  const different = longer.findIndex((_, index) => en[index]?.text !== ja[index]?.text);
  if (different < 0) return [];
  const [here, there] = [ja[different], en[different]];
  if (here === undefined)
    return [
      { language: 'ja', row: undefined, message: `the commands of line ${there?.row ?? 0} in English are missing` },
    ];
  const message =
    there === undefined
      ? 'these commands are not in the English page'
      : `these commands are not those of line ${there.row} in English, comments aside`;
  return [{ language: 'ja', row: here.row, message }];
}

/** The fenced blocks that name a language, without comments. */
function commandsOf(lines: readonly Line[]): Line[] {
  const blocks: Line[] = [];
  let open: { row: number; texts: string[] } | undefined;
  for (const { row, text } of lines) {
    if (open === undefined && /^```\w/.test(text)) open = { row, texts: [] };
    else if (open !== undefined && text.startsWith('```')) {
      blocks.push({ row: open.row, text: open.texts.join('\n').trim() });
      open = undefined;
    } else if (open !== undefined) {
      const command = text.replace(/\s*#.*$/, '');
      if (command !== '' || text === '') open.texts.push(command);
    }
  }
  return blocks;
}

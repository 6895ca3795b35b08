import { textWidth, WIDE } from './text-width.ts';

/** What may not end a line of Japanese, and what may not begin one. */
const OPENING = '（「『【〈《〔［｛';
const CLOSING = '、。，．・：；？！）」』】〉》〕］｝…ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ:;,.!?)';

/** Japanese has no spaces: a line may end before and after each of its characters but those. */
const BREAK = new RegExp(`(?<![${OPENING}])(?:(?<=${WIDE})|(?=${WIDE}))(?![${CLOSING}])`, 'u');

/**
 * Breaks a text at its spaces, and where Japanese may be broken, into lines of at most `width` columns; a longer word keeps its
 * own line.
 */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    let space = line === '' ? '' : ' ';
    for (const piece of word.split(BREAK)) {
      const needed = textWidth(piece);
      if (line !== '' && used + space.length + needed > width) {
        lines.push(line);
        line = piece;
        used = needed;
      } else {
        line += space + piece;
        used += space.length + needed;
      }
      space = '';
    }
  }
  return [...lines, line];
}

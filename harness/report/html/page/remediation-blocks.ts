/** A part of a line: a text, and how it is set. */
export type Inline =
  | { kind: 'code' | 'strong' | 'text'; text: string }
  /** The address begins with `https://`. */
  | { kind: 'link'; text: string; address: string };

/** A part of a remediation page. */
export type Block =
  | { kind: 'code'; text: string }
  | { kind: 'heading'; level: number; parts: Inline[] }
  /** `first` is the number of the first item; undefined for a list without numbers. */
  | { kind: 'list'; first: number | undefined; items: Block[][] }
  | { kind: 'paragraph'; parts: Inline[] };

const FENCE = /^ *```/;
const HEADING = /^(#{1,6}) +(.*)$/;
const ITEM = /^(-|(\d{1,9})\.) +(?=\S)/;
const INLINE = /`([^`]+)`|\*\*(.+?)\*\*|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g;

/**
 * Reads the Markdown that remediation pages are written in: headings, lists, blocks of code and paragraphs, with code, bold
 * text and links in them. Whatever else there is stays text.
 */
export function remediationBlocks(page: string): Block[] {
  return blocksOf(page.split('\n'));
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let position = 0;
  while (position < lines.length) {
    const line = lines[position] ?? '';
    const [, marks = '', heading = ''] = HEADING.exec(line) ?? [];
    let end = position + 1;
    if (FENCE.test(line)) {
      while (end < lines.length && !FENCE.test(lines[end] ?? '')) end += 1;
      blocks.push({ kind: 'code', text: lines.slice(position + 1, end).join('\n') });
      end += 1;
    } else if (marks !== '') {
      blocks.push({ kind: 'heading', level: marks.length, parts: inlineOf(heading) });
    } else if (ITEM.test(line)) {
      end = itemEnd(lines, position);
      addItem(blocks, lines.slice(position, end));
    } else if (line.trim() !== '') {
      while (end < lines.length && isProse(lines[end] ?? '')) end += 1;
      blocks.push({ kind: 'paragraph', parts: inlineOf(joined(lines.slice(position, end))) });
    }
    position = end;
  }
  return blocks;
}

function isProse(line: string): boolean {
  return line.trim() !== '' && !FENCE.test(line) && !HEADING.test(line) && !ITEM.test(line);
}

/** An item goes on in the lines that are indented below it, and in those of its paragraph. */
function itemEnd(lines: readonly string[], position: number): number {
  let end = position + 1;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    const next = line.trim() === '' ? (lines[end + 1] ?? '') : line;
    const isContinued = /^ +\S/.test(next) || (line === next && isProse(line));
    if (!isContinued) break;
    end += 1;
  }
  return end;
}

/** Puts an item into the list before it, if there is one of its kind. */
function addItem(blocks: Block[], lines: readonly string[]): void {
  const [first = '', ...rest] = lines;
  const [mark = '', , number] = ITEM.exec(first) ?? [];
  const indent = Math.min(mark.length, ...rest.filter((line) => line.trim() !== '').map(indentOf));
  const item = blocksOf([
    first.slice(mark.length),
    ...rest.map((line) => line.slice(Math.min(indent, indentOf(line)))),
  ]);
  const last = blocks.at(-1);
  if (last?.kind === 'list' && (last.first === undefined) === (number === undefined)) last.items.push(item);
  else blocks.push({ kind: 'list', first: number === undefined ? undefined : Number(number), items: [item] });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Between Japanese characters a line break stands for nothing, elsewhere for a space. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/(?<=[^ -~])\n(?=[^ -~])/g, '')
    .replaceAll('\n', ' ');
}

function inlineOf(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  const addText = (until: number): void => {
    if (until > end) parts.push({ kind: 'text', text: text.slice(end, until) });
  };
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, strong, linked, address] = match;
    addText(match.index);
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else parts.push({ kind: 'link', text: linked ?? '', address: address ?? '' });
    end = match.index + whole.length;
  }
  addText(text.length);
  return parts;
}

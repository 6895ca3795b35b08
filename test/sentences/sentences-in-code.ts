import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** A sentence that the code says. */
export interface SaidSentence {
  file: string;
  /** With `{}` for each value, without white space around it. */
  text: string;
}

/** All that harness/ says with `say`. */
export function sentencesInCode(): SaidSentence[] {
  const files = sourceFiles();
  return files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return Array.from(source.matchAll(/(?<=[^\w`])say`/g), ({ index }) => ({
      file,
      text: templateText(source, index + 4).trim(),
    }));
  });
}

/** What stands in the package, but for what is generated. */
export function sourceFiles(): string[] {
  return globSync('harness/**/*.ts', {
    ignore: ['harness/generated/**', '**/page-parts.ts', '**/scanner-binary.ts'],
  }).toSorted();
}

/** The text of the template that begins at an offset, with `{}` for each expression. */
function templateText(source: string, offset: number): string {
  let text = '';
  let position = offset;
  for (;;) {
    const character = source[position];
    if (character === undefined) throw new Error('a template without end');
    if (character === '`') return text;
    if (character === '\\') {
      const next = source[position + 1] ?? '';
      text += next === 'n' ? '\n' : next;
      position += 2;
    } else if (source.startsWith('${', position)) {
      text += '{}';
      position = expressionEnd(source, position + 2);
    } else {
      text += character;
      position += 1;
    }
  }
}

function expressionEnd(source: string, offset: number): number {
  let depth = 1;
  let position = offset;
  while (depth > 0) {
    const character = source[position];
    if (character === undefined) throw new Error('an expression without end');
    if (character === '`') position = templateEnd(source, position + 1);
    else if (character === "'") position = source.indexOf("'", position + 1);
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    position += 1;
  }
  return position;
}

/** The offset of the closing backtick. */
function templateEnd(source: string, offset: number): number {
  let position = offset;
  while (source[position] !== '`') {
    if (position >= source.length) throw new Error('a template without end');
    if (source[position] === '\\') position += 2;
    else if (source.startsWith('${', position)) position = expressionEnd(source, position + 2);
    else position += 1;
  }
  return position;
}

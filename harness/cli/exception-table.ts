import type { Exception } from '../exceptions/exception.ts';
import type { Standing } from '../exceptions/standing.ts';
import type { Language } from '../report/control-text.ts';
import { exceptionRemarkWords } from '../report/exception-words.ts';
import { aligned } from '../report/aligned.ts';
import { printable } from '../report/printable.ts';

/** An exception of a file, and whether it is in force. */
export interface ExceptionRow extends Exception {
  position: number;
  standing: Standing;
}

const WORDS: Record<Language, { columns: string[]; inForce: string }> = {
  en: {
    columns: ['#', 'CONTROL', 'SCOPE', 'OWNER', 'FROM', 'UNTIL', 'STATE', 'REASON'],
    inForce: 'in force',
  },
  ja: {
    columns: ['#', 'コントロール', '対象範囲', '責任者', '開始日', '期限', '状態', '理由'],
    inForce: '適用中',
  },
};

/** Lists exceptions in aligned columns below their headings, one a line. */
export function exceptionTable(rows: readonly ExceptionRow[], language: Language): string[] {
  const { columns, inForce } = WORDS[language];
  const cells = rows.map(({ position, control, scope, owner, from, until, standing, ticket, reason }) => {
    const state = standing === 'IN_FORCE' ? inForce : exceptionRemarkWords[language][standing];
    const why = ticket === undefined ? reason : `${ticket}: ${reason}`;
    return [String(position), control, scopeText(scope), owner, from ?? '-', until, state, why].map(printable);
  });
  return aligned([columns, ...cells]);
}

function scopeText({ accounts, regions, resources, tags }: Exception['scope']): string {
  const named = Object.entries(tags ?? {}).map(([name, value]) => `${name}=${value}`);
  return [accounts, regions, resources, named]
    .filter((part) => part !== undefined && part.length > 0)
    .map((part) => part?.join('|'))
    .join(' ');
}

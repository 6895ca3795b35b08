import type { PathStep } from '../evaluate/verdict.ts';
import { compareText } from '../normalize/compare-text.ts';

/** Orders paths step by step: positions by number and before names, names by code unit, a parent before its children. */
export function comparePath(a: readonly PathStep[], b: readonly PathStep[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareStep(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Orders locations as a reader expects: `item 2` before `item 12`. */
export function compareLocation(a: string, b: string): number {
  return comparePath(numbersApart(a), numbersApart(b)) || compareText(a, b);
}

function compareStep(a: PathStep, b: PathStep): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return compareText(a, b);
}

function numbersApart(text: string): PathStep[] {
  return text.split(/(\d{1,15})/).map((part, index) => (index % 2 === 1 ? Number(part) : part));
}

import { COMPLIANCES } from '../../evaluate/verdict.ts';
import type { BarCounts } from './bar-counts.ts';

/** Where a bar is drawn; `width` is that of `most` verdicts. */
export interface BarPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  most: number;
}

/** Narrower is not seen. */
const NARROWEST = 2;

/**
 * Draws counts one beside the other as parts of an SVG: each verdict in its colour, the worst first, and last what is
 * excepted, of whatever verdict.
 */
export function stackedBar({ counts, excepted }: BarCounts, { x, y, width, height, most }: BarPlace): string {
  let left = x;
  const shares = [
    ...COMPLIANCES.map((compliance) => [compliance, counts[compliance]] as const),
    ['excepted', excepted] as const,
  ];
  const parts = shares
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const share = Math.max(NARROWEST, round((count / most) * width));
      const rect = `<rect class="fill-${name}" x="${round(left)}" y="${y}" width="${share}" height="${height}"/>`;
      left += share;
      return rect;
    });
  return parts.join('');
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

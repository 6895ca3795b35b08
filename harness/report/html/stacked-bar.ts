import { COMPLIANCES } from '../../evaluate/verdict.ts';
import type { ComplianceCounts } from '../report.ts';

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

/** Draws counts one beside the other as parts of an SVG: each verdict in its colour, the worst first. */
export function stackedBar(counts: ComplianceCounts, { x, y, width, height, most }: BarPlace): string {
  let left = x;
  const parts = COMPLIANCES.filter((compliance) => counts[compliance] > 0).map((compliance) => {
    const share = Math.max(NARROWEST, round((counts[compliance] / most) * width));
    const rect = `<rect class="fill-${compliance}" x="${round(left)}" y="${y}" width="${share}" height="${height}"/>`;
    left += share;
    return rect;
  });
  return parts.join('');
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

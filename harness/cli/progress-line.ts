import type { Progress } from '../audit.ts';
import type { LiveProgress } from '../collect/live/live-options.ts';
import { printable } from '../report/printable.ts';
import type { Output } from './io.ts';

const QUIET_FOR = 1000;
const REDRAW_EVERY = 100;
const ERASE = '\r\u001b[K';

/** A line that shows how far an audit is. */
export interface ProgressLine {
  update(progress: Progress): void;
  erase(): void;
}

/**
 * Shows progress on a terminal, in one line that is redrawn at most ten times a second. Work of less than a second
 * shows none, and neither does a stream that is no terminal.
 *
 * @param now - The clock, in milliseconds.
 */
export function progressLine(stream: Output, now: () => number): ProgressLine {
  const start = now();
  let drawn: number | undefined;
  return {
    update(progress) {
      const time = now();
      if (!stream.isTTY || time - start < QUIET_FOR) return;
      if (drawn !== undefined && time - drawn < REDRAW_EVERY) return;
      stream.write(ERASE + progressText(progress).slice(0, (stream.columns ?? 80) - 1));
      drawn = time;
    },
    erase() {
      if (drawn !== undefined) stream.write(ERASE);
    },
  };
}

function progressText(progress: Progress): string {
  if ('regionsDone' in progress) return liveText(progress);
  const { location, itemsRead, resourcesEvaluated, resourcesToEvaluate } = progress;
  if (location !== undefined) return `kensa: items read: ${itemsRead}, reading ${printable(location)}`;
  return `kensa: ${resourcesEvaluated} of ${resourcesToEvaluate} resources judged`;
}

function liveText({ regionsDone, regions, resourceType, items, retries }: LiveProgress): string {
  const type = resourceType === undefined ? '' : `, asking for ${printable(resourceType)}`;
  return `kensa: ${regionsDone} of ${regions} regions done, items: ${items}, retries: ${retries}${type}`;
}

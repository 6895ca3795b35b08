import type { Progress } from '../audit.ts';
import type { LiveProgress } from '../collect/live/live-options.ts';
import { maskAccounts } from '../report/mask-accounts.ts';
import type { Language } from '../report/control-text.ts';
import { printable } from '../report/printable.ts';
import { cutToWidth } from '../report/text-width.ts';
import { say } from '../sentences/say.ts';
import { translated } from '../sentences/translated.ts';
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
 * @param isMasked - True: of account ids, only the end is shown.
 */
export function progressLine(stream: Output, now: () => number, isMasked: boolean, language: Language): ProgressLine {
  const start = now();
  let drawn: number | undefined;
  return {
    update(progress) {
      const time = now();
      if (!stream.isTTY || time - start < QUIET_FOR) return;
      if (drawn !== undefined && time - drawn < REDRAW_EVERY) return;
      const text = `kensa: ${translated(progressText(progress, isMasked), language)}`;
      stream.write(ERASE + cutToWidth(text, (stream.columns ?? 80) - 1));
      drawn = time;
    },
    erase() {
      if (drawn !== undefined) stream.write(ERASE);
    },
  };
}

function progressText(progress: Progress, isMasked: boolean): string {
  if ('regionsDone' in progress) return liveText(progress);
  const { location, itemsRead, resourcesEvaluated, resourcesToEvaluate } = progress;
  if (location === undefined) return say`${resourcesEvaluated} of ${resourcesToEvaluate} resources judged`;
  return say`items read: ${itemsRead}, reading ${printable(isMasked ? maskAccounts(location) : location)}`;
}

function liveText({ regionsDone, regions, resourceType, items, retries }: LiveProgress): string {
  return resourceType === undefined
    ? say`${regionsDone} of ${regions} regions done, items: ${items}, retries: ${retries}`
    : say`${regionsDone} of ${regions} regions done, items: ${items}, retries: ${retries}, asking for ${printable(resourceType)}`;
}

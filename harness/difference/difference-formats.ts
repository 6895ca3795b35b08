import type { FormatOptions } from '../report/formats.ts';
import { jsonChunks } from '../report/json-chunks.ts';
import type { DifferenceFormatName } from './difference-format-names.ts';
import type { Difference } from './difference.ts';
import { markdownDifference } from './markdown-difference.ts';
import { textDifference } from './text-difference.ts';

/** Writes a difference in chunks of text, the last of which ends its last line. */
export const differenceFormats: Record<
  DifferenceFormatName,
  (difference: Difference, options: FormatOptions) => Iterable<string>
> = { text: textDifference, json: jsonChunks, markdown: markdownDifference };

import type { FormatOptions } from '../report/formats.ts';
import { jsonChunks } from '../report/json-chunks.ts';
import type { Difference } from './difference.ts';
import { markdownDifference } from './markdown-difference.ts';
import { textDifference } from './text-difference.ts';

/** The formats in which a difference can be written. */
export const DIFFERENCE_FORMAT_NAMES = ['text', 'json', 'markdown'] as const;

/** One of {@link DIFFERENCE_FORMAT_NAMES}. */
export type DifferenceFormatName = (typeof DIFFERENCE_FORMAT_NAMES)[number];

/** Writes a difference in chunks of text, the last of which ends its last line. */
export const differenceFormats: Record<
  DifferenceFormatName,
  (difference: Difference, options: FormatOptions) => Iterable<string>
> = { text: textDifference, json: jsonChunks, markdown: markdownDifference };

/** The formats in which a difference can be written. */
export const DIFFERENCE_FORMAT_NAMES = ['text', 'json', 'markdown'] as const;

/** One of {@link DIFFERENCE_FORMAT_NAMES}. */
export type DifferenceFormatName = (typeof DIFFERENCE_FORMAT_NAMES)[number];

import type { ControlText, Language } from './control-text.ts';
import type { ReportStream } from './finding-list.ts';
import { htmlReport } from './html-report.ts';
import { jsonReport } from './json-report.ts';
import { textReport } from './text-report.ts';

/** The formats in which a report can be written. */
export const FORMAT_NAMES = ['text', 'json', 'html'] as const;

/** One of {@link FORMAT_NAMES}. */
export type FormatName = (typeof FORMAT_NAMES)[number];

/** How a report should look where it is read. Formats for machines take no notice of it. */
export interface Appearance {
  color: boolean;
  /** Characters in a line. */
  width: number;
}

/** What a format is told besides the report. */
export interface FormatOptions extends Appearance {
  language: Language;
  /** The texts of the bundle's controls in that language, by control id. */
  controlTexts: ReadonlyMap<string, ControlText>;
}

/** Writes a report in chunks of text, the last of which ends its last line. */
export type Format = (report: ReportStream, options: FormatOptions) => Iterable<string>;

/** The one place where formats are registered. */
export const formats: Record<FormatName, Format> = { text: textReport, json: jsonReport, html: htmlReport };

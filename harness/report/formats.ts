import type { ControlText, Language } from './control-text.ts';
import type { ReportStream } from './finding-list.ts';
import { textReport } from './text-report.ts';
import { translatedReport } from './translated-report.ts';

/** The formats in which a report can be written. */
export const FORMAT_NAMES = [
  'text',
  'json',
  'ndjson',
  'csv',
  'sarif',
  'junit',
  'asff',
  'ocsf',
  'markdown',
  'html',
] as const;

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

/**
 * The one place where formats are registered. But for the one that is used most, each is loaded when it is used: some bring
 * large packages.
 */
export const formats: Record<FormatName, () => Promise<Format>> = {
  text: () => Promise.resolve(inLanguage(textReport)),
  json: async () => (await import('./json-report.ts')).jsonReport,
  ndjson: async () => (await import('./ndjson-report.ts')).ndjsonReport,
  csv: async () => inLanguage((await import('./csv-report.ts')).csvReport),
  sarif: async () => inLanguage((await import('./sarif-report.ts')).sarifReport),
  junit: async () => inLanguage((await import('./junit-report.ts')).junitReport),
  asff: async () => inLanguage((await import('./asff-report.ts')).asffReport),
  ocsf: async () => inLanguage((await import('./ocsf-report.ts')).ocsfReport),
  markdown: async () => inLanguage((await import('./markdown-report.ts')).markdownReport),
  html: async () => inLanguage((await import('./html-report.ts')).htmlReport),
};

/** For people, also what the report itself says in English. */
function inLanguage(format: Format): Format {
  return (report, options) => format(translatedReport(report, options.language), options);
}

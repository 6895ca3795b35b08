import type { ReportException } from '../exceptions/exception.ts';
import { exceptionRemarkWords } from './exception-words.ts';
import { exceptionsToReview } from './exceptions-to-review.ts';
import type { FormatOptions } from './formats.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import type { Report } from './report.ts';
import { textWords } from './text-words.ts';
import { wrapWords } from './wrap-words.ts';

/**
 * Sums up the exceptions of a run, and lists those that somebody should look at: expired, about to, in force for nothing, or no
 * longer for what they were made for.
 *
 * @returns lines; none for a run without exceptions
 */
export function textExceptions({ exceptions = [] }: Pick<Report, 'exceptions'>, options: FormatOptions): string[] {
  if (exceptions.length === 0) return [];
  const words = textWords[options.language].exceptions;
  const excepted = exceptions.reduce((sum, exception) => sum + exception.excepted, 0);
  return [
    paint(options.color, 'bold', words.heading),
    `  ${words.sum(exceptions.length, excepted)}`,
    ...exceptionsToReview(exceptions).flatMap((exception) => exceptionLines(exception, options)),
    '',
  ];
}

function exceptionLines(exception: ReportException, { language, width }: FormatOptions): string[] {
  const remarks = exception.remarks.map((remark) => exceptionRemarkWords[language][remark]);
  const text = printable(textWords[language].exceptions.one(exception, remarks));
  return wrapWords(text, width - 4).map((line, index) => (index === 0 ? '  ' : '    ') + line);
}

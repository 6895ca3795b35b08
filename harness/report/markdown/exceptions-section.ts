import type { ReportException } from '../../exceptions/exception.ts';
import { exceptionRemarkWords } from '../exception-words.ts';
import { exceptionsToReview } from '../exceptions-to-review.ts';
import type { ReportStream } from '../finding-list.ts';
import type { FormatOptions } from '../formats.ts';
import type { Finding } from '../report.ts';
import { resourceText } from '../resource-text.ts';
import { textWords } from '../text-words.ts';
import { COMPLIANCE_STYLES } from '../text-styles.ts';
import { complianceWords } from '../verdict-words.ts';
import { quoted } from './escape-markdown.ts';
import { markdownWords } from './markdown-words.ts';

const MOST_FINDINGS = 10;
const MOST_EXCEPTIONS = 5;

/** Characters of an exception's words that are shown. */
const LONGEST = 200;

/**
 * Tells for which findings an exception is in force, and which exceptions somebody should look at. Long lists are cut.
 *
 * @returns an empty text for a run without exceptions
 */
export function exceptionsSection(report: ReportStream, options: FormatOptions): string {
  const { exceptions = [] } = report;
  if (exceptions.length === 0) return '';
  const { language } = options;
  const { more, moreFindings } = markdownWords[language];
  const words = textWords[language].exceptions;
  const excepted = exceptions.reduce((sum, exception) => sum + exception.excepted, 0);
  const shown = exceptedFindings(report);
  const toReview = exceptionsToReview(exceptions);
  const items = [
    ...shown.map((finding) => exceptedItem(finding, options)),
    ...(excepted > shown.length ? [`- ${moreFindings(excepted - shown.length)}\n`] : []),
    ...toReview.slice(0, MOST_EXCEPTIONS).map((exception) => reviewItem(exception, options)),
    ...(toReview.length > MOST_EXCEPTIONS ? [`- ${more(toReview.length - MOST_EXCEPTIONS)}\n`] : []),
  ];
  const list = items.length === 0 ? '' : `${items.join('')}\n`;
  return `### ${words.heading}\n\n${words.sum(exceptions.length, excepted)}\n\n${list}`;
}

function exceptedFindings({ controls, findings }: ReportStream): Finding[] {
  const shown: Finding[] = [];
  for (const { id, excepted } of controls) {
    if (excepted === undefined || Object.values(excepted).every((count) => count === 0)) continue;
    for (const finding of findings.ofControl(id)) {
      if (finding.exception !== undefined) shown.push(finding);
      if (shown.length === MOST_FINDINGS) return shown;
    }
  }
  return shown;
}

function exceptedItem({ controlId, compliance, resource, exception }: Finding, { language }: FormatOptions): string {
  const { mark } = COMPLIANCE_STYLES[compliance];
  const verdict = `${mark} **${complianceWords[language][compliance]}** ${quoted(controlId)}`;
  const why = exception === undefined ? '' : textWords[language].finding.exceptionText(exception);
  return `- ${verdict} ${quoted(resourceText(resource))}\n  - ${quoted(why, LONGEST)}\n`;
}

function reviewItem(exception: ReportException, { language }: FormatOptions): string {
  const remarks = exception.remarks.map((remark) => exceptionRemarkWords[language][remark]);
  return `- ${quoted(textWords[language].exceptions.one(exception, remarks), LONGEST)}\n`;
}

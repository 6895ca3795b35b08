import type { ReportException } from '../exceptions/exception.ts';

/** The exceptions that somebody should look at; that a control did not run says nothing of its exceptions. */
export function exceptionsToReview(exceptions: readonly ReportException[]): ReportException[] {
  return exceptions.filter(({ remarks }) => remarks.some((remark) => remark !== 'NOT_RUN'));
}

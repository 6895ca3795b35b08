import { standingOf } from '../exceptions/standing.ts';
import type { Language } from '../report/control-text.ts';
import type { Report } from '../report/report.ts';
import { say } from '../sentences/say.ts';
import { translated } from '../sentences/translated.ts';

/**
 * Says that exceptions are in force in a report that have ended since: those of old data do not end by themselves, as the same
 * input gives the same report.
 *
 * @returns a line; undefined if there are none
 */
export function lapsedExceptions(
  { exceptions = [], evaluatedAt }: Pick<Report, 'evaluatedAt' | 'exceptions'>,
  now: Date,
  language: Language,
): string | undefined {
  const lapsed = exceptions.filter((exception) => {
    return exception.excepted > 0 && standingOf(exception, now.toISOString()) === 'EXPIRED';
  });
  if (lapsed.length === 0) return undefined;
  const names = lapsed.map(({ position, control }) => `#${position} ${control}`).join(', ');
  const message =
    evaluatedAt === null
      ? say`exceptions have ended since, but were in force in the report: ${names}. Add --evaluated-at now to judge as of today.`
      : say`exceptions have ended since, but were in force at ${evaluatedAt}, as of which the report judges: ${names}. Add --evaluated-at now to judge as of today.`;
  return `kensa: ${translated(say`warning`, language)}: ${translated(message, language)}`;
}

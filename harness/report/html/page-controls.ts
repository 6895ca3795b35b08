import type { ControlText } from '../control-text.ts';
import type { ReportControl } from '../report.ts';
import type { PageControl } from './page-data.ts';
import { shownLines, shownText } from './shown-text.ts';

/** The controls in the language of the page, fit to be shown; a control without texts keeps its title. */
export function pageControls(
  controls: readonly ReportControl[],
  controlTexts: ReadonlyMap<string, ControlText>,
): PageControl[] {
  return controls.map(({ id, title, severity }) => {
    const text = controlTexts.get(id);
    return {
      id: shownText(id),
      title: shownText(text?.title ?? title),
      severity,
      description: shownText(text?.description ?? ''),
      remediation: shownLines(text?.remediation ?? '').trim(),
      references: (text?.references ?? []).filter((address) => address.startsWith('https://')).map(shownText),
    };
  });
}

import { COMPLIANCES } from '../../evaluate/verdict.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

/** Says which colour is which verdict. */
export function legend(texts: HtmlTexts): string {
  const entries = COMPLIANCES.map((compliance) => {
    return (
      `<li><svg aria-hidden="true" viewBox="0 0 10 10" width="10" height="10">` +
      `<rect class="fill-${compliance}" width="10" height="10" rx="2"/></svg> ${escapeHtml(texts.page.compliance[compliance])}</li>`
    );
  });
  return `<ul class="legend">${entries.join('')}</ul>`;
}

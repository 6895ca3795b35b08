import { COMPLIANCES } from '../../evaluate/verdict.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

/** Says which colour is which verdict, and how what is excepted looks where there are exceptions. */
export function legend(texts: HtmlTexts, hasExceptions: boolean): string {
  const names = [
    ...COMPLIANCES.map((compliance) => [compliance, texts.page.compliance[compliance]] as const),
    ...(hasExceptions ? [['excepted', texts.tiles.excepted] as const] : []),
  ];
  const entries = names.map(([look, name]) => {
    return (
      `<li><svg aria-hidden="true" viewBox="0 0 10 10" width="10" height="10">` +
      `<rect class="fill-${look}" width="10" height="10" rx="2"/></svg> ${escapeHtml(name)}</li>`
    );
  });
  return `<ul class="legend">${entries.join('')}</ul>`;
}

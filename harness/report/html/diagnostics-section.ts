import type { Diagnostic } from '../../diagnostic.ts';
import { escapeHtml } from './escape-html.ts';
import { formatCount } from './format-count.ts';
import { shownText } from './shown-text.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

const MOST = 500;

/** Tells what of the input was not read, errors first. */
export function diagnosticsSection(diagnostics: readonly Diagnostic[], texts: HtmlTexts): string {
  const words = texts.diagnostics;
  const heading = `<section aria-labelledby="diagnostics"><h2 id="diagnostics">${escapeHtml(words.heading)}</h2>`;
  if (diagnostics.length === 0) return `${heading}<p>${escapeHtml(words.none)}</p></section>`;
  const errorsFirst = (['error', 'warning'] as const).flatMap((kind) => {
    return diagnostics.filter(({ severity }) => severity === kind);
  });
  const rows = errorsFirst.slice(0, MOST).map(({ severity, code, location, message }) => {
    return (
      `<tr><td class="diagnostic-${severity}">${escapeHtml(words[severity])}</td>` +
      `<td>${escapeHtml(shownText(location))}</td>` +
      `<td>${escapeHtml(shownText(message))} <code>${escapeHtml(code)}</code></td></tr>`
    );
  });
  const more =
    diagnostics.length > MOST
      ? `<p>${escapeHtml(texts.coverage.more(formatCount(diagnostics.length - MOST)))}</p>`
      : '';
  return (
    `${heading}<table><thead><tr>` +
    [words.severity, words.location, words.message].map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('') +
    `</tr></thead><tbody>${rows.join('')}</tbody></table>${more}</section>`
  );
}

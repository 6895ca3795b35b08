import { parse } from 'yaml';
import type { ControlTranslation } from '../bundle/manifest.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { FILL_IN } from './fill-in-problems.ts';
import { FRONT_MATTER } from './page-lines.ts';

/** Hiragana, katakana or a Chinese character. */
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** What the front matter of a Japanese page says. */
export interface FrontMatter {
  /** There even if something else is wrong. */
  title?: string;
  /** There if nothing is wrong. */
  translation?: ControlTranslation;
  problems: string[];
}

/**
 * Reads the front matter of a Japanese page: a translation of all texts that METADATA has. As long as the page is marked
 * FILL_IN, its messages may be those of other codes: the author renames them first in the rule that she tests.
 *
 * @param codes the codes of the control's messages
 */
export function frontMatter(page: string, codes: readonly string[]): FrontMatter {
  const { yaml } = FRONT_MATTER.exec(page)?.groups ?? {};
  if (yaml === undefined)
    return { problems: ['front matter is missing: begin with ---, title, description and messages, and ---'] };
  let texts: unknown;
  try {
    // The line above keeps the line numbers of errors those of the page.
    texts = parse(`\n${yaml}`);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { problems: [`front matter is no YAML: ${reason?.replace(/:$/, '') ?? ''}`] };
  }
  const { title, description, messages, ...others } = isJsonObject(texts) ? texts : {};
  const written = isJsonObject(messages) ? messages : {};
  const byCode = page.includes(FILL_IN) ? draftOf(written, codes) : written;
  const unknown = [
    ...Object.keys(others),
    ...Object.keys(byCode)
      .filter((code) => !codes.includes(code))
      .map((code) => `messages.${code}`),
  ];
  const required = [
    ['title', title] as const,
    ['description', description] as const,
    ...codes.map((code) => [`messages.${code}`, byCode[code]] as const),
  ];
  const problems = [
    ...required
      .filter(([, text]) => typeof text !== 'string' || !JAPANESE.test(text))
      .map(([name, text]) =>
        text === undefined ? `front matter lacks ${name}` : `front matter: ${name} is no Japanese text`,
      ),
    ...unknown.map((name) => `front matter: ${name} translates nothing of the METADATA: remove it`),
  ];
  if (typeof title !== 'string') return { problems };
  if (problems.length > 0) return { title, problems };
  const translated = Object.fromEntries(codes.map((code) => [code, byCode[code] as string]));
  return { title, translation: { title, description: description as string, messages: translated }, problems };
}

/** The messages of the codes that there are, marked where there is none. */
function draftOf(written: JsonObject, codes: readonly string[]): JsonObject {
  return Object.fromEntries(codes.map((code) => [code, written[code] ?? `${FILL_IN}: 何が問題か、一文で。`]));
}

import { parse } from 'yaml';
import type { ControlTranslation } from '../bundle/manifest.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { nearest } from '../nearest.ts';
import type { KeyFault } from './analysis/analysis.ts';
import { FILL_IN } from './fill-in-problems.ts';
import type { YamlFault } from './yaml-in-file.ts';
import { frontMatterYaml, yamlFault } from './yaml-in-file.ts';

/** Hiragana, katakana or a Chinese character. */
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** What the front matter of a Japanese page says. */
export interface FrontMatter {
  /** There even if something else is wrong. */
  title?: string;
  /** There if nothing is wrong. */
  translation?: ControlTranslation;
  problems: (KeyFault | YamlFault)[];
}

/**
 * Reads the front matter of a Japanese page: a translation of all texts that METADATA has. As long as the page is marked
 * FILL_IN, its messages may be those of other codes: the author renames them first in the rule that she tests.
 *
 * @param codes the codes of the control's messages
 */
export function frontMatter(page: string, codes: readonly string[]): FrontMatter {
  const yaml = frontMatterYaml(page);
  if (yaml === undefined) {
    const message = 'front matter is missing: begin with ---, title, description and messages, and ---';
    return { problems: [{ keys: [], message }] };
  }
  const fault = yamlFault(yaml);
  if (fault !== undefined) return { problems: [{ ...fault, message: `front matter is no YAML: ${fault.message}` }] };
  const texts: unknown = parse(yaml);
  const { title, description, messages, ...others } = isJsonObject(texts) ? texts : {};
  const written = isJsonObject(messages) ? messages : {};
  const byCode = page.includes(FILL_IN) ? draftOf(written, codes) : written;
  const required: [keys: string[], text: unknown][] = [
    [['title'], title],
    [['description'], description],
    ...codes.map((code): [string[], unknown] => [['messages', code], byCode[code]]),
  ];
  const unknown = [
    ...Object.keys(others).map((name) => [name]),
    ...Object.keys(byCode)
      .filter((code) => !codes.includes(code))
      .map((code) => ['messages', code]),
  ];
  const lacking = required.filter(([, text]) => text === undefined).map(([keys]) => keys.join('.'));
  // What is misspelt is not said to be missing, too.
  const isRenamed = lacking.length === 1 && unknown.length === 1;
  const meant = new Map(
    unknown.map((keys) => [keys.join('.'), isRenamed ? lacking[0] : nearest(keys.join('.'), lacking)]),
  );
  const problems = [
    ...required.flatMap(([keys, text]) => textFault(keys, text, new Set(meant.values())) ?? []),
    ...unknown.map((keys) => {
      const near = meant.get(keys.join('.'));
      const what = near === undefined ? 'remove it' : `did you mean ${near}? Otherwise remove it`;
      return { keys, message: `front matter: ${keys.join('.')} translates nothing of the METADATA: ${what}` };
    }),
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

function textFault(keys: string[], text: unknown, meant: ReadonlySet<string | undefined>): KeyFault | undefined {
  const name = keys.join('.');
  if (text === undefined && meant.has(name)) return undefined;
  if (text === undefined) {
    const remedy = `write below it, in Japanese: ${keys.at(-1) ?? ''}: …`;
    return { keys: keys.slice(0, -1), message: `front matter lacks ${name}`, remedy };
  }
  if (typeof text === 'string' && JAPANESE.test(text)) return undefined;
  return { keys, message: `front matter: ${name} is no Japanese text` };
}

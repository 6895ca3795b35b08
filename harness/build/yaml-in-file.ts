import { LineCounter, type Document, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { JsonObject } from '../json.ts';
import { isJsonObject } from '../json.ts';
import type { Keys } from './analysis/analysis.ts';
import { FRONT_MATTER } from './page-lines.ts';

/** A place in a file, counted from 1. */
export interface Place {
  row: number;
  column: number;
}

/** What is wrong with YAML, where, and what to write instead. */
export interface YamlFault extends Place {
  message: string;
  remedy?: string;
}

/** METADATA of a package: OPA passes over empty lines between the two. */
const METADATA = /^# METADATA[^\S\n]*\n(?<yaml>(?:#.*\n)*)\s*^package\b/m;

/** What to do about it, by the codes of the package `yaml`. */
const REMEDIES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds `: ` stands in quotation marks: "…"',
  DUPLICATE_KEY: 'remove one of them, or put what they hold below one',
  BAD_INDENT: 'close it, or indent what belongs to it',
};

/**
 * The METADATA of a file's package, as YAML whose rows and columns are those of the file.
 * @returns undefined if there is none
 */
export function metadataYaml(source: string): string | undefined {
  const found = METADATA.exec(source);
  const yaml = found?.groups?.['yaml'];
  if (found === null || yaml === undefined) return undefined;
  return blankLines(source.slice(0, source.indexOf('\n', found.index) + 1)) + uncommented(yaml);
}

/** The keys of METADATA with what they hold, as they are written; none if it is no YAML. */
export function writtenMetadata(source: string): JsonObject {
  const written: unknown = parseDocument(metadataYaml(source) ?? '').toJS();
  return isJsonObject(written) ? written : {};
}

/** The METADATA that a row of a file is part of, or ends with the row above, as {@link metadataYaml} has it. */
export function metadataYamlAround(source: string, row: number): string | undefined {
  const lines = source.split('\n');
  const begin = lines.findLastIndex((line, index) => index < row && line.trim() === '# METADATA');
  if (begin < 0) return undefined;
  const comments = lines.slice(begin + 1);
  const end = comments.findIndex((line) => !line.startsWith('#'));
  const above = lines.slice(0, begin + 1).reduce((length, line) => length + line.length + 1, 0);
  const yaml = comments.slice(0, end < 0 ? comments.length : end).join('\n');
  return blankLines(source.slice(0, above)) + uncommented(yaml);
}

/** The front matter of a page, in the same way. */
export function frontMatterYaml(page: string): string | undefined {
  const yaml = FRONT_MATTER.exec(page)?.groups?.['yaml'];
  return yaml === undefined ? undefined : `\n${yaml}`;
}

/**
 * Finds where a key, or an element of a list, stands.
 * @param keys the way to it
 * @returns the place of the last key on the way that is there; undefined if not even the first is
 */
export function placeOfKeys(yaml: string, keys: Keys): Place | undefined {
  const lines = new LineCounter();
  let node: unknown = parseDocument(yaml, { lineCounter: lines }).contents;
  let offset: number | undefined;
  for (const key of keys) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key: name }) => isScalar(name) && String(name.value) === String(key));
      offset = offsetOf(pair?.key) ?? offset;
      next = pair?.value;
    } else if (isSeq(node)) {
      next = node.items[Number(key)];
      offset = offsetOf(next) ?? offset;
    }
    if (next === undefined || next === null) break;
    node = next;
  }
  if (offset === undefined) return undefined;
  const { line: row, col: column } = lines.linePos(offset);
  return { row, column };
}

/** Finds the first thing that is wrong with YAML as such. */
export function yamlFault(yaml: string): YamlFault | undefined {
  const lines = new LineCounter();
  const document: Document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return undefined;
  // What is not closed is noticed at the end, which may be lines below.
  const { line: row, col: column } = lines.linePos(Math.min(error.pos[0], yaml.trimEnd().length));
  // Of a tab the package says several things, by what stands around it.
  if (/^\s*\t/.test(yaml.split('\n')[row - 1] ?? ''))
    return { row, column: 1, message: 'it is indented by a tab', remedy: 'indent by spaces' };
  const remedy = REMEDIES[error.code];
  return { row, column, message: error.message, ...(remedy !== undefined && { remedy }) };
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function blankLines(text: string): string {
  return text.replaceAll(/[^\n]+/g, '');
}

/** A space in place of each sign keeps the columns. */
function uncommented(comments: string): string {
  return comments.replaceAll(/^#/gm, ' ');
}

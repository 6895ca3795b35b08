import type { ErrorObject, ValidateFunction } from 'ajv';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { isJsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { loadAjv } from '../load-ajv.ts';
import { nearest } from '../nearest.ts';
import { yamlDepth } from '../yaml-depth.ts';
import type { Configuration } from './configuration.ts';
import { configurationSchema } from './configuration-schema.ts';
import { say } from '../sentences/say.ts';

/** Where something stands in a configuration: keys, and positions in lists. */
export type ConfigurationPath = readonly (string | number)[];

/** What is wrong with a configuration. */
export interface ConfigurationProblem {
  path: ConfigurationPath;
  message: string;
  /** True: the key is wrong, and not what stands behind it. */
  ofKey?: true;
}

/** A configuration and the file that it is from. */
export interface ConfigurationFile {
  file: string;
  configuration: Configuration;
  /** The error that names the line and column of each problem. */
  refusal: (problems: readonly ConfigurationProblem[]) => KensaError;
}

/** Parameters may be nested, and no more than this. */
const MAX_DEPTH = 32;

/** That are told at once. */
const MOST_PROBLEMS = 20;

let fits: ValidateFunction<Configuration> | undefined;

/**
 * Reads a configuration in YAML, or in JSON, which is YAML too.
 *
 * @throws KensaError `CONFIGURATION_INVALID` with the line, column and remedy of everything that is wrong
 */
export function parseConfiguration(file: string, text: string): ConfigurationFile {
  const lines = new LineCounter();
  const { document, value } = parseYaml(file, text, lines);
  const refusal = (problems: readonly ConfigurationProblem[]): KensaError =>
    invalid(
      file,
      problems.map((problem) => ({ ...problem, offset: offsetOf(document, problem) })),
      lines,
    );
  fits ??= loadAjv({ allErrors: true, verbose: true }).compile<Configuration>(configurationSchema);
  if (!fits(value)) throw refusal((fits.errors ?? []).filter(isOfWhole).map(schemaProblem));
  return { file, configuration: value, refusal };
}

function parseYaml(file: string, text: string, lines: LineCounter): { document: Document; value: unknown } {
  if (yamlDepth(text) > MAX_DEPTH) {
    throw new KensaError('CONFIGURATION_INVALID', say`${file}: it is nested deeper than ${MAX_DEPTH} levels.`);
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    // Those behind the first follow from it.
    const [problem] = [...document.errors, ...document.warnings];
    if (problem === undefined) return { document, value: document.toJS() ?? {} };
    throw invalid(file, [{ offset: problem.pos[0], path: [], message: notYaml(problem) }], lines);
  } catch (error) {
    if (error instanceof KensaError) throw error;
    throw new KensaError('CONFIGURATION_INVALID', `${file}: ${notYaml(error)}`, { cause: error });
  }
}

function notYaml(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return say`not YAML: ${message.replace(/[.:]?$/, '.')}`;
}

/** Of a choice, only the whole says what may be there; each part has an error of its own besides. */
function isOfWhole({ schemaPath }: ErrorObject): boolean {
  return !schemaPath.includes('/anyOf/');
}

/** Says what should be there in the words of the schema. */
function schemaProblem(error: ErrorObject): ConfigurationProblem {
  const { instancePath, keyword, params, parentSchema, data } = error;
  const path = instancePath.split('/').slice(1).map(step);
  const schema = isJsonObject(parentSchema) ? parentSchema : {};
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    const known = Object.keys(isJsonObject(schema['properties']) ? schema['properties'] : {});
    return { path: [...path, name], ofKey: true, message: `${say`unknown key '${name}'.`} ${remedy(name, known)}` };
  }
  const found = data === null || data === '' ? say`it is empty.` : say`${short(data)} does not fit.`;
  const description = typeof schema['description'] === 'string' ? schema['description'] : '';
  const allowed: unknown = schema['enum'];
  const choice = Array.isArray(allowed) ? ` ${remedy(String(data), allowed.map(String))}` : '';
  return { path, message: `${found} ${description}${choice}` };
}

function remedy(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const suggestion = near === undefined ? '' : `${say`Did you mean ${near}?`} `;
  return `${suggestion}${say`Allowed: ${known.join(', ')}.`}`;
}

function short(data: unknown): string {
  const text = JSON.stringify(data);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A step of a JSON pointer. */
function step(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Where the value at a path begins, or its key if that is what is wrong, or if there is no value. */
function offsetOf(document: Document, { path, ofKey }: ConfigurationProblem): number {
  const value: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const parent: unknown = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  const key = isMap(parent) ? parent.items.find((pair) => keyText(pair.key) === String(path.at(-1)))?.key : undefined;
  const isEmpty = isScalar(value) && value.value === null;
  const node = isNode(key) && (ofKey || isEmpty) ? key : value;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function invalid(
  file: string,
  problems: readonly (ConfigurationProblem & { offset: number })[],
  lines: LineCounter,
): KensaError {
  const inOrder = problems.toSorted((a, b) => a.offset - b.offset);
  const texts = inOrder.map(({ offset, path, message, ofKey }) => {
    const { line, col } = lines.linePos(offset);
    const place = path.map((one) => (typeof one === 'number' ? `[${one}]` : `.${one}`)).join('');
    const name = ofKey || place === '' ? '' : `${place.slice(1)}: `;
    return `${say`${file}, line ${line}, column ${col}`}: ${name}${message}`;
  });
  const [first = ''] = texts;
  const text =
    texts.length === 1
      ? first
      : `${say`${file} can not be used`}:\n${texts
          .slice(0, MOST_PROBLEMS)
          .map((one) => `  ${one}`)
          .join('\n')}`;
  return new KensaError('CONFIGURATION_INVALID', text);
}

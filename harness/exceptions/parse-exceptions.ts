import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Manifest } from '../bundle/manifest.ts';
import { findControl } from '../bundle/select-controls.ts';
import { isJsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { nearest } from '../nearest.ts';
import { yamlDepth } from '../yaml-depth.ts';
import { dayNumber, dayOf } from './day.ts';
import type { Exception } from './exception.ts';
import { exceptionsSchema } from './exceptions-schema.ts';
import { say } from '../sentences/say.ts';

/** What a file of exceptions is held against. */
export interface ExceptionRules {
  /** Knows the controls. */
  manifest: Manifest;
  today: Date;
  /** How many days ahead of today `until` may be. */
  maxDays: number;
}

/** Twice what the schema has room for. */
const MAX_DEPTH = 16;

type Path = (string | number)[];

interface Problem {
  path: Path;
  message: string;
}

let fits: ValidateFunction<{ exceptions: Exception[] }> | undefined;

/**
 * Reads exceptions in YAML or JSON, with the ids of their controls for aliases.
 *
 * @throws KensaError `EXCEPTIONS_INVALID` with the line and remedy of everything that is wrong
 */
export function parseExceptions(text: string, rules: ExceptionRules): Exception[] {
  const lines = new LineCounter();
  const { document, value } = parseYaml(text, lines);
  fits ??= new Ajv({ allErrors: true, verbose: true }).compile<{ exceptions: Exception[] }>(exceptionsSchema);
  if (!fits(value)) throw invalid(placed((fits.errors ?? []).map(schemaProblem), document, lines));
  const { exceptions } = value;
  const problems = exceptions.flatMap((one, index) => ruleProblems(one, ['exceptions', index], rules));
  if (problems.length > 0) throw invalid(placed(problems, document, lines));
  return exceptions.map((exception) => ({
    ...exception,
    control: findControl(rules.manifest, exception.control).id,
    // YAML's blocks of text keep their line breaks.
    reason: exception.reason.trim().replace(/\s+/g, ' '),
  }));
}

function parseYaml(text: string, lines: LineCounter): { document: Document; value: unknown } {
  try {
    if (yamlDepth(text) > MAX_DEPTH) throw new Error(say`nested deeper than ${MAX_DEPTH} levels`);
    const document = parseDocument(text, { lineCounter: lines });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) throw problem;
    return { document, value: document.toJS() };
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw invalid([say`it is neither YAML nor JSON: ${reason.replace(/:$/, '')}`]);
  }
}

/** Says what should be there in the words of the schema. */
function schemaProblem({ instancePath, keyword, params, parentSchema, data }: ErrorObject): Problem {
  const path = instancePath.split('/').slice(1).map(step);
  if (keyword === 'required') return { path, message: say`${String(params['missingProperty'])} is missing` };
  const schema = isJsonObject(parentSchema) ? parentSchema : {};
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    const near = nearest(name, Object.keys(isJsonObject(schema['properties']) ? schema['properties'] : {}));
    return {
      path,
      message: `${say`${name} is unknown.`}${near === undefined ? '' : ` ${say`Did you mean ${near}?`}`}`,
    };
  }
  const description = typeof schema['description'] === 'string' ? schema['description'] : '';
  const found =
    data === null || data === '' ? say`it is empty.` : say`${JSON.stringify(data).slice(0, 60)} does not fit.`;
  const quotes = keyword === 'type' && typeof data === 'number' ? ` ${say`Put the number in quotes.`}` : '';
  return { path, message: `${found} ${description}${quotes}` };
}

/** A step of a JSON pointer. */
function step(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What no schema can say. */
function ruleProblems({ control, from, until }: Exception, path: Path, rules: ExceptionRules): Problem[] {
  const problems: Problem[] = [];
  try {
    findControl(rules.manifest, control);
  } catch (error) {
    if (!(error instanceof KensaError)) throw error;
    problems.push({ path: [...path, 'control'], message: error.message });
  }
  for (const [name, text] of Object.entries({ from, until })) {
    if (text !== undefined && dayNumber(text) === undefined) {
      problems.push({ path: [...path, name], message: say`there is no day ${text}` });
    }
  }
  const last = dayNumber(until);
  const today = dayNumber(dayOf(rules.today));
  if (last === undefined || today === undefined) return problems;
  if (from !== undefined && (dayNumber(from) ?? last) > last) {
    problems.push({
      path: [...path, 'from'],
      message: say`it is after until, so that the exception is never in force`,
    });
  }
  if (last - today > rules.maxDays) {
    const message = say`it is ${last - today} days ahead, and at most ${rules.maxDays} are allowed. Choose an earlier day, and decide again then.`;
    problems.push({ path: [...path, 'until'], message });
  }
  return problems;
}

/** With the line of each, and its place in the file. */
function placed(problems: readonly Problem[], document: Document, lines: LineCounter): string[] {
  return problems.map(({ path, message }) => {
    const place = path.map((one) => (typeof one === 'number' ? `[${one}]` : `.${one}`)).join('');
    const line = lineOf(path, document, lines);
    return `${place === '' ? say`line ${line}` : say`line ${line}, ${place.slice(1)}`}: ${message}`;
  });
}

function lineOf(path: Path, document: Document, lines: LineCounter): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? lines.linePos(Number(range[0])).line : 1;
}

function invalid(problems: readonly string[]): KensaError {
  const text = problems.map((problem) => `  ${problem}`).join('\n');
  return new KensaError('EXCEPTIONS_INVALID', `${say`the exceptions can not be used`}:\n${text}`);
}

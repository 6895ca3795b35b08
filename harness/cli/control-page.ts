import type { ControlManifest, Read } from '../bundle/manifest.ts';
import { isJsonObject } from '../json.ts';
import type { ControlText, Language } from '../report/control-text.ts';
import { aligned } from '../report/aligned.ts';
import { printable } from '../report/printable.ts';
import { severityWords } from '../report/verdict-words.ts';
import { wrapWords } from '../report/wrap-words.ts';
import { type ControlWords, controlWords } from './control-words.ts';

/**
 * Shows all that the bundle says of a control, in lines.
 *
 * @param texts - Its texts in that language.
 * @param width - Columns in a line of the description.
 */
export function controlPage(control: ControlManifest, texts: ControlText, language: Language, width: number): string[] {
  const { id, severity, aliases, standards, resourceTypes } = control;
  const { title, description, messages, references, remediation } = texts;
  const words = controlWords[language];
  const lines = [
    `${id}  ${title}`,
    [words.severity(severityWords[language][severity]), ...aliases.map(words.alias)].join(', '),
    '',
    ...description
      .trimEnd()
      .split('\n')
      .flatMap((line) => wrapWords(line, width)),
    ...section(words.standards, standards),
    ...section(words.resourceTypes, resourceTypes),
    ...section(words.describedBy, control.describedBy === undefined ? [] : [control.describedBy]),
    ...Object.entries(control.reads).flatMap(([type, reads]) => section(words.reads(type), readLines(reads, words))),
    ...section(words.related, relatedLines(control, words)),
    ...section(words.evidence, control.evidence),
    ...section(words.parameters, parameterLines(control, words)),
    ...section(words.violations, aligned(Object.entries(messages))),
    ...section(words.references, references),
    ...(remediation === '' ? [] : ['', ...remediation.trimEnd().split('\n')]),
  ];
  return lines.map(printable);
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

function readLines(reads: readonly Read[], words: ControlWords): string[] {
  return aligned(
    reads.map(({ path, types, optional }) => [path, types.join(words.or), optional ? words.optional : '']),
  );
}

function relatedLines({ related }: ControlManifest, words: ControlWords): string[] {
  const rows = Object.entries(related).map(([name, join]) => {
    return [name, join.type, 'by' in join ? words.relatedBy(join.by.join(words.or)) : words.relatedAll];
  });
  return aligned(rows);
}

function parameterLines({ parameters }: ControlManifest, words: ControlWords): string[] {
  const { properties } = parameters;
  if (!isJsonObject(properties)) return [];
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { default: value = null, description = '' } = isJsonObject(schema) ? schema : {};
    return [name, words.default(JSON.stringify(value)), typeof description === 'string' ? description : ''];
  });
  return aligned(rows);
}

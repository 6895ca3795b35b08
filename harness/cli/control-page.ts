import type { ControlManifest, Read } from '../bundle/manifest.ts';
import { isJsonObject } from '../json.ts';
import { printable } from '../report/printable.ts';
import { wrapWords } from '../report/wrap-words.ts';
import { aligned } from './control-table.ts';

/**
 * Shows all that the bundle says of a control, in lines.
 *
 * @param remediation - The page on how to fix what it finds, in Markdown; may be empty.
 * @param width - Characters in a line of the description.
 */
export function controlPage(control: ControlManifest, remediation: string, width: number): string[] {
  const { id, title, severity, aliases, description, resourceTypes, references } = control;
  const lines = [
    `${id}  ${title}`,
    [severity, ...aliases.map((alias) => `alias ${alias}`)].join(', '),
    '',
    ...description
      .trimEnd()
      .split('\n')
      .flatMap((line) => wrapWords(line, width)),
    ...section('Resource types', resourceTypes),
    ...section('Described by', control.describedBy === undefined ? [] : [control.describedBy]),
    ...Object.entries(control.reads).flatMap(([type, reads]) => section(`Reads of ${type}`, readLines(reads))),
    ...section('Related resources', relatedLines(control)),
    ...section('Shown as evidence', control.evidence),
    ...section('Parameters', parameterLines(control)),
    ...section('Violations', aligned(Object.entries(control.messages))),
    ...section('References', references),
    ...(remediation === '' ? [] : ['', ...remediation.trimEnd().split('\n')]),
  ];
  return lines.map(printable);
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

function readLines(reads: readonly Read[]): string[] {
  return aligned(reads.map(({ path, types, optional }) => [path, types.join(' or '), optional ? 'optional' : '']));
}

function relatedLines({ related }: ControlManifest): string[] {
  const rows = Object.entries(related).map(([name, join]) => {
    return [name, join.type, 'by' in join ? `by ${join.by.join(' or ')}` : 'all of the same account and region'];
  });
  return aligned(rows);
}

function parameterLines({ parameters }: ControlManifest): string[] {
  const { properties } = parameters;
  if (!isJsonObject(properties)) return [];
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { default: value = null, description = '' } = isJsonObject(schema) ? schema : {};
    return [name, `default ${JSON.stringify(value)}`, typeof description === 'string' ? description : ''];
  });
  return aligned(rows);
}

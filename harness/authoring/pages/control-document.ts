import type { ControlManifest, Read } from '../../bundle/manifest.ts';
import { readFields } from '../../explain/read-fields.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import { formatPath } from '../../report/format-path.ts';
import { missingReasonWords } from '../../report/missing-reason-words.ts';
import type { PolicyCase } from '../cases/policy-case.ts';

/** What a control's page says besides what its manifest has. */
export interface ControlNotes {
  /** Where the control decides otherwise than AWS's own rule, and why. */
  deviations: readonly string[];
  /** How other tools decide, where it matters. */
  peers: readonly string[];
}

/** Characters of a value in a table. */
const LONGEST_VALUE = 80;

/**
 * Writes the page of a control, `docs/controls/<id>.md`: what it reads, a row for each of its cases, its parameters, and where it
 * differs from AWS's rule and from other tools.
 *
 * @param cases in the order of their names
 * @param folder where the control lies, from the root of the repository
 */
export function controlDocument(
  control: ControlManifest,
  cases: readonly PolicyCase[],
  { deviations, peers }: ControlNotes,
  folder: string,
): string {
  const { id, title, severity, aliases, description, references, messages } = control;
  const facts = [
    `**${severity}**`,
    ...control.resourceTypes.map(code),
    ...aliases.map((alias) => `alias ${code(alias)}`),
  ];
  return [
    `# ${id}: ${title}`,
    '<!-- Generated from the METADATA, the Rego and the cases of the control: ./bundle.sh -->',
    facts.join(' · '),
    description.trim(),
    ...(control.describedBy === undefined
      ? []
      : [`AWS Config does not record this type: what ${code(control.describedBy)} returns is judged.`]),
    ...section('AWS on it', bullets(references.map((page) => `<${page}>`))),
    ...section('What is read', readsSection(control)),
    ...section(
      'Violations',
      table(
        ['code', 'text'],
        Object.entries(messages).map(([name, text]) => [code(name), cell(text)]),
      ),
    ),
    ...section('Parameters', parametersTable(control)),
    ...section('Decisions', decisionTable(control, cases)),
    ...section("Where it differs from AWS's rule", bullets(deviations)),
    ...section('Other tools, as their public code reads', bullets(peers)),
    ...section('How to fix it', [
      `[English](../../${folder}/remediation.en.md) · [日本語](../../${folder}/remediation.ja.md)`,
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(heading: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${heading}`, ...blocks];
}

function bullets(texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [texts.map((text) => `- ${text.trim().replaceAll('\n', '\n  ')}`).join('\n')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => '---'), ...rows];
  return [lines.map((row) => `| ${row.join(' | ')} |`).join('\n')];
}

function readsSection({ reads, related }: ControlManifest): string[] {
  const joins = Object.entries(related).map(([name, join]) => [
    code(`related.${name}`),
    code(join.type),
    'by' in join ? `named by ${join.by.map(code).join(' or ')}` : 'all of the same account and region',
  ]);
  return [
    ...Object.entries(reads).flatMap(([type, ofType]) => [
      `Of ${code(type)}:`,
      ...table(
        ['path', 'type', 'if it is not there'],
        ofType.map(({ path, types, optional }) => [
          code(path),
          types.join(' or '),
          optional ? 'the control says what that means' : '`INSUFFICIENT_DATA`',
        ]),
      ),
    ]),
    ...(joins.length === 0 ? [] : ['Joined with:', ...table(['as', 'type', 'which'], joins)]),
  ];
}

function parametersTable({ parameters: { properties } }: ControlManifest): string[] {
  if (!isJsonObject(properties)) return [];
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { description = '', default: standard = null, ...rest } = isJsonObject(schema) ? schema : {};
    const meaning = typeof description === 'string' ? cell(description.trim()) : '';
    return [code(name), meaning, code(JSON.stringify(rest)), code(JSON.stringify(standard))];
  });
  return table(['name', 'meaning', 'JSON Schema', 'default'], rows);
}

/** A row for each case. */
function decisionTable(control: ControlManifest, cases: readonly PolicyCase[]): string[] {
  return [
    'A row for each case of the control; `…` stands for `configuration`. A field that is not named is not there.',
    ...table(
      ['case', 'input, as far as it is read', 'verdict', 'reason'],
      cases.map((one) => [
        cell(one.name),
        [...inputInShort(one.input, control.reads[one.input.resourceType] ?? []), ...parametersInShort(one)].join(
          '<br>',
        ),
        code(one.compliance),
        [
          ...one.violations.map((violation) => code(violation.code)),
          ...one.missing.map(({ path, reason }) => `${shortPath(formatPath(path))}: ${missingReasonWords.en[reason]}`),
        ].join('<br>'),
      ]),
    ),
  ];
}

function inputInShort(input: JsonObject, reads: readonly Read[]): string[] {
  return readFields(input, reads)
    .filter(({ state, path }) => state !== 'absent' && (path.startsWith('configuration') || !isIdentity(path)))
    .map(({ path, state, value }) => `${shortPath(path)} = ${state === 'null' ? code('null') : valueText(value)}`);
}

function parametersInShort({ parameters }: PolicyCase): string[] {
  return Object.entries(parameters).map(([name, value]) => `parameter ${code(name)} = ${valueText(value)}`);
}

function isIdentity(path: string): boolean {
  return ['accountId', 'awsRegion', 'resourceId'].includes(path);
}

function shortPath(path: string): string {
  return code(path.replace(/^configuration(?=[.[])/, '…'));
}

function valueText(value: JsonValue | undefined): string {
  const text = JSON.stringify(value) ?? '';
  return code(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text);
}

/** Text in a table's cell as code: a bar ends a cell even there. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('|', String.raw`\|`)}${fence}`;
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll(/\s+/g, ' ');
}

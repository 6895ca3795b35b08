import { stringify } from 'yaml';
import { FILL_IN } from '../../build/fill-in-problems.ts';
import type { ControlDraft } from './control-draft.ts';
import type { DraftRule } from './draft-rule.ts';
import { draftRule } from './draft-rule.ts';
import { libraryHints } from './library-hints.ts';
import { access, singular } from './rego-names.ts';

const VARIABLES = ['i', 'j', 'k', 'l', 'm', 'n'];

/** The Rego of a control: complete METADATA, and one rule that reads one property. */
export function regoText(draft: ControlDraft): string {
  const rule = draftRule(draft);
  const { lines, reference, path } = reading(draft);
  const names = draft.property.steps.filter(({ isList }) => isList).map(({ name }) => name);
  const lists =
    names.length === 0 ? '' : `# ${FILL_IN}: Config's schema does not tell lists; is ${names.join(', and ')} one?\n`;
  const hints =
    rule.library === undefined
      ? libraryHints(draft.property)
          .map((hint) => `# ${FILL_IN}: ${hint}\n`)
          .join('')
      : '';
  const body = [...lines, ...rule.conditions(reference)].map((line) => `\t${line}\n`).join('');
  const imported = rule.library === undefined ? '' : `import data.lib.${rule.library}\n\n`;
  return `${metadataComments(draft, rule)}package controls.${draft.service}.${draft.name}

${imported}compliant := count(violations) == 0

# ${FILL_IN}: ${rule.question}
${lists}${hints}violations contains {"code": "${rule.code}", "path": [${path.join(', ')}]} if {
${body}}
`;
}

/** The way to the property: the lists on it are gone through by `some`. */
function reading({ property: { steps } }: ControlDraft): { lines: string[]; reference: string; path: string[] } {
  const lines: string[] = [];
  const path: string[] = [];
  let reference = 'input';
  for (const { name, isList } of steps) {
    path.push(JSON.stringify(name));
    reference += access(name);
    if (!isList) continue;
    const variable = VARIABLES[lines.length] ?? `i_${lines.length}`;
    const element = lines.some((line) => line.includes(`, ${singular(name)} in `))
      ? `${singular(name)}_${variable}`
      : singular(name);
    lines.push(`some ${variable}, ${element} in ${reference}`);
    path.push(variable);
    reference = element;
  }
  return { lines, reference, path };
}

function metadataComments(draft: ControlDraft, { code, parameter }: DraftRule): string {
  const { service, name, id, isOwn, title, severity, standards, resourceTypes, references, parameters } = draft;
  const { steps, isKnown, kind, others } = draft.property;
  const lines = [
    `title: ${scalar(title ?? `${FILL_IN}: what should be so, as a sentence without an end`)}`,
    `description: ${scalar(`${FILL_IN}: Checks whether …, and what does not count.`)}`,
    'related_resources:',
    ...references.map((reference) => `  - ref: ${reference}`),
    'schemas:',
    `  - input: schema.controls.${service}.${name}`,
    'custom:',
    `  id: ${id}`,
    ...(isOwn ? ['  own: true'] : []),
    `  severity: ${severity ?? `MEDIUM # ${FILL_IN}: INFORMATIONAL, LOW, MEDIUM, HIGH or CRITICAL`}`,
    ...(standards.length === 0 ? [] : ['  standards:', ...standards.map((standard) => `    - ${scalar(standard)}`)]),
    `  resource_types: [${resourceTypes.map((type) => JSON.stringify(type)).join(', ')}]`,
    '  messages:',
    `    ${code}: ${scalar(`${FILL_IN}: what is wrong, in one sentence.`)}`,
  ];
  const read = parameter === undefined ? undefined : parameters[parameter];
  if (parameter !== undefined && read !== undefined)
    lines.push(...block({ parameters: { [parameter]: read } }).map((line) => `  ${line}`));
  if (!isKnown)
    lines.push(
      `  # ${FILL_IN}: Config's schema does not know this property; which type has it?`,
      '  types:',
      `    ${steps.map((step) => step.name).join('.')}: ${kind}`,
    );
  lines.push(
    ...Object.entries(parameters)
      .filter(([other]) => other !== parameter)
      .map(
        ([other, { type }]) =>
          `  # ${FILL_IN}: AWS has a parameter ${other}, of type ${JSON.stringify(type)}. Read it, and declare it under parameters; else remove this line.`,
      ),
    ...others.map(
      (path) => `  # ${FILL_IN}: does ${path} count too? Read it, or show it under evidence; else remove this line.`,
    ),
  );
  return ['METADATA', ...lines].map((line) => `# ${line}\n`).join('');
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

function block(value: object): string[] {
  return stringify(value, { lineWidth: 0 }).trimEnd().split('\n');
}

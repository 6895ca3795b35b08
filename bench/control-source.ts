import type { ConfigType } from '../harness/build/config-properties.ts';
import { NUMBERS, STATES, STATE_NAME } from './item-values.ts';
import type { ItemShape } from './item-shape.ts';

/** What a generated control reads: a value somewhere in an item. */
export interface ControlSubject {
  /** From the item down; `list` marks those that are iterated. */
  steps: { name: string; list: boolean }[];
  type: ConfigType;
}

/** A control to be written. */
export interface GeneratedControl {
  id: string;
  /** `ec2.control_12`: its package below `data.controls`. */
  name: string;
  resourceType: string;
  subject: ControlSubject;
  /** True: absence is allowed, and read through `shape.or`. */
  optional: boolean;
}

/** All values of a shape that a generated control could judge. */
export function* subjectsOf(shape: ItemShape, above: ControlSubject['steps'] = []): Generator<ControlSubject> {
  if (shape.kind === 'value') {
    const name = above.at(-1)?.name ?? '';
    const isJudged =
      shape.type === 'boolean' || shape.type === 'integer' || (shape.type === 'string' && STATE_NAME.test(name));
    if (isJudged) yield { steps: above, type: shape.type };
    return;
  }
  for (const [name, below] of shape.properties) yield* subjectsOf(below, [...above, { name, list: below.list }]);
}

/** The code of every generated control's violations. */
export const CODE = 'not_allowed';

/** The title of a generated control. */
export function controlTitle({ resourceType, subject }: GeneratedControl): string {
  return `The value ${pathOf(subject)} of ${resourceType} should be as generated`;
}

function pathOf({ steps }: ControlSubject): string {
  return steps.map((step) => step.name + (step.list ? '[]' : '')).join('.');
}

/** Writes the Rego of a control: boolean equality, a threshold or an enumeration, through the lists on the way. */
export function controlSource(control: GeneratedControl): string {
  const { id, name, resourceType, subject, optional } = control;
  const path = pathOf(subject);
  return `# METADATA
# title: ${controlTitle(control)}
# description: Generated for a measurement. Judges ${path}.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html
# schemas:
#   - input: schema.controls.${name}
# custom:
#   id: ${id}
#   severity: MEDIUM
#   resource_types: ["${resourceType}"]
#   messages:
#     ${CODE}: The value is not allowed.
${optional ? `#   optional_reads:\n#     - ${path}\n` : ''}package controls.${name}
${optional ? '\nimport data.lib.shape\n' : ''}
compliant := count(violations) == 0

${violations(subject, optional)}`;
}

function violations({ steps, type }: ControlSubject, optional: boolean): string {
  const lines: string[] = [];
  const path: string[] = [];
  let object = 'input';
  let value = object;
  for (const [depth, { name, list }] of steps.entries()) {
    path.push(JSON.stringify(name));
    object = value;
    value = `${value}.${name}`;
    if (!list) continue;
    path.push(`position_${depth}`);
    lines.push(`some position_${depth}, element_${depth} in ${value}`);
    value = `element_${depth}`;
  }
  const last = JSON.stringify(steps.at(-1)?.name);
  const read = optional ? `shape.or(${object}, ${last}, ${fallback(type)})` : value;
  return `violations contains {"code": "${CODE}", "path": [${path.join(', ')}]} if {
${[...lines, refusal(type, read)].map((line) => `\t${line}\n`).join('')}}
`;
}

function refusal(type: ConfigType, read: string): string {
  if (type === 'boolean') return `${read} == false`;
  if (type === 'integer') return `${read} >= ${NUMBERS.at(-1) ?? 0}`;
  return `not ${read} in {${STATES.slice(0, -1)
    .map((state) => JSON.stringify(state))
    .join(', ')}}`;
}

function fallback(type: ConfigType): string {
  if (type === 'boolean') return 'true';
  return type === 'integer' ? '0' : JSON.stringify(STATES[0]);
}

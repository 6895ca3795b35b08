import type { JsonObject, JsonValue } from '../harness/json.ts';
import type { ConfigType } from '../harness/build/config-properties.ts';
import type { ItemShape } from './item-shape.ts';
import type { Random } from './random.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'ap-northeast-1';

/** The time of the generated snapshot, in epoch milliseconds. */
export const CAPTURED_AT: number = Date.UTC(2026, 10, 22);

/** Texts that properties named like an enumeration have; the last is rare, and no generated control allows it. */
export const STATES: readonly string[] = ['ACTIVE', 'ENABLED', 'available', 'DISABLED'];

/** Most numbers are among these; a generated control's threshold is the last. */
export const NUMBERS: readonly number[] = [0, 1, 2, 7, 30, 60, 443, 1024, 3600, 86_400];

/** The names that get one of {@link STATES}. */
export const STATE_NAME: RegExp = /(class|mode|protocol|state|status|strategy|type)$/i;

const WORDS = [
  'api',
  'audit',
  'batch',
  'billing',
  'data',
  'edge',
  'events',
  'orders',
  'reports',
  'search',
  'shop',
  'web',
];
const STAGES = ['dev', 'prod', 'staging', 'test'];

/** Invents the values of one item. Many are the same in many items, as in real accounts. */
export function fillShape(shape: ItemShape, random: Random, name = ''): JsonValue {
  if (!shape.list)
    return shape.kind === 'value' ? value(shape.type, name, random) : fillObject(shape.properties, random);
  return Array.from({ length: random.pick([0, 1, 1, 1, 2, 2, 3]) }, () =>
    fillShape({ ...shape, list: false }, random, name),
  );
}

function fillObject(properties: ReadonlyMap<string, ItemShape>, random: Random): JsonObject {
  const filled: JsonObject = {};
  for (const [name, below] of properties) filled[name] = fillShape(below, random, name);
  return filled;
}

function value(type: ConfigType, name: string, random: Random): JsonValue {
  switch (type) {
    case 'boolean':
      return random.chance(0.9);
    case 'cidr_block':
      return `10.${random.below(8)}.${random.below(4) * 64}.0/${random.pick([16, 20, 24])}`;
    case 'date':
      return CAPTURED_AT - random.below(10_000) * 3_600_000;
    case 'float':
      return random.pick([0, 0.5, 1, 8, 16]);
    case 'integer':
      return random.pick(NUMBERS);
    case 'ip':
      return `10.${random.below(8)}.${random.below(256)}.${random.below(256)}`;
    case 'string':
      return text(name, random);
  }
}

function text(name: string, random: Random): string {
  if (STATE_NAME.test(name)) return random.chance(0.05) ? (STATES.at(-1) ?? '') : random.pick(STATES.slice(0, -1));
  if (/arn$/i.test(name)) return `arn:aws:iam::${ACCOUNT}:role/service-role/${resourceName(random)}`;
  if (/id$/i.test(name)) return `${random.pick(WORDS)}-0${shared(random)}`;
  if (/description$/i.test(name)) return `Made for ${resourceName(random)} by the platform team, see the runbook`;
  if (/(document|definition|policy|body|script)$/i.test(name)) return policyDocument(random);
  if (/(time|date|at)$/i.test(name)) return new Date(CAPTURED_AT - random.below(10_000) * 3_600_000).toISOString();
  return resourceName(random);
}

/** A name that several resources may have. */
export function resourceName(random: Random): string {
  return `${random.pick(STAGES)}-${random.pick(WORDS)}-${random.pick(WORDS)}`;
}

/** Sixteen hexadecimal digits that many items share: the ids of some hundred networks, groups and roles. */
function shared(random: Random): string {
  return (0x5bd1e995 * (random.below(200) + 1)).toString(16).padStart(16, '0').slice(-16);
}

/** A policy document in the encoding in which Config records those of IAM. */
export function policyDocument(random: Random): string {
  const statement = {
    Effect: 'Allow',
    Principal: { Service: `${random.pick(['lambda', 'ec2', 'ecs-tasks', 'events'])}.amazonaws.com` },
    Action: random.pick(['sts:AssumeRole', 's3:GetObject', 'logs:PutLogEvents']),
  };
  return encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
}

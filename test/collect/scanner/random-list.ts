import type { Random } from '../../../bench/random.ts';
import { ASKED } from './asked.ts';

/** Texts as JSON writes them. */
const TEXTS: readonly string[] = [
  '""',
  '"a"',
  '"x\\"y"',
  '"\\\\"',
  '"\\u00e9\\n"',
  '"\\ud800"',
  '"{"',
  '"]},["',
  '"日本語"',
  '"\ufeff"',
  '"😀 é"',
  `"${'x'.repeat(14)}"`,
  `"${'x'.repeat(15)}"`,
  `"${'x'.repeat(16)}\\""`,
  `"${'é'.repeat(20)}"`,
];
const NUMBERS: readonly string[] = ['0', '-0', '7', '-12.5', '123456789012345', '0.12345678901234'];
const INEXACT_NUMBERS: readonly string[] = ['1e3', '-1.5E+10', '1234567890123456', '0.123456789012345'];
const KEYS: readonly string[] = [
  'a',
  'b',
  'c',
  'engine',
  'list',
  'map',
  'tags',
  'Tags',
  'tagList',
  '*',
  '__proto__',
  'é',
];

const TIMES: readonly string[] = [
  '"2024-02-29T23:59:59.9Z"',
  '"1970-01-01T00:00:00Z"',
  '"2100-12-31T00:00:00.12Z"',
  '"9999-12-31T23:59:59.999Z"',
];
const ODD_TIMES: readonly string[] = [
  '"2023-02-29T00:00:00Z"',
  '"2100-02-29T00:00:00Z"',
  '"2024-04-31T00:00:00Z"',
  '"2024-13-01T00:00:00Z"',
  '"2024-00-01T00:00:00Z"',
  '"2024-01-00T00:00:00Z"',
  '"2024-01-01T24:00:00Z"',
  '"2024-01-01T00:60:00Z"',
  '"2024-01-01T00:00:60Z"',
  '"1969-12-31T23:59:59.999Z"',
  '"2024-01-01T00:00:00.1234Z"',
  '"2024-01-01T00:00:00.Z"',
  '"2024-01-01T00:00:00+00:00"',
  '"2024-01-01T00:00:00"',
  '"2024-01-01 00:00:00Z"',
  '1700000000',
  'null',
];

/** The values of an item's properties: ordinary ones, and those of which it may not be plain. */
const PROPERTIES: Readonly<Record<string, readonly [ordinary: readonly string[], odd: readonly string[]]>> = {
  awsAccountId: [
    ['"111122223333"', '"444455556666"'],
    ['""', '"1\\u0031"', '12', 'null'],
  ],
  awsRegion: [
    ['"eu-west-1"', '"ap-northeast-1"', '"é"'],
    ['""', '"eu\\/west"', 'false', '{}'],
  ],
  resourceType: [
    [...ASKED.keys(), 'AWS::EC2::VPC', 'AWS::S3::Bucket2', 'ACS:'].map((type) => JSON.stringify(type)),
    ['""', '"ACS::ECS::Instance"', '"ACS::"', '"AWS::S3\\u003a:Bucket"', '[]'],
  ],
  resourceId: [
    ['"b-1"', '"日本語"', `"${'i'.repeat(40)}"`, '" "'],
    ['""', '"a\\\\b"', '1', 'null'],
  ],
  resourceName: [
    ['"name"', '""', 'null', '"日本"'],
    ['"\\t"', '0', '["x"]'],
  ],
  ARN: [
    ['"arn:aws:s3:::b"', '""', 'null', '"acs"'],
    ['"acs:"', '"acs:ecs"', '"\\u0061"', 'true'],
  ],
  availabilityZone: [
    ['"Regional"', 'null', '""'],
    ['"\\n"', '1', '{}'],
  ],
  configurationItemStatus: [
    [
      '"OK"',
      '"ResourceDiscovered"',
      '"ResourceDeleted"',
      '"ResourceNotRecorded"',
      '"ResourceDeletedNotRecorded"',
      'null',
      '""',
    ],
    ['"\\u004fK"', '1', '[]'],
  ],
  configurationItemCaptureTime: [TIMES, ODD_TIMES],
  configurationStateId: [
    ['"1700000000000"', '1700000000000', '0', '"0"', '"999999999999999"'],
    ['"1000000000000000"', '1000000000000000', '"01"', '""', '-1', '1.0', '1e3', '"x"', '" 1"', 'null'],
  ],
  configuration: [[], ['"{}"', '[]', '1']],
  supplementaryConfiguration: [[], ['"x"', '[{}]', 'true']],
  tags: [['{}', '{"a":"b"}', '[]', 'null'], ['{"\\u0061":1}']],
  relationships: [['[]', '[{"resourceId":"x"}]'], []],
  configurationItemVersion: [['"1.3"'], []],
  other: [
    ['1', '"x"', 'null'],
    ['1e3', '12345678901234567'],
  ],
};

/** Whether an item must have a property to be plain. */
const NEEDED = /^(aws|resourceType|resourceId|configurationItemCaptureTime|configurationStateId)/;

/** What bytes are turned into, or put between others. */
const BYTES: readonly string[] = [
  ...'"\\{}[],: \n\t01-+.eEtfnu/x\0\u001f\u0080ÿ',
  '\u00ef\u00bb\u00bf',
  'null',
  '"a":1,',
];

/** The text of a list behind its `[`: some items that are plain, some that nearly are. */
export function randomList(random: Random): string {
  const space = random.chance(0.2) ? random.pick([' ', '\n', '\r\n\t', ' '.repeat(20)]) : '';
  const oddness = random.pick([0, 0.02, 0.08]);
  const items = Array.from({ length: random.below(2) + 1 }, () => randomItem(random, oddness, space));
  return `${space}${items.join(`${space},${space}`)}${space}]`;
}

/** The text of an item of which about as many properties are odd. */
function randomItem(random: Random, oddness: number, space: string): string {
  if (random.chance(oddness)) return randomValue(random, 2, oddness);
  const members = random.shuffle(Object.entries(PROPERTIES)).flatMap(([name, [ordinary, odd]]) => {
    if (random.chance(NEEDED.test(name) ? oddness / 4 : 0.3)) return [];
    const key = random.chance(oddness / 4) ? `\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}` : name;
    const isContent = ordinary.length === 0;
    const value =
      odd.length > 0 && random.chance(oddness)
        ? random.pick(odd)
        : isContent
          ? randomObject(random, 4, oddness)
          : random.pick(ordinary);
    const member = `"${key}"${space}:${space}${value}`;
    return random.chance(oddness / 8) ? [member, member] : [member];
  });
  if (random.chance(oddness)) members.push(`"${random.pick(['arn', 'accountId'])}":"x"`);
  return `{${space}${members.join(`${space},${space}`)}${space}}`;
}

function randomValue(random: Random, depth: number, oddness: number): string {
  const kind = random.below(depth > 0 ? 6 : 3);
  if (kind === 0) return random.pick(TEXTS);
  if (kind === 1) return random.pick(random.chance(oddness) ? INEXACT_NUMBERS : NUMBERS);
  if (kind === 2) return random.pick(['true', 'false', 'null', '{}', '[ ]']);
  if (kind === 3)
    return `[${Array.from({ length: random.below(4) }, () => randomValue(random, depth - 1, oddness)).join()}]`;
  return randomObject(random, depth, oddness);
}

function randomObject(random: Random, depth: number, oddness: number): string {
  if (random.chance(oddness / 8)) return nested(390 + random.below(20));
  const keys = random.shuffle(KEYS).slice(0, random.below(5));
  if (random.chance(oddness)) keys.push(random.pick(KEYS), '\\u0061');
  return `{${keys.map((key) => `"${key}":${randomValue(random, depth - 1, oddness)}`).join()}}`;
}

function nested(depth: number): string {
  return `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
}

/** The bytes with some of them changed, left out, added or repeated, or with the end cut off. */
export function damaged(bytes: Buffer, random: Random): Buffer {
  let result = Buffer.from(bytes);
  for (let times = random.below(3); times >= 0 && result.length > 0; times--) {
    const at = random.below(result.length);
    const [before, behind] = [result.subarray(0, at), result.subarray(at)];
    const added = Buffer.from(random.pick(BYTES), 'latin1');
    const change = random.below(6);
    if (change === 0) result.writeUInt8(behind.readUInt8() ^ (1 << random.below(8)), at);
    else if (change === 1) result = Buffer.concat([before, behind.subarray(1 + random.below(3))]);
    else if (change === 2) result = Buffer.concat([before, added, behind]);
    else if (change === 3) result = Buffer.concat([before, added, behind.subarray(1)]);
    else if (change === 4) result = Buffer.concat([before, behind.subarray(0, random.below(40)), behind]);
    else if (random.chance(0.3)) result = Buffer.from(before);
  }
  return result;
}

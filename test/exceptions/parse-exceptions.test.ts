import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { exceptionsSchema } from '../../harness/exceptions/exceptions-schema.ts';
import { type ExceptionRules, parseExceptions } from '../../harness/exceptions/parse-exceptions.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { sampleManifest } from '../report/sample.ts';

const rules: ExceptionRules = {
  manifest: sampleManifest(),
  today: new Date('2026-11-22T23:59:59Z'),
  maxDays: 366,
};

const WHOLE = `\
# Decided on 2026-11-20.
exceptions:
  - control: neptune-006
    scope:
      accounts: ["111122223333", '012345678901']
      regions: [eu-west-1]
      resources: ["snapshot-*", arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:one]
      tags: { environment: sandbox, cost: "12" }
    owner: graph
    reason: |
      It holds
      no data.
    ticket: SEC-1
    from: 2026-11-22
    until: 2027-11-23
    acceptUnknown: true
    fingerprint: sha256:${'a'.repeat(64)}
  - { control: EMR.3, scope: { resources: ["*"] }, owner: data, reason: It ends soon., until: 2020-01-01 }
`;

const PARSED = [
  {
    control: 'Neptune.6',
    scope: {
      accounts: ['111122223333', '012345678901'],
      regions: ['eu-west-1'],
      resources: ['snapshot-*', 'arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:one'],
      tags: { environment: 'sandbox', cost: '12' },
    },
    owner: 'graph',
    reason: 'It holds no data.',
    ticket: 'SEC-1',
    from: '2026-11-22',
    until: '2027-11-23',
    acceptUnknown: true,
    fingerprint: `sha256:${'a'.repeat(64)}`,
  },
  {
    control: 'EMR.3',
    scope: { resources: ['*'] },
    owner: 'data',
    reason: 'It ends soon.',
    until: '2020-01-01',
  },
];

test('exceptions are read from YAML and JSON, with the id of the control for an alias', () => {
  assert.deepEqual(parseExceptions(WHOLE, rules), PARSED);
  assert.deepEqual(parseExceptions(JSON.stringify({ exceptions: PARSED }), rules), PARSED);
  assert.deepEqual(parseExceptions('exceptions: []', rules), []);
});

test('the schema is a valid one', () => {
  assert.equal(new Ajv({ strict: true }).validateSchema(exceptionsSchema), true);
});

/** A file of one exception with a line in place of that of the same name, or without it. */
function withLine(name: string, line?: string): string {
  const lines = ['control: EMR.3', 'scope: { resources: ["*"] }', 'owner: me', 'reason: so', 'until: 2026-12-31'];
  const others = lines.filter((other) => !other.startsWith(`${name}:`));
  return `exceptions:\n- ${[...others, ...(line === undefined ? [] : [line])].join('\n  ')}\n`;
}

const invalid: [text: string, problems: string[]][] = [
  ['', ['line 1: it is empty. Exceptions under the key exceptions, as a list.']],
  ['[]', ['line 1: [] does not fit. Exceptions under the key exceptions, as a list.']],
  ['exception: []', ['line 1: exceptions is missing', 'line 1: exception is unknown. Did you mean exceptions?']],
  ['exceptions:', ['line 1, exceptions: it is empty. A list of exceptions.']],
  [
    'exceptions:\n\n- EMR.3',
    [
      'line 3, exceptions[0]: "EMR.3" does not fit. An exception: control, scope, owner, reason and until, and what else is known.',
    ],
  ],
  [
    'exceptions: [\n- a',
    [
      'it is neither YAML nor JSON: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1',
    ],
  ],
  ['exceptions: []\nexceptions: []', ['it is neither YAML nor JSON: Map keys must be unique at line 2, column 1']],
  ['exceptions: !secret []', ['it is neither YAML nor JSON: Unresolved tag: !secret at line 1, column 13']],
  [`exceptions: ${'['.repeat(100_000)}`, ['it is neither YAML nor JSON: nested deeper than 16 levels']],
  [`exceptions:\n${'- '.repeat(100_000)}`, ['it is neither YAML nor JSON: nested deeper than 16 levels']],
  [withLine('owner'), ['line 2, exceptions[0]: owner is missing']],
  [
    withLine('owner', 'owner: "  "'),
    ['line 6, exceptions[0].owner: "  " does not fit. Who answers for the exception.'],
  ],
  [withLine('reason', 'reason:'), ['line 6, exceptions[0].reason: it is empty. Why the finding is accepted.']],
  [withLine('until'), ['line 2, exceptions[0]: until is missing']],
  [
    withLine('until', 'until: never'),
    ['line 6, exceptions[0].until: "never" does not fit. The last day in force, in UTC: 2026-11-22.'],
  ],
  [withLine('until', 'until: 2027-02-29'), ['line 6, exceptions[0].until: there is no day 2027-02-29']],
  [
    withLine('until', 'until: 2027-11-24'),
    [
      'line 6, exceptions[0].until: it is 367 days ahead, and at most 366 are allowed. Choose an earlier day, and decide again then.',
    ],
  ],
  [
    withLine('from', 'from: 2027-01-01'),
    ['line 7, exceptions[0].from: it is after until, so that the exception is never in force'],
  ],
  [
    withLine('ticket', 'ticket: 123'),
    [
      'line 7, exceptions[0].ticket: 123 does not fit. Where it was decided, in quotes if it is a number. Put the number in quotes.',
    ],
  ],
  [
    withLine('control', 'control: EMR.33'),
    ['line 6, exceptions[0].control: no control fits EMR.33. Did you mean EMR.3? `kensa controls` lists them.'],
  ],
  [
    withLine('control', 'control: EMR.*'),
    ['line 6, exceptions[0].control: no control fits EMR.*. Did you mean EMR.3? `kensa controls` lists them.'],
  ],
  [
    withLine('scope', 'scope: {}'),
    [
      'line 6, exceptions[0].scope: {} does not fit. Which resources it is about: accounts, regions, resources or tags, at least one of them. A resource has to fit all that are there. For every resource of the control write resources: ["*"].',
    ],
  ],
  [
    withLine('scope', 'scope: { resources: [] }'),
    [
      'line 6, exceptions[0].scope.resources: [] does not fit. Ids, ARNs or globs over both, one of which fits the resource.',
    ],
  ],
  [
    withLine('scope', 'scope: { resource: [a] }'),
    ['line 6, exceptions[0].scope: resource is unknown. Did you mean resources?'],
  ],
  [
    withLine('scope', 'scope: { accounts: [111122223333] }'),
    [
      'line 6, exceptions[0].scope.accounts[0]: 111122223333 does not fit. The id of an account, twelve digits in quotes. Put the number in quotes.',
    ],
  ],
  [
    withLine('scope', 'scope: { tags: { a: true } }'),
    ['line 6, exceptions[0].scope.tags.a: true does not fit. The value of a tag, in quotes.'],
  ],
  [
    withLine('acceptUnknown', 'acceptUnknown: yes'),
    [
      'line 7, exceptions[0].acceptUnknown: "yes" does not fit. True: it is also for INSUFFICIENT_DATA and ERROR. Without it, for NON_COMPLIANT only.',
    ],
  ],
  [withLine('untill', 'untill: 2026-12-31'), ['line 2, exceptions[0]: untill is unknown. Did you mean until?']],
];

for (const [text, problems] of invalid) {
  test(`${JSON.stringify(text).slice(0, 150)} is refused`, () => {
    assert.throws(
      () => parseExceptions(text, rules),
      (error) => {
        assert.ok(error instanceof KensaError);
        assert.equal(error.code, 'EXCEPTIONS_INVALID');
        const [heading, ...told] = error.message.split('\n');
        assert.equal(heading, 'the exceptions can not be used:');
        assert.deepEqual(
          told.map((line) => line.slice(2)),
          problems,
        );
        return true;
      },
    );
  });
}

test('how far ahead an exception may end can be set, and one that was valid stays so', () => {
  const text = withLine('until', 'until: 2026-12-23');
  assert.throws(() => parseExceptions(text, { ...rules, maxDays: 30 }), KensaError);
  assert.equal(parseExceptions(text, { ...rules, maxDays: 31 }).length, 1);
  for (const today of ['2026-11-23', '2026-12-24', '2030-01-01']) {
    assert.equal(parseExceptions(text, { ...rules, maxDays: 31, today: new Date(today) }).length, 1);
  }
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { configurationSchema } from '../../harness/config/configuration-schema.ts';
import { parseConfiguration } from '../../harness/config/parse-configuration.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { FORMAT_NAMES } from '../../harness/report/formats.ts';

const WHOLE = `\
# What CI asks for.
sources:
  - s3://config-bucket/AWSLogs
  - 'more/**/*.gz'
controls:
  include:
    ids: [Redshift.*, EMR.3]
    services: [redshift, emr]
    severities: [HIGH, CRITICAL]
    standards: [NIST SP 800-53*]
  exclude:
    ids: [Redshift.7]
parameters:
  EMR.3: { requireScopes: [s3] }
exceptions: exceptions.yaml
formats:
  - text
  - json=report.json
language: ja
failOn: HIGH
failOnUnknown: true
`;

const PARSED = {
  sources: ['s3://config-bucket/AWSLogs', 'more/**/*.gz'],
  controls: {
    include: {
      ids: ['Redshift.*', 'EMR.3'],
      services: ['redshift', 'emr'],
      severities: ['HIGH', 'CRITICAL'],
      standards: ['NIST SP 800-53*'],
    },
    exclude: { ids: ['Redshift.7'] },
  },
  parameters: { 'EMR.3': { requireScopes: ['s3'] } },
  exceptions: 'exceptions.yaml',
  formats: ['text', 'json=report.json'],
  language: 'ja',
  failOn: 'HIGH',
  failOnUnknown: true,
};

test('the schema is a valid one', () => {
  assert.equal(new Ajv({ strict: true }).validateSchema(configurationSchema), true);
});

test('every setting is read, from YAML and from JSON', () => {
  assert.deepEqual(parseConfiguration('kensa.yaml', WHOLE).configuration, PARSED);
  assert.deepEqual(parseConfiguration('kensa.yaml', JSON.stringify(PARSED)).configuration, PARSED);
});

test('exceptions may be false: there are to be none', () => {
  assert.deepEqual(parseConfiguration('kensa.yaml', 'exceptions: false').configuration, { exceptions: false });
});

test('an empty file says nothing', () => {
  for (const text of ['', '# Nothing.\n', '---\n', '{}', 'null']) {
    assert.deepEqual(parseConfiguration('kensa.yaml', text).configuration, {});
  }
});

describe('what is wrong is told with its place and a remedy', () => {
  const KEYS =
    'Allowed: sources, controls, parameters, exceptions, maxExceptionDays, formats, language, failOn, failOnUnknown.';
  const cases: [text: string, message: string][] = [
    ['\nsorces: [a]', `kensa.yaml, line 2, column 1: unknown key 'sorces'. Did you mean sources? ${KEYS}`],
    ['fail-on: HIGH', `kensa.yaml, line 1, column 1: unknown key 'fail-on'. Did you mean failOn? ${KEYS}`],
    ['completelyDifferent: 1', `kensa.yaml, line 1, column 1: unknown key 'completelyDifferent'. ${KEYS}`],
    [
      'controls:\n  include:\n    ids: [a]\n    servces: [a]',
      "kensa.yaml, line 4, column 5: unknown key 'servces'. Did you mean services? Allowed: ids, services, severities, standards.",
    ],
    [
      'controls: { exclude: { standard: [CIS] } }',
      "kensa.yaml, line 1, column 24: unknown key 'standard'. Did you mean standards? Allowed: ids, services, severities, standards.",
    ],
    [
      'sources: a.json',
      'kensa.yaml, line 1, column 10: sources: "a.json" does not fit. A list of sources to audit, as seen from the working directory.',
    ],
    [
      'sources:\n  - 1',
      'kensa.yaml, line 2, column 5: sources[0]: 1 does not fit. A file, a directory, a glob, s3://bucket/prefix, or - for standard input.',
    ],
    [
      'failOn: hihg',
      'kensa.yaml, line 1, column 9: failOn: "hihg" does not fit. The exit code is 1 from this severity on. ' +
        'Did you mean HIGH? Allowed: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL, none.',
    ],
    [
      'language:\nfailOn: HIGH',
      'kensa.yaml, line 1, column 1: language: it is empty. The language of texts for people. Allowed: en, ja.',
    ],
    [
      'failOnUnknown: yes',
      'kensa.yaml, line 1, column 16: failOnUnknown: "yes" does not fit. ' +
        'Whether the exit code is 1 also for what could not be decided or seen: true or false.',
    ],
    [
      'formats: [text, jsn=a]',
      `kensa.yaml, line 1, column 17: formats[1]: "jsn=a" does not fit. A format, with =FILE for a file: ${FORMAT_NAMES.join(', ')}.`,
    ],
    [
      'formats: [json=]',
      `kensa.yaml, line 1, column 11: formats[0]: "json=" does not fit. A format, with =FILE for a file: ${FORMAT_NAMES.join(', ')}.`,
    ],
    ...['true', '[a.yaml]', "''"].map((value): [string, string] => {
      const found = { true: 'true does not fit', '[a.yaml]': '["a.yaml"] does not fit' }[value] ?? 'it is empty';
      const remedy = 'The file of exceptions, as seen from the working directory, or false for none.';
      return [`exceptions: ${value}`, `kensa.yaml, line 1, column 13: exceptions: ${found}. ${remedy}`];
    }),
    [
      'parameters: { EMR.3: [s3] }',
      'kensa.yaml, line 1, column 22: parameters.EMR.3: ["s3"] does not fit. Values by the names of parameters.',
    ],
    [
      '- a',
      'kensa.yaml, line 1, column 1: ["a"] does not fit. What kensa audit does unless its options say otherwise.',
    ],
    [
      'a: [1\nb: 2',
      'kensa.yaml, line 2, column 1: not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    ['failOn: LOW\nfailOn: HIGH', 'kensa.yaml, line 2, column 1: not YAML: Map keys must be unique.'],
    [
      'failOn: LOW\n---\nfailOn: HIGH',
      'kensa.yaml, line 2, column 1: not YAML: Source contains multiple documents; please use YAML.parseAllDocuments().',
    ],
    ['sources: *all', 'kensa.yaml: not YAML: Unresolved alias (the anchor must be set before the alias): all.'],
    [
      'failOn: 1\nsorces: [a]',
      'kensa.yaml can not be used:\n' +
        '  kensa.yaml, line 1, column 9: failOn: 1 does not fit. The exit code is 1 from this severity on. ' +
        'Allowed: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL, none.\n' +
        `  kensa.yaml, line 2, column 1: unknown key 'sorces'. Did you mean sources? ${KEYS}`,
    ],
  ];
  for (const [text, message] of cases) {
    test(JSON.stringify(text), () => {
      assert.throws(() => parseConfiguration('kensa.yaml', text), new KensaError('CONFIGURATION_INVALID', message));
    });
  }

  for (const open of ['[', '- ', '{a: ']) {
    test(`${JSON.stringify(open)} without end`, () => {
      assert.throws(
        () => parseConfiguration('kensa.yaml', open.repeat(15_000)),
        new KensaError('CONFIGURATION_INVALID', 'kensa.yaml: it is nested deeper than 32 levels.'),
      );
    });
  }

  test('few aliases that stand for very much are an error', () => {
    const levels = Array.from({ length: 8 }, (_, level) => {
      return `a${level}: &a${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`)).join(', ')}]`;
    });
    assert.throws(() => parseConfiguration('kensa.yaml', levels.join('\n')), {
      code: 'CONFIGURATION_INVALID',
      message: 'kensa.yaml: not YAML: Excessive alias count indicates a resource exhaustion attack.',
    });
  });
});

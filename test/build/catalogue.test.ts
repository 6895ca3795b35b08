import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import type { Catalogue } from '../../harness/build/catalogue.ts';
import { readCatalogue } from '../../harness/build/catalogue.ts';
import { readAnnotations } from '../../harness/build/read-sources.ts';
import { SEVERITIES } from '../../harness/bundle/manifest.ts';
import { provideOpa } from './opa-for-tests.ts';

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text };

const schema = {
  type: 'object',
  propertyNames: { pattern: String.raw`^[A-Za-z0-9]+\.[0-9]+$` },
  additionalProperties: {
    type: 'object',
    required: ['title', 'severity', 'resourceTypes', 'schedule', 'standards', 'evaluableFromConfigItem'],
    additionalProperties: false,
    properties: {
      title: text,
      severity: { enum: SEVERITIES },
      category: text,
      resourceTypes: { type: 'array', items: { pattern: '^AWS::[A-Za-z0-9]*::[A-Za-z0-9]+$' } },
      configRule: { type: 'string', pattern: '^[a-z0-9-]+$' },
      configRuleCustom: { const: true },
      schedule: { enum: ['change', 'change and periodic', 'periodic'] },
      standards: texts,
      evaluableFromConfigItem: { enum: ['join', 'no', 'unknown', 'yes'] },
      properties: { type: 'object', minProperties: 1, additionalProperties: { ...texts, minItems: 1 } },
      parameters: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['name'],
          additionalProperties: false,
          properties: { name: text, type: text, default: text, allowed: text, customizable: { const: false } },
        },
      },
    },
  },
};

function number(id: string): number {
  return Number(id.slice(id.indexOf('.') + 1));
}

function service(id: string): string {
  return id.slice(0, id.indexOf('.')).toLowerCase();
}

describe('policies/catalogue.json', () => {
  test('holds what its type says', async () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(await readCatalogue('policies'));
    assert.deepEqual(validate.errors, null);
  });

  test('has one control a line, by service and number', async () => {
    const catalogue: Catalogue = await readCatalogue('policies');
    const ids = Object.keys(catalogue);
    const sorted = ids.toSorted((a, b) =>
      service(a) === service(b) ? number(a) - number(b) : service(a) < service(b) ? -1 : 1,
    );
    assert.deepEqual(ids, sorted);
    const lines = (await readFile('policies/catalogue.json', 'utf8')).trimEnd().split('\n');
    const keys = lines.slice(1, -1).map((line) => /^ {2}"([^"]+)": \{.*\},?$/.exec(line)?.[1]);
    assert.deepEqual(keys, ids);
  });

  test('agrees with the METADATA of the pack on severities', async () => {
    provideOpa();
    const catalogue = await readCatalogue('policies');
    const annotations = [...(await readAnnotations('.', 'policies/controls')).values()] as {
      custom: { id: string; severity: string };
    }[];
    const known = annotations.flatMap(({ custom: { id, severity } }) =>
      Object.hasOwn(catalogue, id) ? { id, severity } : [],
    );
    assert.ok(known.some(({ id }) => id === 'Redshift.7'));
    assert.deepEqual(
      known,
      known.map(({ id }) => ({ id, severity: catalogue[id]?.severity })),
    );
  });
});

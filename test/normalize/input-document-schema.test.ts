import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { isJsonObject, type JsonValue } from '../../harness/json.ts';
import { inputDocumentSchema } from '../../harness/normalize/input-document-schema.ts';
import { normalizeItem } from '../../harness/normalize/items/normalize-item.ts';
import { collected, dbCluster } from './config-items.ts';

const validate = new Ajv({ strict: true }).compile(inputDocumentSchema);

function clusterDocument(): Record<string, unknown> {
  const normalized = normalizeItem(collected(dbCluster()));
  assert.equal(normalized.kind, 'document');
  return { ...normalized.document };
}

function propertiesWithoutText(schema: JsonValue | undefined, path: string): string[] {
  if (!isJsonObject(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword !== 'properties' || !isJsonObject(value)) return propertiesWithoutText(value, `${path}/${keyword}`);
    return Object.entries(value).flatMap(([property, part]) => [
      ...(isJsonObject(part) && part['title'] && part['description'] ? [] : [`${path}/${property}`]),
      ...propertiesWithoutText(part, `${path}/${property}`),
    ]);
  });
}

describe('inputDocumentSchema', () => {
  it('accepts a document with all its parts', () => {
    const { provenance: _provenance, relationships: _relationships, ...target } = clusterDocument();
    const { availabilityZone: _zone, configurationItemStatus: _status, ...rest } = target;
    const { configurationItemCaptureTime: _time, ...cluster } = rest;
    const document = { ...clusterDocument(), related: { cluster }, evaluatedAt: '2026-03-02T04:05:06.789Z' };
    assert.equal(validate(document), true);
  });

  it('accepts damaged content, for controls to refuse', () => {
    for (const configuration of ['{"engine":', [], 7, false]) {
      assert.equal(validate({ ...clusterDocument(), configuration }), true);
    }
  });

  const refused: Record<string, object> = {
    'another property': { awsAccountId: '111122223333' },
    'an empty account': { accountId: '' },
    'a null configuration': { configuration: null },
    'a null supplementary configuration': { supplementaryConfiguration: null },
    'a null name': { resourceName: null },
    'a tag that is not text': { tags: { a: 1 } },
    'another property of a relationship': { relationships: [{ name: 'Contains ' }] },
    'a time in another zone': { configurationItemCaptureTime: '2026-03-02T04:05:06.789+09:00' },
    'another source': { provenance: { source: 'guess', location: 'a.json' } },
    'a related document with provenance': { related: { cluster: clusterDocument() } },
    'no resource id': { resourceId: undefined },
    'provenance without a place': { provenance: { source: 'snapshot' } },
  };
  it('takes a document without provenance, as other hosts make them', () => {
    const document: unknown = JSON.parse(JSON.stringify({ ...clusterDocument(), provenance: undefined }));
    assert.equal(validate(document), true);
  });

  for (const [name, properties] of Object.entries(refused)) {
    it(`refuses ${name}`, () => {
      const document: unknown = JSON.parse(JSON.stringify({ ...clusterDocument(), ...properties }));
      assert.equal(validate(document), false);
    });
  }

  it('explains every property', () => {
    assert.deepEqual(propertiesWithoutText(inputDocumentSchema, ''), []);
  });
});

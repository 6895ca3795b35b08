import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ConfigPropertiesByType } from '../../harness/bundle/property-types.ts';
import type { SourceShape } from '../../harness/collect/collected.ts';
import type { JsonObject, JsonValue } from '../../harness/json.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import { createInventory } from '../../harness/normalize/inventory.ts';
import type { NormalizeContext } from '../../harness/normalize/items/normalize-context.ts';
import { normalizeItem } from '../../harness/normalize/items/normalize-item.ts';
import type { NormalizedItem } from '../../harness/normalize/items/normalized-item.ts';
import { collectBytes } from '../collect/collecting.ts';
import { demoItems } from '../fixtures/demo-items.ts';
import { describeKey, describeSecurityConfiguration } from '../fixtures/encode-described.ts';
import { apiItem, baseItem, consoleItem, queryRow } from '../fixtures/encode-item.ts';
import { demoIn, encodings } from '../fixtures/encodings.ts';
import { assertValidDocument } from './assert-valid-document.ts';
import { collected, deliveredItem, kmsKey, redshiftCluster } from './config-items.ts';
import { allDocuments } from './documents.ts';

const context: NormalizeContext = {
  properties: JSON.parse(readFileSync('policies/config-properties.json', 'utf8')) as ConfigPropertiesByType,
};

function normalize(item: JsonObject, shape: SourceShape = 'items', more: NormalizeContext = context): NormalizedItem {
  const normalized = normalizeItem(collected(item, { shape }), more);
  if (normalized.kind === 'document') assertValidDocument(normalized.document);
  return normalized;
}

function documentFrom(item: JsonObject, shape?: SourceShape): InputDocument {
  const normalized = normalize(item, shape);
  assert.equal(normalized.kind, 'document');
  assert.deepEqual(normalized.diagnostics, []);
  return normalized.document;
}

function row(item: JsonObject): JsonObject {
  return JSON.parse(queryRow(item)) as JsonObject;
}

async function documentsIn(text: string): Promise<Omit<InputDocument, 'provenance'>[]> {
  const inventory = createInventory(new Set(demoItems.map(({ resourceType }) => resourceType)), context);
  for (const event of await collectBytes(text)) inventory.take(event);
  return allDocuments(inventory.finish().documents).map(({ provenance: _provenance, ...document }) => document);
}

describe('the document of every resource', async () => {
  const [snapshot] = encodings;
  const expected = snapshot === undefined ? [] : await documentsIn(demoIn(snapshot));
  assert.equal(expected.length, 70);
  for (const encoding of encodings) {
    it(`is the same from ${encoding.name}${encoding.lost.length > 0 ? ` but for ${encoding.lost.join(' and ')}` : ''}`, async () => {
      const documents = expected.map((document) => {
        const kept = { ...document };
        for (const part of encoding.lost) delete kept[part];
        return kept;
      });
      assert.deepEqual(await documentsIn(demoIn(encoding)), documents);
    });
  }
});

describe('provenance', () => {
  const spelled: [string, JsonObject, string][] = [
    ['delivered', kmsKey(), 'snapshot'],
    ['as the API returns it', apiItem(kmsKey()), 'config-api'],
    ['as the batch calls return it', baseItem(kmsKey()), 'config-api'],
    ['as the console shows it', consoleItem(kmsKey()), 'config-api'],
    ['as a query returns it', row(kmsKey()), 'select'],
  ];
  for (const [name, item, source] of spelled) {
    it(`of an item ${name}, without a container`, () => assert.equal(documentFrom(item).provenance.source, source));
  }

  const shapes: [SourceShape, string][] = [
    ['snapshot', 'snapshot'],
    ['history', 'history'],
    ['event', 'event'],
    ['get-resource-config-history', 'config-api'],
    ['batch-get-resource-config', 'config-api'],
    ['get-aggregate-resource-config', 'aggregator'],
    ['batch-get-aggregate-resource-config', 'aggregator'],
    ['select-resource-config', 'select'],
  ];
  for (const [shape, source] of shapes) {
    it(`of an item in ${shape}`, () => {
      for (const [, item] of spelled) assert.equal(documentFrom(item, shape).provenance.source, source);
    });
  }
});

function rotationIn(item: JsonObject, shape?: SourceShape): unknown {
  return (documentFrom(item, shape).supplementaryConfiguration as JsonObject)['KeyRotationStatus'];
}

describe('retyped values', () => {
  const flag = { supplementaryConfiguration: { KeyRotationStatus: 'true', Policy: '{}', Tags: '[]' } };

  it('are restored in the supplementaryConfiguration of the API', () => {
    assert.equal(rotationIn({ ...apiItem(kmsKey()), ...flag }), true);
    assert.equal(rotationIn({ ...baseItem(kmsKey()), ...flag }, 'batch-get-resource-config'), true);
    assert.equal(rotationIn({ ...row(kmsKey()), ...flag }), true);
    assert.equal(rotationIn({ ...row(kmsKey()), ...flag }, 'select-resource-config'), true);
  });

  it('stay in what AWS Config delivers, whatever the container', () => {
    for (const shape of ['snapshot', 'history', 'event', 'items'] as const) {
      assert.equal(rotationIn({ ...kmsKey(), ...flag }, shape), 'true');
    }
    assert.equal(rotationIn({ ...consoleItem(kmsKey()), ...flag }), 'true');
  });

  it('stay in the configuration of the API, which is JSON and has its types', () => {
    const retyped = { clusterIdentifier: 'reports', enhancedVpcRouting: 'true', numberOfNodes: '2' };
    for (const item of [apiItem(redshiftCluster()), baseItem(redshiftCluster())]) {
      assert.deepEqual(documentFrom({ ...item, configuration: JSON.stringify(retyped) }).configuration, retyped);
    }
    assert.deepEqual(documentFrom({ ...row(redshiftCluster()), configuration: retyped }).configuration, {
      clusterIdentifier: 'reports',
      enhancedVpcRouting: true,
      numberOfNodes: 2,
    });
  });

  it('stay where nothing is known of the type', () => {
    const item = { ...apiItem(kmsKey()), ...flag, resourceType: 'Own::Key::Type' };
    const normalized = normalize(item, 'items');
    assert.equal(normalized.kind, 'document');
    assert.deepEqual(normalized.document.supplementaryConfiguration, {
      KeyRotationStatus: 'true',
      Policy: {},
      Tags: [],
    });
    const withoutFacts = normalize({ ...apiItem(kmsKey()), ...flag }, 'items', {});
    assert.equal(withoutFacts.kind, 'document');
    assert.deepEqual(withoutFacts.document.supplementaryConfiguration, {
      KeyRotationStatus: 'true',
      Policy: {},
      Tags: [],
    });
    assert.equal(normalize({ ...apiItem(kmsKey()), resourceType: 'constructor' }).kind, 'document');
  });

  it('of the API are text where the text is quoted, and null where it says so', () => {
    const supplementaryConfiguration = { a: '"true"', b: '"a \\"b\\""', c: 'null', d: '"torn', e: 'plain', f: 7 };
    const expected = { a: 'true', b: 'a "b"', c: null, d: '"torn', e: 'plain', f: 7 };
    const item = deliveredItem({ resourceType: 'AWS::S3::Bucket', resourceId: 'logs', configuration: {} });
    assert.deepEqual(
      documentFrom({ ...apiItem(item), supplementaryConfiguration }).supplementaryConfiguration,
      expected,
    );
    assert.deepEqual(
      documentFrom({ ...item, supplementaryConfiguration }).supplementaryConfiguration,
      supplementaryConfiguration,
    );
  });
});

describe('a deletion', () => {
  it('is one in every shape that tells of it', () => {
    const deleted = {
      ...redshiftCluster(),
      ARN: null,
      configuration: null,
      configurationItemStatus: 'ResourceDeleted',
    };
    for (const item of [deleted, apiItem(deleted), consoleItem(deleted)]) {
      assert.equal(normalize(item).kind, 'deleted');
    }
    assert.equal(apiItem(deleted)['configuration'], 'null');
  });
});

describe('tags', () => {
  const list: JsonValue = [{ key: 'team', value: 'shop' }];
  const places: Record<string, JsonObject> = {
    'a map': { tags: { team: 'shop' } },
    'a list of key and value': { tags: list },
    'a list with the tag as a whole': { tags: [{ key: 'team', value: 'shop', tag: 'team=shop' }] },
    'tags in configuration': { configuration: { tags: list } },
    'tagList in configuration': { configuration: { tagList: list } },
    'Tags in configuration, with capitals': { configuration: { Tags: [{ Key: 'team', Value: 'shop' }] } },
    'Tags in supplementaryConfiguration, as KMS has them': {
      supplementaryConfiguration: { Tags: [{ tagKey: 'team', tagValue: 'shop' }] },
    },
    'Tags in supplementaryConfiguration, as a map': { supplementaryConfiguration: { Tags: { team: 'shop' } } },
    'tags in supplementaryConfiguration': { supplementaryConfiguration: { tags: { team: 'shop' } } },
    'Tags in supplementaryConfiguration, as text': { supplementaryConfiguration: { Tags: JSON.stringify(list) } },
  };
  const bare = {
    resourceType: 'AWS::S3::Bucket',
    resourceId: 'logs',
    awsRegion: 'eu-west-1',
    awsAccountId: '111122223333',
  };
  for (const [name, properties] of Object.entries(places)) {
    it(`are found: ${name}`, () => {
      assert.deepEqual(documentFrom({ ...bare, ...properties }).tags, { team: 'shop' });
      assert.deepEqual(documentFrom({ ...bare, tags: {}, ...properties }).tags, { team: 'shop' });
      assert.deepEqual(documentFrom({ ...bare, tags: [], ...properties }).tags, { team: 'shop' });
    });
  }

  it('of the item itself come first', () => {
    const configuration = { tags: [{ key: 'team', value: 'other' }] };
    assert.deepEqual(documentFrom({ ...bare, tags: { team: 'shop' }, configuration }).tags, { team: 'shop' });
  });

  it('are unknown if nothing states them, and none if the item says so', () => {
    const configuration = { tags: [], Tags: 'team', tagList: [{ key: 'team' }] };
    assert.equal(documentFrom({ ...bare, configuration }).tags, undefined);
    assert.deepEqual(documentFrom({ ...bare, tags: {}, configuration }).tags, {});
  });

  it('are unknown from the batch calls, which filter them', () => {
    const item = deliveredItem({ ...bare, configuration: { tags: list }, supplementaryConfiguration: { Tags: list } });
    assert.deepEqual(documentFrom(item).tags, { team: 'shop' });
    assert.deepEqual(documentFrom(apiItem(item)).tags, { team: 'shop' });
    assert.equal(documentFrom(baseItem(item)).tags, undefined);
    assert.equal(documentFrom(baseItem(item), 'batch-get-resource-config').tags, undefined);
  });
});

describe('account and region of the context', () => {
  const place = { account: '111122223333', region: 'eu-west-1' };

  it('are taken where the data says nothing', () => {
    const bare = { resourceType: 'AWS::S3::Bucket', resourceId: 'logs', arn: 'arn:aws:s3:::logs' };
    const normalized = normalize(bare, 'select-resource-config', place);
    assert.equal(normalized.kind, 'document');
    assert.deepEqual([normalized.document.accountId, normalized.document.awsRegion], ['111122223333', 'eu-west-1']);
    assert.equal(normalize(bare, 'items', { account: '111122223333' }).kind, 'unusable');
  });

  it('give way to what the data says', () => {
    const { document } = normalize(kmsKey(), 'snapshot', { account: '444455556666', region: 'us-east-1' }) as {
      document: InputDocument;
    };
    assert.deepEqual([document.accountId, document.awsRegion], ['111122223333', 'ap-northeast-1']);
    const { awsAccountId: _account, awsRegion: _region, ...rest } = kmsKey();
    const fromArn = normalize(rest, 'snapshot', { account: '444455556666', region: 'us-east-1' }) as {
      document: InputDocument;
    };
    assert.deepEqual([fromArn.document.accountId, fromArn.document.awsRegion], ['111122223333', 'ap-northeast-1']);
  });
});

describe('a described key', () => {
  const metadata = describeKey(kmsKey())['KeyMetadata'] as JsonObject;

  it('has the names that AWS Config gives', () => {
    const { document } = normalize(metadata, 'describe-key') as { document: InputDocument };
    const { configuration } = documentFrom(kmsKey());
    assert.deepEqual(document, {
      accountId: '111122223333',
      awsRegion: 'ap-northeast-1',
      resourceType: 'AWS::KMS::Key',
      resourceId: '1234abcd-12ab-34cd-56ef-1234567890ab',
      arn: 'arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      configuration,
      provenance: { source: 'describe', location: 'snapshot.json' },
    });
  });

  it('has times as AWS Config writes them, and nested names too', () => {
    const described = {
      ...metadata,
      CreationDate: 1715566818.25,
      DeletionDate: '2026-12-01T09:00:00+09:00',
      ValidTo: 'never',
      MultiRegionConfiguration: { PrimaryKey: { Arn: 'a', Region: 'b' }, ReplicaKeys: [{ Region: 'c' }] },
    };
    const { document } = normalize(described, 'describe-key') as { document: InputDocument };
    const configuration = document.configuration as JsonObject;
    assert.deepEqual(
      [configuration['creationDate'], configuration['deletionDate'], configuration['validTo']],
      [1_715_566_818_250, Date.parse('2026-12-01T00:00:00Z'), 'never'],
    );
    assert.deepEqual(configuration['multiRegionConfiguration'], {
      primaryKey: { arn: 'a', region: 'b' },
      replicaKeys: [{ region: 'c' }],
    });
  });

  it('that can not be named says so', () => {
    const { Arn: _arn, KeyId: _id, ...rest } = metadata;
    assert.deepEqual(
      normalize(rest, 'describe-key'),
      withoutIdentity('Arn, KeyId', 'restore what was removed from it'),
    );
    const where = 'say with --account and --region where it is';
    assert.deepEqual(normalize({ ...metadata, Arn: null }, 'describe-key'), withoutIdentity('Arn', where));
    assert.equal(
      normalize({ ...metadata, Arn: null }, 'describe-key', { account: '111122223333', region: 'eu-west-1' }).kind,
      'document',
    );
  });
});

describe('a described security configuration', () => {
  const place = { account: '111122223333', region: 'eu-west-1' };
  const body = { EncryptionConfiguration: { EnableAtRestEncryption: true } };
  const output = describeSecurityConfiguration({ resourceId: 'batch' }, body);

  it('is the output with its body decoded', () => {
    for (const item of [output, { ...output, SecurityConfiguration: body }]) {
      assert.deepEqual(normalize(item, 'describe-security-configuration', place), {
        kind: 'document',
        identity: {
          accountId: '111122223333',
          awsRegion: 'eu-west-1',
          resourceType: 'AWS::EMR::SecurityConfiguration',
          resourceId: 'batch',
        },
        document: {
          accountId: '111122223333',
          awsRegion: 'eu-west-1',
          resourceType: 'AWS::EMR::SecurityConfiguration',
          resourceId: 'batch',
          resourceName: 'batch',
          configuration: { ...output, SecurityConfiguration: body },
          provenance: { source: 'describe', location: 'snapshot.json' },
        },
        diagnostics: [],
      });
    }
  });

  it('whose body is cut off is reported', () => {
    const normalized = normalize(
      { ...output, SecurityConfiguration: '{"a":' },
      'describe-security-configuration',
      place,
    );
    assert.equal(normalized.kind, 'document');
    assert.deepEqual(
      normalized.diagnostics.map(({ code, message }) => `${code} ${message.split(' ', 1)[0]}`),
      ['ITEM_CONTENT_UNREADABLE configuration.SecurityConfiguration'],
    );
  });

  it('needs account and region', () => {
    const where = 'say with --account and --region where it is';
    assert.deepEqual(
      normalize(output, 'describe-security-configuration'),
      withoutIdentity('accountId, awsRegion', where),
    );
    assert.deepEqual(
      normalize(output, 'describe-security-configuration', { account: '111122223333' }),
      withoutIdentity('awsRegion', where),
    );
  });
});

function withoutIdentity(missing: string, remedy: string): NormalizedItem {
  return {
    kind: 'unusable',
    diagnostic: {
      code: 'ITEM_WITHOUT_IDENTITY',
      severity: 'error',
      location: 'snapshot.json, item 1',
      message:
        `The item has no usable ${missing}, so its resource is unknown and was not judged. ` +
        `Take the item from AWS again, or ${remedy}.`,
    },
  };
}

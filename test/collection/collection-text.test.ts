import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { auditEvents } from '../../harness/audit.ts';
import type { Collected, Listing } from '../../harness/collect/collected.ts';
import { resourceKey } from '../../harness/normalize/resource-key.ts';
import { auditFiles, bundle } from '../auditing.ts';
import * as items from '../normalize/config-items.ts';
import { baseItem } from '../fixtures/encode-item.ts';
import { EVENTS, LOCATION, streamOf, TAGGED } from './live-items.ts';
import { HEAD, HEADER, written } from './written.ts';
import { withoutPlaces } from './without-places.ts';

describe('the text of a collection', () => {
  it('is a snapshot with what else was found out', async () => {
    const [source, row, ...others] = EVENTS.slice(0, 3).concat(EVENTS.slice(5, 7), EVENTS.at(-1) ?? []);
    assert.ok(source && row);
    const { text } = await written([source, row, ...others]);
    const {
      relatedEvents: _,
      configurationItemVersion: __,
      configurationStateMd5Hash: ___,
      ...item
    } = items.dbCluster();
    const names = { resourceType: 'AWS::RDS::DBInstance', resourceName: 'orders-1', name: 'Contains' };
    assert.deepEqual(JSON.parse(text), {
      fileVersion: '1.0',
      configSnapshotId: HEAD.configSnapshotId,
      configurationItems: [{ ...item, relationships: [names] }],
      kensaCollection: [HEADER, ...others.map((event) => withoutLocation(event))],
    });
    assert.deepEqual(
      text.split('\n').map((line) => line.slice(0, 30).replace(/(?<=^ {4}\{).*/, '')),
      [
        '{',
        '  "fileVersion": "1.0",',
        '  "configSnapshotId": "7f5a2c1',
        '  "configurationItems": [',
        '    {',
        '  ],',
        '  "kensaCollection": [',
        ...Array.from({ length: others.length + 1 }, () => '    {'),
        '  ]',
        '}',
        '',
      ],
    );
  });

  it('keeps as it came what a snapshot can not hold', async () => {
    const { text } = await written(EVENTS);
    const { configurationItems, kensaCollection } = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    assert.deepEqual(
      configurationItems?.map(({ resourceId }) => resourceId),
      ['cluster-ABCDEFGHIJ0123456789KLMNOP', 'reports', 'rds:orders-2026-03-01-18-10'],
    );
    assert.deepEqual(kensaCollection?.[2], {
      kind: 'item',
      shape: 'batch-get-resource-config',
      item: baseItem(TAGGED),
    });
    const raw = EVENTS.filter((event) =>
      kensaCollection?.some(({ item }) => 'item' in event && sameText(item, event.item)),
    );
    assert.deepEqual(
      kensaCollection?.filter(({ kind }) => kind === 'item'),
      raw.map((event) => withoutLocation(event)),
    );
    assert.equal(raw.length, 4);
  });

  it('of nothing is empty', async () => {
    assert.deepEqual(await written([]), {
      text:
        '{\n  "fileVersion": "1.0",\n  "configSnapshotId": "7f5a2c1e-0000-4000-8000-1a2b3c4d5e6f",\n' +
        `  "configurationItems": [\n  ],\n  "kensaCollection": [\n    ${JSON.stringify(HEADER)}\n  ]\n}\n`,
      summary: { accounts: 0, regions: 0, items: 0, failed: 0, diagnostics: [] },
    });
  });

  it('is summed up', async () => {
    const { summary } = await written(EVENTS);
    const { diagnostics, ...sums } = summary;
    assert.deepEqual(sums, { accounts: 1, regions: 1, items: 7, failed: 1 });
    assert.deepEqual(
      diagnostics.map(({ code, severity, location }) => ({ code, severity, location })),
      [
        { code: 'ITEM_WITHOUT_IDENTITY', severity: 'error', location: `${LOCATION}, row 2` },
        { code: 'INTERRUPTED', severity: 'error', location: LOCATION },
        { code: 'ITEM_UNREAD', severity: 'error', location: LOCATION },
        { code: 'LISTING_INCOMPLETE', severity: 'error', location: LOCATION },
      ],
    );
  });

  it('counts the accounts and regions that were asked, not those of the keys that resources name', async () => {
    const key: Collected = {
      kind: 'item',
      location: 'aws:777788889999/us-west-2',
      shape: 'describe-key',
      place: 'k',
      of: { accountId: '777788889999', awsRegion: 'us-west-2' },
      item: {
        AWSAccountId: '777788889999',
        KeyId: 'k',
        Arn: 'arn:aws:kms:us-west-2:777788889999:key/k',
        KeyState: 'Enabled',
        KeyManager: 'CUSTOMER',
      },
    };
    const { summary } = await written([
      listing('111122223333', 'eu-west-1', { resourceType: 'AWS::RDS::DBCluster' }),
      listing('111122223333', 'eu-west-1', { recording: 'DESCRIBED' }),
      listing('111122223333', 'us-east-1', {
        recording: 'DESCRIBED',
        resourceType: 'AWS::ElastiCache::ReplicationGroup',
      }),
      listing('444455556666', 'eu-west-1', { recording: 'NOT_RECORDED' }),
      listing('444455556666', 'global', { resourceType: 'AWS::IAM::Role' }),
      key,
      listing('777788889999', 'us-west-2', { recording: 'DESCRIBED', listed: 1 }),
      listing('111122223333', 'us-west-2', { recording: 'DESCRIBED' }),
    ]);
    assert.deepEqual(summary, { accounts: 2, regions: 3, items: 1, failed: 0, diagnostics: [] });
  });

  it('refuses what no live collection has', async () => {
    await assert.rejects(written([{ kind: 'restart', location: LOCATION }]), {
      name: 'KensaError',
      code: 'INTERNAL',
      message: 'a list that comes twice is of a file, and can not be written to a collection',
    });
  });
});

describe('auditing a collection', () => {
  it('finds what auditing live finds, but for where it comes from', async () => {
    const live = await auditEvents(bundle, { live: {}, all: true }, streamOf(EVENTS));
    const { text } = await written(EVENTS);
    const later = await auditFiles({ 'collection.json': text });
    assert.deepEqual(withoutPlaces(later), withoutPlaces(live));
    assert.deepEqual(later.sources, [{ location: 'collection.json', shape: 'snapshot', items: 7 }]);
    // Those that could not be read are counted too.
    assert.equal(live.summary.evaluated, new Set(live.findings.map(({ resource }) => resourceKey(resource))).size);
    // What is compared is not nothing.
    assert.ok(live.findings.length > 4 && live.coverage.length > 3 && live.diagnostics.length > 3);
  });
});

function listing(accountId: string, awsRegion: string, more: Partial<Listing>): Collected {
  return {
    kind: 'listing',
    location: `aws:${accountId}/${awsRegion}`,
    listing: {
      accountId,
      awsRegion,
      resourceType: 'AWS::KMS::Key',
      recording: 'RECORDED',
      listed: 0,
      deleted: 0,
      ...more,
    },
  };
}

function withoutLocation(event: Collected): object {
  const { location: _, place: __, ...record } = event as Collected & { location?: string; place?: string };
  return record;
}

function sameText(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

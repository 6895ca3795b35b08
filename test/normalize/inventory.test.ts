import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Collected } from '../../harness/collect/collected.ts';
import type { Diagnostic } from '../../harness/diagnostic.ts';
import type { JsonObject } from '../../harness/json.ts';
import { createInventory } from '../../harness/normalize/inventory.ts';
import { assertValidDocument } from './assert-valid-document.ts';
import { describeKey, describeSecurityConfiguration } from '../fixtures/encode-described.ts';
import { apiItem, baseItem, queryRow } from '../fixtures/encode-item.ts';
import { listed, type ListedInventory } from './documents.ts';
import { collected, deliveredItem, emrSecurityConfiguration, kmsKey, replicationGroup } from './config-items.ts';

const BUCKET = 'AWS::S3::Bucket';
const QUEUE = 'AWS::SQS::Queue';
const NOTHING: ListedInventory = {
  documents: [],
  unread: new Map(),
  coverage: [],
  sources: [],
  collections: [],
  resources: 0,
  notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 },
  notRecordedTypes: [],
  diagnostics: [],
};

function bucket(properties: JsonObject = {}): JsonObject {
  return deliveredItem({
    resourceType: BUCKET,
    resourceId: 'logs',
    configuration: { version: 'first' },
    ...properties,
  });
}

function sourceOf(location: string, items: JsonObject[]): Collected[] {
  return [
    { kind: 'source', location, shape: 'snapshot' },
    ...items.map((item, position) => collected(item, { location, place: `item ${position + 1}` })),
  ];
}

function inventoryOf(events: Collected[], relevantTypes = [BUCKET]): ListedInventory {
  const inventory = createInventory(new Set(relevantTypes));
  for (const event of events) inventory.take(event);
  const finished = listed(inventory.finish());
  for (const document of finished.documents) assertValidDocument(document);
  return finished;
}

function versionsOf(items: JsonObject[]): unknown {
  const { documents, resources, notEvaluated } = inventoryOf(sourceOf('a.json', items));
  return { versions: documents.map(({ configuration }) => configuration), resources, notEvaluated };
}

function existing(version: string, superseded: number): unknown {
  return { versions: [{ version }], resources: 1, notEvaluated: { deleted: 0, notRecorded: 0, superseded } };
}

function overlap(location: string): Diagnostic {
  return {
    code: 'SNAPSHOTS_OVERLAP',
    severity: 'warning',
    location,
    message:
      'A region of an account is in more than one snapshot (ap-northeast-1 of 111122223333): of a resource the newest ' +
      'capture counts, but one that only an older snapshot has may be gone, and is judged as if it still existed. Leave ' +
      'the older snapshots out to judge only what the newest has.',
  };
}

function diagnosticAt(code: Diagnostic['code'], location: string): Diagnostic {
  return { code, severity: 'error', location, message: 'Something is wrong. Do something.' };
}

function build(entries: { location: string; item: JsonObject }[]): Omit<ListedInventory, 'diagnostics' | 'sources'> {
  const {
    diagnostics: _diagnostics,
    sources: _sources,
    ...result
  } = inventoryOf(entries.flatMap((entry) => sourceOf(entry.location, [deliveredItem(entry.item)])));
  return result;
}

function deep(leaf: string): JsonObject {
  return JSON.parse('{"a":'.repeat(499) + JSON.stringify(leaf) + '}'.repeat(499)) as JsonObject;
}

describe('an inventory', () => {
  it('of nothing is empty', () => assert.deepEqual(inventoryOf([]), NOTHING));

  it('holds the relevant documents, sorted, and counts the others', () => {
    const events = [
      ...sourceOf('b.json', [
        bucket({ resourceId: 'b' }),
        bucket({ resourceId: 'B' }),
        bucket({ resourceId: 'ä' }),
        deliveredItem({ resourceType: QUEUE, resourceId: 'jobs' }),
      ]),
      ...sourceOf('a.json', [
        bucket({ resourceId: 'z', awsRegion: 'ap-northeast-2' }),
        bucket({ resourceId: 'a', awsAccountId: '444455556666' }),
      ]),
      { kind: 'source', location: 'empty.json', shape: 'snapshot' } as const,
    ];
    const { documents, ...rest } = inventoryOf(events);
    assert.deepEqual(
      documents.map(({ accountId, awsRegion, resourceId }) => [accountId, awsRegion, resourceId]),
      [
        ['111122223333', 'ap-northeast-1', 'B'],
        ['111122223333', 'ap-northeast-1', 'b'],
        ['111122223333', 'ap-northeast-1', 'ä'],
        ['111122223333', 'ap-northeast-2', 'z'],
        ['444455556666', 'ap-northeast-1', 'a'],
      ],
    );
    const { documents: _none, ...nothing } = NOTHING;
    assert.deepEqual(rest, {
      ...nothing,
      sources: [
        { location: 'b.json', shape: 'snapshot', items: 4 },
        { location: 'a.json', shape: 'snapshot', items: 2 },
        { location: 'empty.json', shape: 'snapshot', items: 0 },
      ],
      resources: 6,
      newestCaptureTime: '2026-03-02T04:05:06.789Z',
    });
  });

  it('joins described resources with the rest', () => {
    const shape = 'describe-replication-groups';
    const events: Collected[] = [
      { kind: 'source', location: 'groups.json', shape },
      collected(replicationGroup(), { location: 'groups.json', shape }),
    ];
    assert.deepEqual(inventoryOf(events, ['AWS::ElastiCache::ReplicationGroup']), {
      ...NOTHING,
      documents: [
        {
          accountId: '111122223333',
          awsRegion: 'ap-northeast-1',
          resourceType: 'AWS::ElastiCache::ReplicationGroup',
          resourceId: 'sessions',
          arn: 'arn:aws:elasticache:ap-northeast-1:111122223333:replicationgroup:sessions',
          configuration: replicationGroup(),
          provenance: { source: 'describe', location: 'groups.json' },
        },
      ],
      sources: [{ location: 'groups.json', shape, items: 1 }],
      resources: 1,
    });
  });

  it('names a source once for each shape that it has', () => {
    const events: Collected[] = [
      ...sourceOf('a.json', [bucket()]),
      { kind: 'source', location: 'a.json', shape: 'event' },
      collected(bucket({ resourceId: 'b' }), { location: 'a.json', shape: 'event' }),
      ...sourceOf('a.json', [bucket({ resourceId: 'c' })]),
      { kind: 'restart', location: 'a.json' },
      collected(bucket({ resourceId: 'd' }), { location: 'a.json' }),
      ...sourceOf('b.json', []),
    ];
    const { sources, documents } = inventoryOf(events);
    assert.deepEqual(sources, [
      { location: 'a.json', shape: 'snapshot', items: 2 },
      { location: 'a.json', shape: 'event', items: 1 },
      { location: 'b.json', shape: 'snapshot', items: 0 },
    ]);
    // A restart forgets the items of its own container only.
    assert.deepEqual(
      documents.map(({ resourceId }) => resourceId),
      ['b', 'd', 'logs'],
    );
  });

  it('does not take two resources for one, whatever characters their names hold', () => {
    const items = [
      bucket({ awsAccountId: '1', awsRegion: '2|3', resourceId: 'x' }),
      bucket({ awsAccountId: '1|2', awsRegion: '3', resourceId: 'x' }),
      bucket({ awsAccountId: '1","2', awsRegion: '3', resourceId: 'x' }),
      bucket({ awsAccountId: '1', awsRegion: '2","3', resourceId: 'x' }),
    ];
    assert.equal(inventoryOf(sourceOf('a.json', items)).documents.length, 4);
  });
});

describe('of two items of one resource', () => {
  const newer = '2026-03-03T00:00:00.000Z';
  const second = { configuration: { version: 'second' } };
  const cases: [string, JsonObject][] = [
    ['the newer capture counts', { configurationItemCaptureTime: newer, configurationStateId: 1 }],
    ['the newer capture counts, in another notation', { configurationItemCaptureTime: 1772500000 }],
    ['the higher state id counts', { configurationStateId: 1772424306790 }],
    ['the higher state id counts, as text', { configurationStateId: '1772424306790' }],
    ['the higher state id counts, even if shorter as text', { configurationStateId: '01772424306790' }],
  ];
  for (const [name, properties] of cases) {
    it(name, () => {
      const items = [bucket(), bucket({ ...second, ...properties })];
      assert.deepEqual(versionsOf(items), existing('second', 1));
      assert.deepEqual(versionsOf(items.toReversed()), existing('second', 1));
    });
  }

  it('the fuller one counts if they agree', () => {
    const fuller = bucket({
      configuration: { version: 'first', owner: { id: 'a', tags: ['x'] } },
      tags: { team: 'data' },
    });
    const poorer = bucket({ configuration: { version: 'first', owner: { tags: ['x'] } }, tags: null });
    for (const items of [
      [fuller, poorer],
      [poorer, fuller],
    ]) {
      const { documents, diagnostics } = inventoryOf(sourceOf('a.json', items));
      assert.deepEqual(
        documents.map(({ configuration, tags }) => ({ configuration, tags })),
        [{ configuration: { version: 'first', owner: { id: 'a', tags: ['x'] } }, tags: { team: 'data' } }],
      );
      assert.deepEqual(diagnostics, []);
    }
  });

  it('neither counts if they contradict each other, whatever else says one of them again', () => {
    const contradiction: Diagnostic = {
      code: 'ITEMS_CONTRADICT',
      severity: 'error',
      location: 'a.json',
      message:
        'Two items of AWS::S3::Bucket logs differ, and their capture times do not say which is the newer, so what it is ' +
        'like is unknown and no control can pass on it. Leave out the one that is out of date.',
    };
    const others: JsonObject[] = [
      bucket(second),
      bucket({ configuration: { version: ['first'] } }),
      bucket({ tags: { team: 'data' }, ...second }),
    ];
    for (const other of others) {
      for (const items of [
        [bucket(), other],
        [other, bucket()],
        [bucket(), other, bucket()],
        [other, bucket(), other],
      ]) {
        const { documents, diagnostics, resources } = inventoryOf(sourceOf('a.json', items));
        assert.deepEqual(
          documents.map(({ resourceId, configuration, tags }) => ({ resourceId, configuration, tags })),
          [{ resourceId: 'logs', configuration: undefined, tags: undefined }],
        );
        assert.deepEqual({ diagnostics, resources }, { diagnostics: [contradiction], resources: 1 });
      }
    }
    const newest = bucket({ ...second, configurationItemCaptureTime: newer });
    assert.deepEqual(inventoryOf(sourceOf('a.json', [bucket(), ...others, newest])).diagnostics, []);
  });

  it('contradictions are found in whatever order they come', () => {
    const full = bucket({ configuration: { size: 'x'.repeat(50) } });
    for (const items of [
      [bucket(), full, bucket(second)],
      [full, bucket(second), bucket()],
      [bucket(second), bucket(), full],
    ]) {
      const { documents, diagnostics } = inventoryOf(sourceOf('a.json', items));
      assert.deepEqual(
        documents.map(({ configuration }) => configuration),
        [undefined],
      );
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['ITEMS_CONTRADICT'],
      );
    }
  });

  it('state ids compare as numbers', () => {
    const items = [bucket({ ...second, configurationStateId: '10' }), bucket({ configurationStateId: 9 })];
    assert.deepEqual(versionsOf(items), existing('second', 1));
  });

  it('state ids that are no numbers compare as text, and come before numbers', () => {
    const third = { configuration: { version: 'a third' } };
    const ids = ['b', 'a'].map((configurationStateId) => bucket({ configurationStateId }));
    assert.deepEqual(versionsOf([bucket({ ...second, configurationStateId: 'c' }), ...ids]), existing('second', 2));
    const number = bucket({ ...third, configurationStateId: 0 });
    assert.deepEqual(versionsOf([number, bucket({ ...second, configurationStateId: 'c' })]), existing('a third', 1));
  });

  it('one without a capture time, or one without a state id, may be the newest: if they differ, neither counts', () => {
    const others = [
      bucket({ ...second, configurationItemCaptureTime: null, configurationStateId: 9e15 }),
      bucket({ ...second, configurationItemCaptureTime: 'yesterday' }),
      bucket({ ...second, configurationStateId: null }),
      bucket({ configurationItemStatus: 'ResourceDeleted', configurationItemCaptureTime: null }),
    ];
    for (const other of others) {
      for (const items of [
        [bucket(), other],
        [other, bucket()],
      ]) {
        const { documents, diagnostics } = inventoryOf(sourceOf('a.json', items));
        assert.deepEqual(
          documents.map(({ configuration }) => configuration),
          [undefined],
        );
        assert.deepEqual(
          diagnostics.map(({ code }) => code),
          ['ITEMS_CONTRADICT'],
        );
      }
    }
    const same = bucket({ configurationItemCaptureTime: null });
    assert.deepEqual(versionsOf([same, bucket()]), existing('first', 1));
  });

  it('what one leaves out the other may say', () => {
    const one = bucket({ configuration: { size: 1, owner: { id: 'a' }, parts: [{ x: 1 }, {}] } });
    const other = bucket({ configuration: { owner: { name: 'b' }, zone: 'c', parts: [{}, { y: 2 }] } });
    for (const items of [
      [one, other],
      [other, one],
      [one, other, one],
    ]) {
      const { documents, diagnostics } = inventoryOf(sourceOf('a.json', items));
      assert.deepEqual(
        documents.map(({ configuration }) => configuration),
        [{ size: 1, owner: { id: 'a', name: 'b' }, zone: 'c', parts: [{ x: 1 }, { y: 2 }] }],
      );
      assert.deepEqual(diagnostics, []);
    }
  });

  it('a newer deletion counts, across files, and an older one does not', () => {
    const deleted = bucket({ configurationItemStatus: 'ResourceDeleted', configurationItemCaptureTime: newer });
    const gone = inventoryOf([...sourceOf('a.json', [deleted]), ...sourceOf('b.json', [bucket()])]);
    assert.deepEqual(gone, {
      ...NOTHING,
      sources: [
        { location: 'a.json', shape: 'snapshot', items: 1 },
        { location: 'b.json', shape: 'snapshot', items: 1 },
      ],
      notEvaluated: { deleted: 1, notRecorded: 0, superseded: 1 },
      newestCaptureTime: newer,
      diagnostics: [overlap('a.json, b.json')],
    });
    const older = { ...deleted, configurationItemCaptureTime: '2020-01-01T00:00:00.000Z' };
    assert.deepEqual(versionsOf([older, bucket()]), existing('first', 1));
  });

  it('a deletion that cannot be told from an existing one by time leaves it in doubt', () => {
    const deleted = bucket({ configurationItemStatus: 'ResourceDeleted' });
    for (const items of [
      [deleted, bucket()],
      [bucket(), deleted],
    ]) {
      const { documents, diagnostics, resources } = inventoryOf(sourceOf('a.json', items));
      assert.deepEqual(
        documents.map(({ configuration }) => configuration),
        [undefined],
      );
      assert.deepEqual(
        { codes: diagnostics.map(({ code }) => code), resources },
        { codes: ['ITEMS_CONTRADICT'], resources: 1 },
      );
    }
  });

  it('the same global resource from two regions is one, from the file that sorts last', () => {
    const role = bucket({ awsRegion: 'global' });
    const files = [sourceOf('tokyo.json', [role]), sourceOf('dublin.json', [role])];
    for (const events of [files.flat(), files.toReversed().flat()]) {
      const { documents, resources, notEvaluated } = inventoryOf(events);
      const locations = documents.map(({ provenance }) => provenance.location);
      assert.deepEqual(
        { locations, resources, notEvaluated },
        {
          locations: ['tokyo.json'],
          resources: 1,
          notEvaluated: { deleted: 0, notRecorded: 0, superseded: 1 },
        },
      );
    }
  });
});

describe('of one capture in several shapes', () => {
  const full = bucket({ tags: { team: 'shop' }, relationships: [{ resourceId: 'vpc-1', name: 'Is in ' }] });
  const { configuration: _configuration, supplementaryConfiguration: _supplementary, ...summary } = full;
  const oversized = { message: 'it is at s3://a/b; fetch it from there', s3: { bucket: 'a', key: 'b' } };
  const row = JSON.parse(queryRow({ ...full, configuration: { size: 1 } })) as JsonObject;
  const shapes: Collected[] = [
    collected(summary, { shape: 'event', oversized }),
    collected({ ...row, tags: [] }, { shape: 'select-resource-config' }),
    collected(baseItem(full), { shape: 'batch-get-resource-config' }),
    collected(apiItem(full), { shape: 'get-resource-config-history' }),
    collected(full, { shape: 'event' }),
  ];

  it('each says what the others leave out, in whatever order they come', () => {
    const expected = [undefined, { size: 1 }, ...Array.from({ length: 3 }, () => ({ size: 1, version: 'first' }))];
    for (let count = 1; count <= shapes.length; count++) {
      const events = shapes.slice(0, count);
      const [first, second] = [events, events.toReversed()].map((order) => inventoryOf(order));
      assert.deepEqual(first, { ...second, sources: first?.sources, diagnostics: first?.diagnostics });
      assert.deepEqual(
        first?.documents.map(({ configuration, tags }) => [configuration, tags]),
        [[expected[count - 1], count === 1 ? undefined : { team: 'shop' }]],
      );
      assert.equal(first?.notEvaluated.superseded, count - 1);
      assert.deepEqual(
        first?.diagnostics.map(({ code }) => code),
        count === 1 ? ['ITEM_OVERSIZED'] : [],
      );
    }
  });

  it('a time in two notations is one time', () => {
    const times = [1_767_225_600_000, '2026-01-01T00:00:00.000Z', '2026-01-01T09:00:00+09:00'].map((time) =>
      collected({ ...full, configuration: { createdAt: time } }),
    );
    for (const [left, right] of [
      [0, 1],
      [1, 0],
      [2, 0],
    ] as const) {
      const { documents, diagnostics } = inventoryOf([times[left], times[right]].flatMap((event) => event ?? []));
      assert.deepEqual(
        documents.map(({ configuration }) => configuration),
        [{ createdAt: 1_767_225_600_000 }],
      );
      assert.deepEqual(diagnostics, []);
    }
  });

  it('a summary is not filled by a capture that may be another', () => {
    const { configurationStateId: _state, ...stateless } = row;
    const { documents, diagnostics } = inventoryOf([
      collected(summary, { shape: 'event', oversized }),
      collected(stateless, { shape: 'select-resource-config' }),
    ]);
    assert.deepEqual(
      documents.map(({ configuration }) => configuration),
      [undefined],
    );
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['ITEM_OVERSIZED'],
    );
  });

  it('a summary counts against an older capture, and says where the item is', () => {
    const older = bucket({ configurationItemCaptureTime: '2020-01-01T00:00:00.000Z' });
    const events = [
      ...sourceOf('a.json', [older]),
      { kind: 'diagnostic', diagnostic: diagnosticAt('JSON_TRUNCATED', 'a.json') } as const,
      collected(summary, { location: 'b.json', shape: 'event', oversized }),
    ];
    for (const relevant of [[BUCKET], [QUEUE]]) {
      const { documents, diagnostics, resources } = inventoryOf(events, relevant);
      assert.deepEqual(
        documents.map((document) => 'configuration' in document),
        relevant.includes(BUCKET) ? [false] : [],
      );
      assert.equal(resources, 1);
      assert.deepEqual(diagnostics, [
        diagnosticAt('JSON_TRUNCATED', 'a.json'),
        {
          code: 'ITEM_OVERSIZED',
          severity: 'error',
          location: 'b.json, item 1',
          message:
            'The item of AWS::S3::Bucket logs was too large for the message, which holds only a summary of it: it is at ' +
            's3://a/b; fetch it from there.',
        },
      ]);
    }
  });

  it('of several summaries the same is said in whatever order they come', () => {
    const events = ['a.json', 'b.json', 'c.json'].map((location) =>
      collected(summary, { location, shape: 'event', oversized }),
    );
    for (const order of [events, events.toReversed()]) {
      assert.deepEqual(
        inventoryOf(order).diagnostics.map(({ location }) => location),
        ['a.json, item 1'],
      );
    }
  });

  it('the summary of a deletion is a deletion', () => {
    const deleted = { ...summary, configurationItemStatus: 'ResourceDeleted' };
    const { notEvaluated, diagnostics } = inventoryOf([
      collected(deleted, { shape: 'event', oversized: { message: 'it is gone' } }),
    ]);
    assert.deepEqual([notEvaluated.deleted, diagnostics], [1, []]);
  });
});

/** Where the documents come from, and what did not count; the same in both orders. */
function origins(events: Collected[], type: string): unknown {
  const results = [events, events.toReversed()].map((order) => {
    const { documents, notEvaluated } = inventoryOf(order, [type]);
    return [documents.map(({ provenance }) => provenance.source), notEvaluated];
  });
  assert.deepEqual(results[0], results[1]);
  return results[0];
}

describe('a described resource', () => {
  const KEY = 'AWS::KMS::Key';
  const SECURITY_CONFIGURATION = 'AWS::EMR::SecurityConfiguration';
  const described = collected(describeKey(kmsKey())['KeyMetadata'] as JsonObject, { shape: 'describe-key' });

  it('counts where AWS Config recorded nothing of it, or says that it does not record it', () => {
    const none = { deleted: 0, notRecorded: 0, superseded: 0 };
    assert.deepEqual(origins([described], KEY), [['describe'], none]);
    const notRecorded = collected({ ...kmsKey(), configurationItemStatus: 'ResourceNotRecorded' });
    assert.deepEqual(origins([described, notRecorded], KEY), [['describe'], { ...none, superseded: 1 }]);
  });

  it('gives way to what AWS Config recorded, and to a deletion', () => {
    const none = { deleted: 0, notRecorded: 0, superseded: 1 };
    assert.deepEqual(origins([described, collected(kmsKey())], KEY), [['snapshot'], none]);
    const deleted = collected({ ...kmsKey(), configurationItemStatus: 'ResourceDeleted' });
    assert.deepEqual(origins([described, deleted], KEY), [[], { ...none, deleted: 1 }]);
  });

  it('counts where AWS Config recorded a security configuration without its body', () => {
    const output = { ...describeSecurityConfiguration({ resourceId: 'batch' }, { a: 1 }) };
    const inPlace = { shape: 'describe-security-configuration' } as const;
    const context = { account: '111122223333', region: 'ap-northeast-1' };
    const bodies: [JsonObject, string][] = [
      [{ Id: 'batch', Name: 'batch' }, 'describe'],
      [{ Name: 'batch', SecurityConfiguration: null }, 'describe'],
      [{ Name: 'batch', SecurityConfiguration: {} }, 'describe'],
      [{ Name: 'batch', SecurityConfiguration: { b: 1 } }, 'snapshot'],
      [{ Name: 'batch', SecurityConfiguration: '{"b":' }, 'snapshot'],
    ];
    for (const [configuration, source] of bodies) {
      const inventory = createInventory(new Set([SECURITY_CONFIGURATION]), context);
      inventory.take(collected({ ...emrSecurityConfiguration({}), configuration }));
      inventory.take(collected(output, inPlace));
      const { documents } = listed(inventory.finish());
      assert.deepEqual(
        documents.map(({ provenance }) => provenance.source),
        [source],
      );
    }
  });
});

describe('deep content', () => {
  it('may be nested 500 levels and still be compared', () => {
    const items = [bucket({ configuration: deep('first') }), bucket({ configuration: deep('first') })];
    const { documents, diagnostics } = inventoryOf(sourceOf('a.json', items));
    assert.deepEqual(
      documents.map(({ configuration }) => configuration),
      [deep('first')],
    );
    assert.deepEqual(diagnostics, []);
  });
});

describe('types that are not recorded', () => {
  const notRecorded = { configurationItemStatus: 'ResourceNotRecorded' };

  it('are those of which no resource exists', () => {
    const newer = '2026-03-03T00:00:00.000Z';
    const items = [
      bucket({ awsRegion: 'eu-west-1', ...notRecorded }),
      bucket({ awsRegion: 'eu-central-1', ...notRecorded, configurationItemCaptureTime: newer }),
      bucket({ awsRegion: 'eu-central-1' }),
      bucket({ awsRegion: 'eu-central-1', resourceId: 'old', configurationItemStatus: 'ResourceDeletedNotRecorded' }),
      bucket({ awsRegion: 'us-east-1', ...notRecorded }),
      bucket({ awsRegion: 'us-east-1', resourceId: 'seen' }),
      bucket({ awsRegion: 'us-west-2', configurationItemStatus: 'ResourceDeleted' }),
      deliveredItem({ resourceType: QUEUE, resourceId: 'jobs', ...notRecorded }),
    ];
    const { documents, notRecordedTypes, notEvaluated, resources } = inventoryOf(sourceOf('a.json', items));
    assert.deepEqual(
      { documents: documents.map(({ resourceId }) => resourceId), notRecordedTypes, notEvaluated, resources },
      {
        documents: ['seen'],
        notRecordedTypes: [
          { accountId: '111122223333', awsRegion: 'ap-northeast-1', resourceType: QUEUE },
          { accountId: '111122223333', awsRegion: 'eu-central-1', resourceType: BUCKET },
          { accountId: '111122223333', awsRegion: 'eu-west-1', resourceType: BUCKET },
        ],
        notEvaluated: { deleted: 2, notRecorded: 4, superseded: 1 },
        resources: 1,
      },
    );
  });
});

describe('diagnostics', () => {
  const fileNotFound = diagnosticAt('FILE_NOT_FOUND', 'gone.json');
  const truncated = diagnosticAt('JSON_TRUNCATED', 'a.json');

  it('come in the order of the input, those of collect and those of items', () => {
    const nameless = bucket({ resourceId: null });
    const unreadable = bucket({ configuration: '{"version":' });
    // No control asks for queues.
    const unreadableQueue = deliveredItem({ resourceType: QUEUE, resourceId: 'jobs', configuration: '{' });
    const { diagnostics, sources, resources } = inventoryOf([
      { kind: 'diagnostic', diagnostic: fileNotFound },
      ...sourceOf('a.json', [nameless, unreadable]),
      { kind: 'diagnostic', diagnostic: truncated },
      ...sourceOf('b.json', [unreadableQueue]),
    ]);
    const places = diagnostics.map(({ code, location }) => `${code} ${location}`);
    assert.deepEqual(
      { places, items: sources.map(({ items }) => items), resources },
      {
        places: [
          'FILE_NOT_FOUND gone.json',
          'ITEM_WITHOUT_IDENTITY a.json, item 1',
          'ITEM_CONTENT_UNREADABLE a.json, item 2',
          'JSON_TRUNCATED a.json',
          'SNAPSHOTS_OVERLAP a.json, b.json',
        ],
        items: [2, 1],
        resources: 2,
      },
    );
  });

  it('may be very many', () => {
    const items = Array.from({ length: 150_000 }, () => ({}));
    assert.equal(inventoryOf(sourceOf('a.json', items)).diagnostics.length, 150_000);
  });

  it('of items that a restart takes back are forgotten with them; those of collect stay', () => {
    const newer = '2026-03-03T00:00:00.000Z';
    const [source, ...items] = sourceOf('a.json', [
      bucket({ resourceId: 'forgotten', configurationItemCaptureTime: newer }),
      bucket({ resourceId: null }),
    ]);
    assert.ok(source);
    const events: Collected[] = [
      ...sourceOf('before.json', [bucket({ resourceId: 'before' })]),
      source,
      ...items,
      { kind: 'diagnostic', diagnostic: truncated },
      { kind: 'restart', location: 'a.json' },
      collected(bucket({ resourceId: 'last' }), { location: 'a.json' }),
    ];
    const { documents, ...rest } = inventoryOf(events);
    assert.deepEqual(
      documents.map(({ resourceId }) => resourceId),
      ['before', 'last'],
    );
    const { documents: _none, ...nothing } = NOTHING;
    assert.deepEqual(rest, {
      ...nothing,
      sources: [
        { location: 'before.json', shape: 'snapshot', items: 1 },
        { location: 'a.json', shape: 'snapshot', items: 1 },
      ],
      resources: 2,
      newestCaptureTime: '2026-03-02T04:05:06.789Z',
      diagnostics: [truncated, overlap('a.json, before.json')],
    });
  });
});

describe('for any items', () => {
  const item = fc.record({
    resourceType: fc.constantFrom(BUCKET, QUEUE),
    resourceId: fc.constantFrom('a', 'b', '__proto__'),
    awsRegion: fc.constantFrom('ap-northeast-1', 'global'),
    configurationItemStatus: fc.constantFrom('OK', 'ResourceDeleted', 'ResourceNotRecorded'),
    configurationItemCaptureTime: fc.constantFrom(null, '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'),
    configurationStateId: fc.constantFrom(null, 1, '1', '01', '10', 9, 'x', 'y'),
    configuration: fc.constantFrom(null, { a: 1, b: 2 }, { b: 2, a: 1 }, { a: 2 }, 'text'),
    tags: fc.constantFrom(null, {}, { a: '1' }),
  });
  const files = fc.array(fc.record({ location: fc.constantFrom('a.json', 'b.json'), item }), { maxLength: 12 });

  it('the order of items and sources does not matter', () => {
    const shuffled = files.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        assert.equal(JSON.stringify(build(others)), JSON.stringify(build(entries)));
      }),
      { numRuns: 300 },
    );
  });

  it('every item is counted once', () => {
    fc.assert(
      fc.property(files, (entries) => {
        const { resources, notEvaluated } = build(entries);
        const { deleted, notRecorded, superseded } = notEvaluated;
        assert.equal(resources + deleted + notRecorded + superseded, entries.length);
      }),
      { numRuns: 300 },
    );
  });

  it('the same items once more change nothing but the count of superseded ones', () => {
    fc.assert(
      fc.property(files, (entries) => {
        const { notEvaluated, ...once } = build(entries);
        const { notEvaluated: again, ...twice } = build([...entries, ...entries]);
        assert.deepEqual(twice, once);
        assert.deepEqual(again, { ...notEvaluated, superseded: notEvaluated.superseded + entries.length });
      }),
      { numRuns: 100 },
    );
  });
});

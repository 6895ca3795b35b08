import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Failure } from '../../../harness/collect/aws/call-failure.ts';
import type { Collected, Listing } from '../../../harness/collect/collected.ts';
import type { JsonObject } from '../../../harness/json.ts';
import { createInventory } from '../../../harness/normalize/inventory.ts';
import { resourceKey } from '../../../harness/normalize/resource-key.ts';
import type { TypeCoverage } from '../../../harness/normalize/coverage/type-coverage.ts';
import { assertValidDocument } from '../assert-valid-document.ts';
import { collected, deliveredItem } from '../config-items.ts';
import { listed, type ListedInventory } from '../documents.ts';
import { typeCoverage } from './type-coverages.ts';

const KEY = 'AWS::KMS::Key';
const ACCOUNT = '111122223333';
const TOKYO = 'ap-northeast-1';
const HERE = `aws:${ACCOUNT}/${TOKYO}`;
const DENIED: Failure = { reason: 'denied', message: 'kms:DescribeKey: AccessDeniedException' };
const INTERRUPTED: Failure = { reason: 'interrupted', message: 'the collection was ended' };

const source: Collected = { kind: 'source', location: HERE, shape: 'live' };

function item(resourceId: string, facts: JsonObject = {}, location = HERE): Collected {
  const properties = { resourceType: KEY, resourceId, configuration: { keyManager: 'CUSTOMER' }, ...facts };
  return collected(deliveredItem(properties), { location, shape: 'snapshot' });
}

function unread(
  resourceId: string,
  failure = DENIED,
  facts: { location?: string; resourceType?: string } = {},
): Collected {
  const { location = HERE, resourceType = KEY } = facts;
  const resource = { accountId: ACCOUNT, awsRegion: TOKYO, resourceType, resourceId };
  return { kind: 'unread', location, resource, failure };
}

function listing(facts: Partial<Listing> = {}, location = HERE): Collected {
  const told: Listing = {
    accountId: ACCOUNT,
    awsRegion: TOKYO,
    resourceType: KEY,
    recording: 'RECORDED',
    listed: 0,
    deleted: 0,
    ...facts,
  };
  return { kind: 'listing', location, listing: told };
}

function inventoryOf(events: Collected[]): ListedInventory {
  const builder = createInventory(new Set([KEY, 'AWS::KMS::Alias', 'AWS::Config::ConfigurationRecorder']));
  for (const event of events) builder.take(event);
  const inventory = listed(builder.finish());
  for (const document of inventory.documents) assertValidDocument(document);
  return inventory;
}

/** What an audit is told of the coverage. */
function toldOf(events: Collected[]): Pick<ListedInventory, 'coverage' | 'diagnostics'> {
  const { coverage, diagnostics } = inventoryOf(events);
  return { coverage, diagnostics };
}

function row(facts: Partial<TypeCoverage> = {}): TypeCoverage {
  return typeCoverage({ resourceType: KEY, ...facts });
}

function recorder(configuration: JsonObject, facts: JsonObject = {}): Collected {
  const properties = { resourceType: 'AWS::Config::ConfigurationRecorder', configuration, ...facts };
  return item('default', properties, 'snapshot.json');
}

function allTypes(includeGlobalResourceTypes: boolean): JsonObject {
  return { recordingGroup: { allSupported: true, includeGlobalResourceTypes } };
}

describe('the accounting', () => {
  it('counts each listed resource once, whatever became of it', () => {
    const events = [
      source,
      item('a'),
      item('b'),
      item('b', { configurationItemCaptureTime: '2026-03-03T00:00:00.000Z' }),
      unread('c'),
      listing({ listed: 5, deleted: 2 }),
    ];
    assert.deepEqual(toldOf(events), {
      coverage: [row({ listed: 5, evaluated: 2, deleted: 2, failed: 1, failures: [{ resourceId: 'c', ...DENIED }] })],
      diagnostics: [
        {
          code: 'ITEM_UNREAD',
          severity: 'error',
          location: HERE,
          message:
            'AWS listed AWS::KMS::Key in ap-northeast-1 of 111122223333, c, but its content could not be had, so no ' +
            'control can pass on it: kms:DescribeKey: AccessDeniedException. Allow the call, and collect again.',
        },
      ],
    });
  });

  it('says with an error if the numbers do not add up', () => {
    assert.deepEqual(toldOf([source, item('a'), listing({ listed: 3, deleted: 1 })]), {
      coverage: [row({ listed: 3, evaluated: 1, deleted: 1 })],
      diagnostics: [
        {
          code: 'ACCOUNTING_MISMATCH',
          severity: 'error',
          location: HERE,
          message:
            'AWS listed 3 of AWS::KMS::Key in ap-northeast-1 of 111122223333, but 1 evaluated, 1 deleted and 0 failed ' +
            'are 2. This is a defect: please report it, and take nothing that is said of the type there for complete.',
        },
      ],
    });
  });

  it('counts items that tell of no content, and those of deleted resources', () => {
    const malformed = { reason: 'malformed', message: 'its configuration is text, and not the expected JSON' } as const;
    const notRecorded = { reason: 'not_recorded', message: 'AWS Config says that it does not record it' } as const;
    const { coverage, diagnostics, notRecordedTypes } = inventoryOf([
      source,
      item('cut', { configuration: '{"keyManager":' }),
      item('gone', { configurationItemStatus: 'ResourceDeleted' }),
      item('unknown', { configurationItemStatus: 'ResourceNotRecorded' }),
      listing({ listed: 3 }),
    ]);
    assert.deepEqual(coverage, [
      row({
        listed: 3,
        deleted: 1,
        failed: 2,
        failures: [
          { resourceId: 'cut', ...malformed },
          { resourceId: 'unknown', ...notRecorded },
        ],
      }),
    ]);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['ITEM_CONTENT_UNREADABLE', 'ITEM_UNREAD'],
    );
    assert.deepEqual(notRecordedTypes, []);
  });

  it('keeps regions that take turns apart, and gives each source its items', () => {
    const other = 'aws:111122223333/eu-west-1';
    const elsewhere = { awsRegion: 'eu-west-1' };
    const { coverage, diagnostics, sources } = inventoryOf([
      source,
      item('a'),
      { kind: 'source', location: other, shape: 'live' },
      item('a', elsewhere, other),
      source,
      item('b'),
      unread('d'),
      { kind: 'source', location: other, shape: 'live' },
      listing({ ...elsewhere, listed: 1 }, other),
      source,
      item('c'),
      listing({ listed: 4 }),
    ]);
    assert.deepEqual(coverage, [
      row({ listed: 4, evaluated: 3, failed: 1, failures: [{ resourceId: 'd', ...DENIED }] }),
      row({ ...elsewhere, location: other, listed: 1, evaluated: 1 }),
    ]);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['ITEM_UNREAD'],
    );
    assert.deepEqual(sources, [
      { location: HERE, shape: 'live', items: 3 },
      { location: other, shape: 'live', items: 1 },
    ]);
  });

  it('counts the items of a file that has several kinds of them, and not those of another file', () => {
    const file = 'collected.json.gz';
    const { coverage, diagnostics } = inventoryOf([
      { kind: 'source', location: 'older.json', shape: 'snapshot' },
      item('z', {}, 'older.json'),
      { kind: 'source', location: file, shape: 'snapshot' },
      item('a', {}, file),
      { kind: 'source', location: file, shape: 'items' },
      item('b', {}, file),
      listing({ listed: 2 }, file),
    ]);
    assert.deepEqual(coverage, [row({ location: file, listed: 2, evaluated: 2 })]);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['SNAPSHOTS_OVERLAP'],
    );
  });

  it('counts a resource again where it is listed again', () => {
    const file = 'two-collections.json';
    const { coverage, diagnostics, notEvaluated } = inventoryOf([
      { kind: 'source', location: file, shape: 'snapshot' },
      item('a', {}, file),
      item('b', {}, file),
      listing({ listed: 2 }, file),
      { kind: 'source', location: file, shape: 'snapshot' },
      item('a', {}, file),
      item('b', { configurationItemStatus: 'ResourceDeleted' }, file),
      unread('c', DENIED, { location: file }),
      listing({ listed: 3 }, file),
    ]);
    const failures = [{ resourceId: 'c', ...DENIED }];
    assert.deepEqual(coverage, [
      row({ location: file, listed: 2, evaluated: 2 }),
      row({ location: file, listed: 3, evaluated: 1, deleted: 1, failed: 1, failures }),
    ]);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['ITEMS_CONTRADICT', 'ITEM_UNREAD'],
    );
    assert.deepEqual(notEvaluated, { deleted: 0, notRecorded: 0, superseded: 2 });
  });

  it('takes back what a list counted that was given again, also ahead of the listing', () => {
    const file = 'collected.json';
    const { coverage, diagnostics } = inventoryOf([
      { kind: 'source', location: file, shape: 'snapshot' },
      item('a', {}, file),
      item('b', {}, file),
      unread('c', DENIED, { location: file }),
      listing({ listed: 2 }, file),
      { kind: 'restart', location: file },
      item('a', {}, file),
    ]);
    assert.deepEqual(coverage, [
      row({ location: file, listed: 2, evaluated: 1, failed: 1, failures: [{ resourceId: 'c', ...DENIED }] }),
    ]);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['ITEM_UNREAD'],
    );
  });

  it('passes over types that no control asks for', () => {
    const bucket = { resourceType: 'AWS::S3::Bucket' };
    const { documents, coverage, diagnostics, resources } = inventoryOf([
      source,
      unread('logs', DENIED, bucket),
      listing({ ...bucket, listed: 9, incomplete: DENIED }),
    ]);
    assert.deepEqual(
      { documents, coverage, diagnostics, resources },
      {
        documents: [],
        coverage: [],
        diagnostics: [],
        resources: 1,
      },
    );
  });

  it('does without a source event', () => {
    assert.deepEqual(toldOf([listing({ recording: 'NO_RECORDER' })]), {
      coverage: [row({ recording: 'NO_RECORDER' })],
      diagnostics: [],
    });
  });
});

describe('diagnostics of a collection', () => {
  it('sum up many failures of one list', () => {
    const ids = Array.from({ length: 2000 }, (_, position) => `key-${String(position).padStart(4, '0')}`);
    const events = [...ids.map((id) => unread(id)), listing({ listed: 2000 })];
    const { coverage, diagnostics } = toldOf(events);
    assert.equal(coverage[0]?.failures.length, 2000);
    assert.deepEqual(diagnostics, [
      {
        code: 'ITEM_UNREAD',
        severity: 'error',
        location: HERE,
        message:
          'AWS listed 2000 resources of AWS::KMS::Key in ap-northeast-1 of 111122223333 whose content could not be had ' +
          '(key-0000, key-0001, key-0002, key-0003, key-0004 and 1995 more), so no control can pass on them: ' +
          'kms:DescribeKey: AccessDeniedException. Allow the call, and collect again.',
      },
    ]);
  });

  it('name lists that are not whole, those with the same failure together', () => {
    const alias = { resourceType: 'AWS::KMS::Alias' };
    const { diagnostics } = toldOf([
      listing({ incomplete: DENIED }),
      listing({ ...alias, incomplete: DENIED }),
      listing({ ...alias, awsRegion: 'eu-west-1', incomplete: { reason: 'throttled', message: 'Slow down!' } }),
    ]);
    assert.deepEqual(diagnostics, [
      {
        code: 'LISTING_INCOMPLETE',
        severity: 'error',
        location: HERE,
        message:
          'Not all resources of AWS::KMS::Alias, AWS::KMS::Key in ap-northeast-1 of 111122223333 could be listed: ' +
          'kms:DescribeKey: AccessDeniedException. Allow the call, and collect again.',
      },
      {
        code: 'LISTING_INCOMPLETE',
        severity: 'error',
        location: HERE,
        message:
          'Not all resources of AWS::KMS::Alias in eu-west-1 of 111122223333 could be listed: Slow down! Collect again ' +
          'with a lower rate, or when less else asks AWS.',
      },
    ]);
  });

  it('sum up an interrupted collection', () => {
    const { diagnostics } = toldOf([
      source,
      unread('a', INTERRUPTED),
      unread('b', INTERRUPTED),
      listing({ listed: 2, incomplete: INTERRUPTED }),
    ]);
    assert.deepEqual(diagnostics, [
      {
        code: 'INTERRUPTED',
        severity: 'error',
        location: HERE,
        message:
          'The collection was ended before it was done: the lists of AWS::KMS::Key in ap-northeast-1 of 111122223333 ' +
          'are not whole, and 2 listed resources were not read. Collect again, to the end.',
      },
    ]);
  });
});

describe('an unread resource', () => {
  const identity = { accountId: ACCOUNT, awsRegion: TOKYO, resourceType: KEY, resourceId: 'a' };
  const bare = { ...identity, provenance: { source: 'config-api', location: HERE } };

  it('is a document with its identity alone', () => {
    const { documents, unread: reasons, resources, notEvaluated } = inventoryOf([source, unread('a')]);
    assert.deepEqual(documents, [bare]);
    assert.deepEqual([...reasons], [[resourceKey(identity), DENIED]]);
    assert.deepEqual(
      { resources, notEvaluated },
      {
        resources: 1,
        notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 },
      },
    );
  });

  it('has its name, where AWS said it', () => {
    const event: Collected = {
      kind: 'unread',
      location: HERE,
      resource: { ...identity, resourceName: 'alpha' },
      failure: DENIED,
    };
    assert.deepEqual(inventoryOf([event]).documents, [{ ...bare, resourceName: 'alpha' }]);
  });

  it('is what another source tells of it, but the failure is told', () => {
    const {
      documents,
      unread: reasons,
      diagnostics,
    } = inventoryOf([
      source,
      unread('a'),
      listing({ listed: 1 }),
      { kind: 'source', location: 'older.json', shape: 'snapshot' },
      item('a', {}, 'older.json'),
    ]);
    assert.deepEqual(
      documents.map(({ configuration }) => configuration),
      [{ keyManager: 'CUSTOMER' }],
    );
    assert.deepEqual([...reasons], []);
    assert.deepEqual(diagnostics, [
      {
        code: 'ITEM_UNREAD',
        severity: 'error',
        location: HERE,
        message:
          `AWS listed ${KEY} in ${TOKYO} of ${ACCOUNT}, a, but its content could not be had, so another capture of it in ` +
          `the input counts, which may be older: ${DENIED.message}. Allow the call, and collect again.`,
      },
    ]);
  });

  it('is what another source tells of it, of several together', () => {
    const { diagnostics } = inventoryOf([
      source,
      ...['a', 'b', 'c'].map((id) => unread(id)),
      listing({ listed: 3 }),
      { kind: 'source', location: 'older.json', shape: 'snapshot' },
      item('a', {}, 'older.json'),
      item('c', {}, 'older.json'),
    ]);
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      [
        `AWS listed ${KEY} in ${TOKYO} of ${ACCOUNT}, b, but its content could not be had, so no control can pass on it: ` +
          `${DENIED.message}. Allow the call, and collect again.`,
        `AWS listed 2 resources of ${KEY} in ${TOKYO} of ${ACCOUNT} whose content could not be had (a, c), so other ` +
          `captures of them in the input count, which may be older: ${DENIED.message}. Allow the call, and collect again.`,
      ],
    );
  });

  it('exists, whatever another source says of it', () => {
    const gone = item('a', { configurationItemStatus: 'ResourceDeleted' }, 'older.json');
    const notRecorded = item('a', { configurationItemStatus: 'ResourceNotRecorded' }, 'older.json');
    for (const older of [gone, notRecorded]) {
      const { documents, unread: reasons, resources, notEvaluated } = inventoryOf([older, unread('a')]);
      assert.deepEqual(documents, [bare]);
      assert.deepEqual([...reasons], [[resourceKey(bare), DENIED]]);
      assert.deepEqual(
        { resources, notEvaluated },
        { resources: 1, notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 } },
      );
    }
  });

  it('that the same source has the content of is none', () => {
    assert.deepEqual(toldOf([source, unread('a'), item('a'), listing({ listed: 1 })]), {
      coverage: [row({ listed: 1, evaluated: 1 })],
      diagnostics: [],
    });
  });
});

describe('a recorder in the input', () => {
  const onlyAliases = { recordingGroup: { allSupported: false, resourceTypes: ['AWS::KMS::Alias'] } };
  const byRecorder = { location: 'snapshot.json', basis: 'recorder', recording: 'NOT_RECORDED' } as const;

  it('that leaves a type out gives a row with what the input has of it', () => {
    const { coverage, diagnostics } = inventoryOf([
      recorder(onlyAliases),
      item('a', {}, 'snapshot.json'),
      item('gone', { configurationItemStatus: 'ResourceDeleted' }, 'snapshot.json'),
    ]);
    assert.deepEqual(coverage, [row({ ...byRecorder, listed: 2, evaluated: 1, deleted: 1 })]);
    assert.deepEqual(diagnostics, []);
  });

  it('counts of what it leaves out why the content of some is not known', () => {
    const older = { configurationItemCaptureTime: '2025-01-01T00:00:00.000Z' };
    const { coverage, notRecordedTypes } = inventoryOf([
      recorder(onlyAliases),
      item('cut', { configuration: '{"keyManager":' }, 'snapshot.json'),
      item('disputed', { configuration: { keyManager: 'AWS' } }, 'snapshot.json'),
      item('disputed', {}, 'snapshot.json'),
      item('older', older, 'snapshot.json'),
      item('older', { configurationItemStatus: 'ResourceNotRecorded' }, 'snapshot.json'),
      item('unknown', { configurationItemStatus: 'ResourceNotRecorded' }, 'snapshot.json'),
      unread('unknown'),
    ]);
    const failures = [
      { resourceId: 'cut', reason: 'malformed', message: 'its configuration is text, and not the expected JSON' },
      { resourceId: 'disputed', reason: 'malformed', message: 'its items contradict each other' },
      { resourceId: 'older', reason: 'not_recorded', message: 'AWS Config says that it does not record it' },
      { resourceId: 'unknown', ...DENIED },
    ] as const;
    assert.deepEqual(coverage, [row({ ...byRecorder, listed: 4, failed: 4, failures: [...failures] })]);
    assert.deepEqual(notRecordedTypes, []);
  });

  it('that is stopped gives a row for each type, of its own region alone', () => {
    const { coverage } = inventoryOf([
      recorder({ recording: false, recordingGroup: { allSupported: true } }),
      recorder({ recording: true, recordingGroup: { allSupported: true } }, { awsRegion: 'eu-west-1' }),
    ]);
    assert.deepEqual(coverage, [
      row({ ...byRecorder, resourceType: 'AWS::KMS::Alias', recording: 'RECORDER_STOPPED' }),
      row({ ...byRecorder, recording: 'RECORDER_STOPPED' }),
    ]);
  });

  it('that does not say what it records gives a row for each type, also beside one that leaves them out', () => {
    const unclear = { recording: true, recordingGroup: { allSupported: false, resourceTypes: [] } };
    const unknown = [
      row({ ...byRecorder, resourceType: 'AWS::KMS::Alias', recording: 'UNKNOWN' }),
      row({ ...byRecorder, recording: 'UNKNOWN' }),
    ];
    assert.deepEqual(inventoryOf([recorder(unclear)]).coverage, unknown);
    const [, keys] = unknown;
    const second = recorder(unclear, { resourceId: 'second' });
    assert.deepEqual(inventoryOf([recorder(onlyAliases), second]).coverage, [keys]);
  });

  it('of an AWS service says nothing', () => {
    const internal = recorder({ ...onlyAliases, recordingScope: 'INTERNAL' });
    assert.deepEqual(inventoryOf([internal]).coverage, []);
  });

  it('says nothing where another of the region records the type, or AWS was asked', () => {
    const all = recorder({ recordingGroup: { allSupported: true } }, { resourceId: 'second' });
    assert.deepEqual(inventoryOf([recorder(onlyAliases), all]).coverage, []);
    assert.deepEqual(inventoryOf([recorder(onlyAliases), source, listing()]).coverage, [row()]);
  });

  it('that leaves out what another region records for all gives no row', () => {
    const builder = createInventory(new Set(['AWS::IAM::Role', 'AWS::Config::ConfigurationRecorder']));
    builder.take(recorder(allTypes(true)));
    builder.take(recorder(allTypes(false), { awsRegion: 'eu-west-1' }));
    builder.take(recorder(allTypes(false), { awsAccountId: '444455556666' }));
    assert.deepEqual(builder.finish().coverage, [
      typeCoverage({ ...byRecorder, accountId: '444455556666', resourceType: 'AWS::IAM::Role' }),
    ]);
  });
});

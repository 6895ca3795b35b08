import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectFrom } from '../../../harness/collect/live/collect-live.ts';
import { createInventory, type Inventory } from '../../../harness/normalize/inventory.ts';
import { allDocuments } from '../../normalize/documents.ts';
import { fakeAws, IRELAND, OWN } from './fake-aws.ts';

const BUCKET = 'AWS::S3::Bucket';

type Answers = Parameters<typeof fakeAws>[0];

function item(version: number, more: object = {}): object {
  return {
    accountId: OWN,
    awsRegion: IRELAND,
    resourceType: BUCKET,
    resourceId: 'logs',
    configurationItemStatus: 'OK',
    configurationItemCaptureTime: new Date('2026-11-20T10:03:15.448Z'),
    configurationStateId: '1',
    configuration: JSON.stringify({ version }),
    ...more,
  };
}

/** The same items on each of one page or two. */
function answersOf(items: object[], pages = 1): Answers {
  const results = items.map((one) => JSON.stringify(one));
  return {
    SelectResourceConfig: ({ NextToken }) => ({
      Results: results,
      ...(NextToken === undefined && pages > 1 && { NextToken: 'next' }),
    }),
    ListDiscoveredResources: ({ nextToken }) => ({
      resourceIdentifiers: [{ resourceType: BUCKET, resourceId: 'logs' }],
      ...(nextToken === undefined && pages > 1 && { nextToken: 'next' }),
    }),
    BatchGetResourceConfig: () => ({ baseConfigurationItems: items }),
    GetDiscoveredResourceCounts: () => ({ resourceCounts: [{ resourceType: BUCKET, count: 1 }] }),
  };
}

async function inventoryOf(answers: Answers, expression?: string): Promise<Inventory> {
  const inventory = createInventory(new Set([BUCKET]));
  const type = { resourceType: BUCKET, keyPaths: [], ...(expression !== undefined && { expression }) };
  for await (const event of collectFrom(fakeAws(answers), { types: [type] }, {}, {})) inventory.take(event);
  return inventory.finish();
}

/** What the controls see, and how it is accounted for. */
async function told(answers: Answers): Promise<object> {
  const { documents, coverage, diagnostics } = await inventoryOf(answers);
  return {
    contents: allDocuments(documents).map(({ configuration }) => configuration ?? null),
    counts: coverage.map(({ listed, evaluated, deleted, failed }) => ({ listed, evaluated, deleted, failed })),
    codes: diagnostics.map(({ code }) => code),
  };
}

/** All that a report is made of, but for how many items there were. */
function facts({ documents, coverage, diagnostics, resources }: Inventory): object {
  return { documents: allDocuments(documents), coverage, diagnostics, resources };
}

const ONE = { listed: 1, evaluated: 1, deleted: 0, failed: 0 };

describe('what AWS Config says of a resource in several items', () => {
  const OTHER = item(2);
  const NEWER = item(2, { configurationItemCaptureTime: new Date('2026-11-21T00:00:00.000Z') });
  const GONE = item(0, { configurationItemStatus: 'ResourceDeleted', configuration: 'null' });
  const GONE_LATER = { ...GONE, configurationItemCaptureTime: new Date('2026-11-21T00:00:00.000Z') };
  const CUT = item(0, { configuration: '{"version":' });
  const cases: [name: string, items: object[], expected: object][] = [
    ['is what it says twice', [item(1), item(1)], { contents: [{ version: 1 }], counts: [ONE], codes: [] }],
    [
      'is nothing if it contradicts itself',
      [item(1), OTHER],
      { contents: [null], counts: [ONE], codes: ['ITEMS_CONTRADICT'] },
    ],
    ['is the newest', [item(1), NEWER], { contents: [{ version: 2 }], counts: [ONE], codes: [] }],
    ['is nothing if it may be gone', [item(1), GONE], { contents: [null], counts: [ONE], codes: ['ITEMS_CONTRADICT'] }],
    ['is that it is gone', [item(1), GONE_LATER], { contents: [], counts: [ONE], codes: [] }],
    [
      'is nothing if one of them is damaged',
      [item(1), CUT],
      { contents: [null], counts: [ONE], codes: ['ITEM_CONTENT_UNREADABLE', 'ITEMS_CONTRADICT'] },
    ],
  ];
  for (const [name, items, expected] of cases) {
    it(`${name}, in whatever order`, async () => {
      assert.deepEqual(await told(answersOf(items)), expected);
      assert.deepEqual(await told(answersOf(items.toReversed())), expected);
    });
  }

  it('is the same if a page comes twice', async () => {
    for (const expression of [undefined, 'SELECT …']) {
      const once = await inventoryOf(answersOf([item(1)]), expression);
      const twice = await inventoryOf(answersOf([item(1)], 2), expression);
      assert.deepEqual(facts(twice), facts(once));
    }
  });
});

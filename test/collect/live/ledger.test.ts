import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { array, assert as assertProperty, constantFrom, property, tuple } from 'fast-check';
import type { Failure } from '../../../harness/collect/aws/call-failure.ts';
import { createLedger, type Ledger } from '../../../harness/collect/live/ledger.ts';
import { createLedgers } from '../../../harness/collect/live/ledgers.ts';

const PLACE = { accountId: '111122223333', awsRegion: 'eu-west-1' };
const TYPE = 'AWS::RDS::DBCluster';
const LOCATION = 'aws:111122223333/eu-west-1';
const DENIED: Failure = { reason: 'denied', message: 'no' };
const THROTTLED: Failure = { reason: 'throttled', message: 'slow' };

function opened(): Ledger {
  return createLedger(PLACE, TYPE, LOCATION);
}

function unread(resourceId: string, failure: Failure, more: object = {}): object {
  return {
    kind: 'unread',
    location: LOCATION,
    resource: { ...PLACE, resourceType: TYPE, resourceId, ...more },
    failure,
  };
}

function listing(facts: object): object {
  return {
    kind: 'listing',
    location: LOCATION,
    listing: { ...PLACE, resourceType: TYPE, recording: 'UNKNOWN', listed: 0, deleted: 0, ...facts },
  };
}

describe('a ledger', () => {
  it('tells what became of each resource', () => {
    const ledger = opened();
    ledger.record('RECORDED');
    for (const resourceId of ['a', 'b', 'c', 'd', 'e']) ledger.list({ resourceId });
    assert.equal(ledger.item({ resourceId: 'a' }), true);
    ledger.deleted({ resourceId: 'b' });
    ledger.unread({ resourceId: 'c', resourceName: 'orders' }, DENIED);
    ledger.elsewhere({ resourceId: 'd' });
    ledger.incomplete(THROTTLED);
    ledger.incomplete(DENIED);
    assert.deepEqual(ledger.close(), [
      unread('c', DENIED, { resourceName: 'orders' }),
      unread('e', { reason: 'not_returned', message: 'AWS listed it, and returned nothing of it' }),
      listing({ recording: 'RECORDED', listed: 4, deleted: 1, incomplete: THROTTLED }),
    ]);
  });

  it('keeps the best that became of a resource, and the first failure', () => {
    const ledger = opened();
    ledger.unread({ resourceId: 'a' }, DENIED);
    ledger.unread({ resourceId: 'a' }, THROTTLED);
    ledger.unread({ resourceId: 'b' }, DENIED);
    assert.deepEqual([ledger.item({ resourceId: 'b' }), ledger.item({ resourceId: 'b' })], [true, false]);
    ledger.deleted({ resourceId: 'b' });
    ledger.list({ resourceId: 'b' });
    assert.deepEqual(ledger.close(), [unread('a', DENIED), listing({ listed: 2 })]);
  });

  it('keeps nothing of a failure but reason and message', () => {
    const failure = { ...DENIED, code: 'AccessDenied' };
    const ledger = opened();
    ledger.unread({ resourceId: 'a' }, failure);
    ledger.incomplete(failure);
    assert.deepEqual(ledger.close(), [unread('a', DENIED), listing({ listed: 1, incomplete: DENIED })]);
  });

  it('is interrupted, whatever else failed before', () => {
    const ledger = opened();
    for (const reason of ['denied', 'interrupted', 'failed'] as const) ledger.incomplete({ reason, message: reason });
    assert.deepEqual(ledger.close(), [listing({ incomplete: { reason: 'interrupted', message: 'interrupted' } })]);
  });

  it('adds up, whatever happens', () => {
    const step = tuple(constantFrom('list', 'item', 'deleted', 'unread', 'elsewhere'), constantFrom('a', 'b', 'c'));
    assertProperty(
      property(array(step), (steps) => {
        const ledger = opened();
        let items = 0;
        for (const [what, resourceId] of steps) {
          if (what === 'item') items += ledger.item({ resourceId }) ? 1 : 0;
          else if (what === 'unread') ledger.unread({ resourceId }, DENIED);
          else ledger[what as 'list']({ resourceId });
        }
        const events = ledger.close();
        const last = events.at(-1);
        assert.equal(last?.kind, 'listing');
        const { listed, deleted } = last.listing;
        assert.equal(listed, items + deleted + events.length - 1);
      }),
    );
  });
});

describe('ledgers', () => {
  const ROLE = 'AWS::IAM::Role';
  const TOKYO = { ...PLACE, awsRegion: 'ap-northeast-1' };

  it('close what belongs to no region once, at the end', () => {
    const ledgers = createLedgers();
    const ireland = ledgers.at(PLACE, ROLE, LOCATION);
    const tokyo = ledgers.at(TOKYO, ROLE, 'aws:111122223333/ap-northeast-1');
    const global = ledgers.at({ ...PLACE, awsRegion: 'global' }, ROLE, LOCATION);
    ireland.record('NOT_RECORDED');
    tokyo.record('RECORDED');
    ireland.list({ resourceId: 'a' });
    ireland.elsewhere({ resourceId: 'a' });
    global.item({ resourceId: 'a' });
    tokyo.unread({ resourceId: 'a' }, DENIED);
    tokyo.unread({ resourceId: 'b', resourceName: 'auditor' }, DENIED);
    assert.deepEqual(ledgers.close([ireland, tokyo]), []);
    const place = { accountId: PLACE.accountId, awsRegion: 'global', resourceType: ROLE };
    const location = 'aws:111122223333/global';
    assert.deepEqual(ledgers.closeAll(), [
      { kind: 'unread', location, resource: { ...place, resourceId: 'b', resourceName: 'auditor' }, failure: DENIED },
      { kind: 'listing', location, listing: { ...place, recording: 'RECORDED', listed: 2, deleted: 0 } },
    ]);
    assert.deepEqual(ledgers.closeAll(), []);
  });

  it('find those of a type at a location', () => {
    const ledgers = createLedgers();
    const ireland = ledgers.at(PLACE, TYPE, LOCATION);
    ledgers.at(TOKYO, TYPE, 'aws:111122223333/ap-northeast-1');
    ledgers.at(PLACE, ROLE, LOCATION);
    assert.equal(ledgers.at(PLACE, TYPE, LOCATION), ireland);
    assert.deepEqual(ledgers.ofType(TYPE, LOCATION), [ireland]);
    assert.deepEqual(ledgers.close([ireland]), [listing({})]);
    assert.deepEqual(ledgers.ofType(TYPE, LOCATION), []);
  });
});

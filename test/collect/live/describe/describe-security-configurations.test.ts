import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeSecurityConfigurations } from '../../../../harness/collect/live/describe/describe-security-configurations.ts';
import type { Described } from '../../../../harness/collect/live/describe/described.ts';
import { allOf, answering, failed, PLACE } from './describe-answers.ts';

const LIST = 'ListSecurityConfigurations {}';
const BODY = '{"EncryptionConfiguration":{"EnableAtRestEncryption":false}}';
const RECORDED_NOTHING: ReadonlyMap<string, 'whole' | 'without body'> = new Map();

const DENIED = { reason: 'denied', code: 'AccessDeniedException', message: 'elasticmapreduce:x: denied' } as const;
const BECAUSE_DENIED = { reason: DENIED.reason, message: DENIED.message };

function resource(resourceId: string): Extract<Described, { kind: 'item' }>['resource'] {
  return { ...PLACE, resourceType: 'AWS::EMR::SecurityConfiguration', resourceId };
}

function list(names: readonly string[], Marker?: string): object {
  return { SecurityConfigurations: names.map((Name) => ({ Name, CreationDateTime: new Date(0) })), Marker };
}

function call(name: string): string {
  return `DescribeSecurityConfiguration {"Name":"${name}"}`;
}

/** The answers to the calls for these. */
function bodies(...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [call(name), body(name)]));
}

function body(Name: string): object {
  const CreationDateTime = new Date('2024-01-15T08:30:00.120Z');
  return { $metadata: { httpStatusCode: 200 }, Name, SecurityConfiguration: BODY, CreationDateTime };
}

function item(name: string): Described {
  return {
    kind: 'item',
    resource: resource(name),
    shape: 'describe-security-configuration',
    item: { Name: name, SecurityConfiguration: BODY, CreationDateTime: '2024-01-15T08:30:00.120Z' },
  };
}

function incomplete(failure: Extract<Described, { kind: 'incomplete' }>['failure']): Described {
  return { kind: 'incomplete', resourceType: 'AWS::EMR::SecurityConfiguration', failure };
}

function unread(place: string): Described {
  const message = `${place} has no usable Name, so it is unknown which resource it is`;
  return { kind: 'unread', resource: resource(place), failure: { reason: 'malformed', message } };
}

async function describedBy(
  answers: Record<string, unknown>,
  recorded: ReadonlyMap<string, 'whole' | 'without body'>,
  calls: readonly string[],
): Promise<Described[]> {
  const connection = answering(answers);
  const all = await allOf(describeSecurityConfigurations(PLACE, connection, recorded));
  assert.deepEqual(connection.calls, calls);
  return all;
}

describe('describeSecurityConfigurations', () => {
  it('describes what AWS Config has not recorded, or not whole', async () => {
    const recorded = new Map([
      ['whole', 'whole'],
      ['bare', 'without body'],
    ] as const);
    const answers = { [LIST]: list(['whole', 'bare', 'new']), ...bodies('bare', 'new') };
    const calls = [LIST, call('bare'), call('new')];
    assert.deepEqual(await describedBy(answers, recorded, calls), [item('bare'), item('new')]);
  });

  it('describes what the list does not name, if AWS Config has no body of it', async () => {
    const recorded = new Map([
      ['whole', 'whole'],
      ['bare', 'without body'],
      ['other', 'without body'],
    ] as const);
    const answers = { [LIST]: list(['new']), ...bodies('bare', 'new', 'other') };
    assert.deepEqual(await describedBy(answers, recorded, [LIST, call('new'), call('bare'), call('other')]), [
      item('new'),
      item('bare'),
      item('other'),
    ]);
  });

  it('says nothing where there is nothing', async () => {
    assert.deepEqual(await describedBy({ [LIST]: list([]) }, RECORDED_NOTHING, [LIST]), []);
  });

  it('reads every page, an empty one too, and describes once what is listed again', async () => {
    const [second, third] = ['1', '2'].map((Marker) => `ListSecurityConfigurations {"Marker":"${Marker}"}`);
    assert(second !== undefined && third !== undefined);
    const answers = {
      [LIST]: list(['a'], '1'),
      [second]: list([], '2'),
      [third]: list(['a', 'b'], ''),
      ...bodies('a', 'b'),
    };
    const calls = [LIST, call('a'), second, third, call('b')];
    assert.deepEqual(await describedBy(answers, RECORDED_NOTHING, calls), [item('a'), item('b')]);
  });

  it('keeps what it read before a token came twice', async () => {
    const second = 'ListSecurityConfigurations {"Marker":"1"}';
    const answers = { [LIST]: list(['a'], '1'), [second]: list(['b'], '1'), ...bodies('a', 'b') };
    assert.deepEqual(await describedBy(answers, RECORDED_NOTHING, [LIST, call('a'), second, call('b')]), [
      item('a'),
      item('b'),
      incomplete({
        reason: 'malformed',
        message: 'AWS returned the same next token twice, so the list would never end',
      }),
    ]);
  });

  it('describes what AWS Config has recorded without body although the list fails', async () => {
    const recorded = new Map([['bare', 'without body']] as const);
    const answers = { [LIST]: failed(DENIED), ...bodies('bare') };
    assert.deepEqual(await describedBy(answers, recorded, [LIST, call('bare')]), [
      incomplete(BECAUSE_DENIED),
      item('bare'),
    ]);
  });

  it('keeps what it read before a later page failed', async () => {
    const second = 'ListSecurityConfigurations {"Marker":"1"}';
    const answers = { [LIST]: list(['a'], '1'), [second]: failed(DENIED), ...bodies('a') };
    assert.deepEqual(await describedBy(answers, RECORDED_NOTHING, [LIST, call('a'), second]), [
      item('a'),
      incomplete(BECAUSE_DENIED),
    ]);
  });

  it('says which could not be described, and goes on', async () => {
    const answers = { [LIST]: list(['a', 'b', 'c']), ...bodies('a', 'c'), [call('b')]: failed(DENIED) };
    assert.deepEqual(await describedBy(answers, RECORDED_NOTHING, [LIST, call('a'), call('b'), call('c')]), [
      item('a'),
      { kind: 'unread', resource: resource('b'), failure: BECAUSE_DENIED },
      item('c'),
    ] satisfies Described[]);
  });

  it('tells one that is gone from other requests that EMR refuses', async () => {
    const code = 'InvalidRequestException';
    const gone = "Security configuration with name 'a' does not exist.";
    const other = { reason: 'failed', message: 'Name must be shorter' } as const;
    const answers = {
      [LIST]: list(['a', 'b', 'c']),
      [call('a')]: failed({ reason: 'failed', code, message: gone }),
      [call('b')]: failed({ ...other, code }),
      [call('c')]: failed({ ...DENIED, message: 'The role does not exist' }),
    };
    assert.deepEqual(await describedBy(answers, RECORDED_NOTHING, [LIST, call('a'), call('b'), call('c')]), [
      { kind: 'deleted', resource: resource('a') },
      { kind: 'unread', resource: resource('b'), failure: other },
      { kind: 'unread', resource: resource('c'), failure: { reason: 'denied', message: 'The role does not exist' } },
    ] satisfies Described[]);
  });

  it('says which members of the list name none', async () => {
    const answers = { [LIST]: { SecurityConfigurations: [{ Name: 'a' }, 'b', {}] }, ...bodies('a') };
    assert.deepEqual(await describedBy(answers, RECORDED_NOTHING, [LIST, call('a')]), [
      item('a'),
      unread('SecurityConfigurations[1]'),
      unread('SecurityConfigurations[2]'),
    ]);
  });

  it('takes a page without the list for no list', async () => {
    assert.deepEqual(await describedBy({ [LIST]: {} }, RECORDED_NOTHING, [LIST]), [
      incomplete({ reason: 'malformed', message: 'AWS returned an answer without a list of SecurityConfigurations' }),
    ]);
  });

  it('takes no answer about another', async () => {
    const answers = { [LIST]: list(['a', 'b']), [call('a')]: body('b'), [call('b')]: {} };
    const message = 'AWS returned a security configuration that is not the one asked for';
    assert.deepEqual(await describedBy(answers, RECORDED_NOTHING, [LIST, call('a'), call('b')]), [
      { kind: 'unread', resource: resource('a'), failure: { reason: 'malformed', message } },
      { kind: 'unread', resource: resource('b'), failure: { reason: 'malformed', message } },
    ] satisfies Described[]);
  });

  it('hands out an answer without a body as it is', async () => {
    const answers = { [LIST]: list(['a']), [call('a')]: { Name: 'a' } };
    assert.deepEqual(await describedBy(answers, RECORDED_NOTHING, [LIST, call('a')]), [
      { kind: 'item', resource: resource('a'), shape: 'describe-security-configuration', item: { Name: 'a' } },
    ] satisfies Described[]);
  });
});

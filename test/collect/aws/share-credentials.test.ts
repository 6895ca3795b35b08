import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareCredentials } from '../../../harness/collect/aws/share-credentials.ts';

const HOUR = 3_600_000;

/** A provider that hands out numbered credentials, valid for an hour by its own clock; some fail. */
function providerOf(clock: { time: number }, failing: readonly number[] = []) {
  let calls = 0;
  return async (): Promise<{ id: number; expiration: Date }> => {
    calls += 1;
    if (failing.includes(calls)) throw new Error(`call ${calls} is denied`);
    return { id: calls, expiration: new Date(clock.time + HOUR) };
  };
}

describe('shareCredentials', () => {
  it('asks once, also for those who ask at the same time', async () => {
    const clock = { time: 0 };
    const shared = shareCredentials(providerOf(clock), () => clock.time);
    const both = await Promise.all([shared(), shared()]);
    assert.deepEqual(
      [...both, await shared()].map(({ id }) => id),
      [1, 1, 1],
    );
  });

  it('renews them before they end', async () => {
    const clock = { time: 0 };
    const shared = shareCredentials(providerOf(clock), () => clock.time);
    const ids = [(await shared()).id];
    clock.time = HOUR - 6 * 60_000;
    ids.push((await shared()).id);
    clock.time = HOUR - 4 * 60_000;
    ids.push((await shared()).id, (await shared()).id);
    assert.deepEqual(ids, [1, 1, 2, 2]);
  });

  it('asks again after a failure', async () => {
    const clock = { time: 0 };
    const shared = shareCredentials(providerOf(clock, [1]), () => clock.time);
    await assert.rejects(shared(), { message: 'call 1 is denied' });
    assert.equal((await shared()).id, 2);
  });

  it('keeps what never ends', async () => {
    let calls = 0;
    const shared = shareCredentials(async (): Promise<{ id: number; expiration?: Date }> => ({ id: ++calls }));
    assert.deepEqual([await shared(), await shared()], [{ id: 1 }, { id: 1 }]);
  });
});

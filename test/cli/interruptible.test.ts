import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interruptible } from '../../harness/cli/interruptible.ts';
import { fakeIo } from './fake-io.ts';

const MESSAGE = 'kensa: interrupted: finishing with what was read. Press Ctrl-C again to stop at once.\n';

test('the first Ctrl-C asks the work to finish, the second ends the process', async () => {
  const io = fakeIo();
  const states: unknown[] = [];
  const result = await interruptible(
    io,
    'en',
    () => io.stderr.write('(cleared)'),
    async (signal) => {
      for (let count = 0; count < 3; count++) {
        states.push([signal.aborted, io.stderr.text, [...io.exits]]);
        io.signals.emit('SIGINT');
      }
      return 'what was read';
    },
  );
  assert.deepEqual(
    { result, states, exits: io.exits, text: io.stderr.text, listeners: io.signals.listenerCount('SIGINT') },
    {
      result: 'what was read',
      states: [
        [false, '', []],
        [true, `(cleared)${MESSAGE}`, []],
        [true, `(cleared)${MESSAGE}`, [130]],
      ],
      exits: [130, 130],
      text: `(cleared)${MESSAGE}`,
      listeners: 0,
    },
  );
});

test('once nothing is left to be cut short, Ctrl-C is none of its business', async () => {
  const io = fakeIo();
  const listeners = await interruptible(
    io,
    'en',
    () => {},
    async (_signal, settle) => {
      settle();
      return io.signals.listenerCount('SIGINT');
    },
  );
  assert.equal(listeners, 0);
});

test('the listener is gone after an error, too', async () => {
  const io = fakeIo();
  const error = new Error('no more');
  await assert.rejects(
    interruptible(
      io,
      'en',
      () => {},
      () => Promise.reject(error),
    ),
    error,
  );
  assert.equal(io.signals.listenerCount('SIGINT'), 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Io } from '../../harness/cli/io.ts';
import { terminalOptions } from '../../harness/cli/terminal-options.ts';
import { fakeIo } from './fake-io.ts';

function options(env: Io['env'], terminal: { isTTY?: boolean; columns?: number } = {}) {
  return terminalOptions({ env, stdout: Object.assign(fakeIo().stdout, terminal) });
}

const tty = { isTTY: true, columns: 132 };

test('a terminal has colour and its own width, anything else a fixed one', () => {
  assert.deepEqual(options({}, tty), { color: true, width: 132 });
  assert.deepEqual(options({}, { isTTY: true, columns: 0 }), { color: true, width: 100 });
  assert.deepEqual(options({}), { color: false, width: 100 });
});

const colors: [env: Io['env'], terminal: boolean, color: boolean][] = [
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
];

for (const [env, terminal, color] of colors) {
  test(`${JSON.stringify(env)} on ${terminal ? 'a terminal' : 'a pipe'}: ${color ? 'colour' : 'no colour'}`, () => {
    assert.equal(options(env, terminal ? tty : {}).color, color);
  });
}

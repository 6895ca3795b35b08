import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PathStep } from '../../harness/evaluate/verdict.ts';
import { formatPath } from '../../harness/report/format-path.ts';

const cases: [path: PathStep[], text: string][] = [
  [[], ''],
  [['configuration'], 'configuration'],
  [['configuration', 'ipPermissions', 3, 'fromPort'], 'configuration.ipPermissions[3].fromPort'],
  [['configuration', 'grid', 0, 1], 'configuration.grid[0][1]'],
  [['tags', 'a.b'], 'tags["a.b"]'],
  [['tags', 'aws:cloudformation:stack-name'], 'tags["aws:cloudformation:stack-name"]'],
  [['tags', '3'], 'tags["3"]'],
  [['tags', ''], 'tags[""]'],
  [['tags', 'say "hi"\n'], 'tags["say \\"hi\\"\\n"]'],
  [['tags', '名前'], 'tags["名前"]'],
  [['a b', 'c'], '["a b"].c'],
];

for (const [path, text] of cases) {
  test(`${JSON.stringify(path)} is written ${text}`, () => {
    assert.equal(formatPath(path), text);
  });
}

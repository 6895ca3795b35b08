import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { errorReport, problemReport } from '../../harness/authoring/problem-report.ts';
import { KensaError } from '../../harness/kensa-error.ts';

test('an error says what it is about', async () => {
  const problem = { file: 'b.md', row: undefined, message: 'the page can not be read' };
  const refused = new KensaError('POLICY_INVALID', 'refused', { cause: [problem] });
  assert.equal(await errorReport('.', refused), 'b.md: the page can not be read');
  assert.equal(
    await errorReport('.', new KensaError('USAGE', 'no such control', { cause: refused })),
    'no such control',
  );
});

test('problems are sorted by place, said once, and shown where their column is known', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kensa-report-'));
  try {
    await writeFile(join(root, 'a.rego'), 'package a\n\nx := y\n');
    const report = await problemReport(root, [
      { file: 'b.md', row: undefined, message: 'the page can not be read' },
      { file: 'a.rego', row: 3, column: 6, message: 'y is not known', remedy: 'write z' },
      { file: 'a.rego', row: 3, column: 6, message: 'y is not known', remedy: 'write z' },
      { file: 'a.rego', row: 3, column: 1, message: 'x is not needed' },
      { file: 'a.rego', row: 1, message: 'METADATA is missing' },
      { file: 'a.rego', row: 2, message: 'there is no rule' },
      { file: 'c.md', row: 1, message: 'there is no title' },
    ]);
    assert.equal(
      report,
      `a.rego:1: METADATA is missing
a.rego:2: there is no rule

a.rego:3:1: x is not needed
  > 3 | x := y
    | ^

a.rego:3:6: y is not known
  > 3 | x := y
    |      ^
  write z

b.md: the page can not be read
c.md:1: there is no title`.replaceAll('\n    | ', '\n      | '),
    );
  } finally {
    await rm(root, { recursive: true });
  }
});

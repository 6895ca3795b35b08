import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { adviceByCode } from '../../harness/report/advice-by-code.ts';

test('takes the first list item of each code, on one line', () => {
  const page = [
    '# Title',
    '',
    '- `not_on`: turn it **on**,',
    '  and wait.',
    '- other',
    '- `key`: キーを',
    '  替えます。AWS',
    '  CLI です。',
    '',
    '  a paragraph',
    '- `not_on`: a second time',
    '',
  ].join('\n');
  assert.deepEqual(Object.fromEntries(adviceByCode(page)), {
    not_on: 'turn it on, and wait.',
    key: 'キーを替えます。AWS CLI です。',
  });
});

test('finds something for every violation of every control of the bundle', async () => {
  const { manifest, remediation } = await loadBundle();
  const silent = manifest.controls.flatMap(({ id, messages }) =>
    Object.entries(remediation[id] ?? {}).flatMap(([language, page]) => {
      const advice = adviceByCode(page);
      return Object.keys(messages)
        .filter((code) => !advice.has(code))
        .map((code) => `${id} ${language} ${code}`);
    }),
  );
  assert.deepEqual(silent, []);
});

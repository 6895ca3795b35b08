import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chooseControls } from '../../harness/config/choose-controls.ts';
import { parseConfiguration } from '../../harness/config/parse-configuration.ts';
import { configurationSchema } from '../../harness/config/configuration-schema.ts';
import { bundle } from '../auditing.ts';

test('the example of docs/configuration.md is valid, has every key, and leaves controls', async () => {
  const page = await readFile('docs/configuration.md', 'utf8');
  const [, example = ''] = /^```yaml\n(.*?)^```$/ms.exec(page) ?? [];
  const file = parseConfiguration('kensa.yaml', example);
  assert.deepEqual(Object.keys(file.configuration), Object.keys(configurationSchema['properties'] ?? {}));
  const chosen = chooseControls(bundle.manifest, file.configuration.controls ?? {}, file);
  const named = new Set(['EMR.3', 'EMR.4', 'Redshift.6', 'Redshift.7', 'Redshift.11']);
  assert.deepEqual(
    chosen.filter((id) => named.has(id)),
    ['EMR.3', 'Redshift.6'],
  );
});

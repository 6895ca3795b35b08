import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectiveSettings, type SettingValues } from '../../harness/config/effective-settings.ts';

const defaults: SettingValues = {
  sources: [],
  controls: {},
  parameters: {},
  exceptions: false,
  maxExceptionDays: 366,
  formats: ['text'],
  language: 'en',
  failOn: 'INFORMATIONAL',
  failOnUnknown: false,
};

test('flags win over the file, key by key, and the file over the defaults', () => {
  assert.deepEqual(
    effectiveSettings(
      { controls: { include: { ids: ['EMR.3'] } }, exceptions: false, failOnUnknown: false, sources: [] },
      {
        sources: ['a'],
        controls: { exclude: { ids: ['EMR.3'] } },
        exceptions: 'e.yaml',
        maxExceptionDays: 30,
        failOnUnknown: true,
        language: 'ja',
      },
      defaults,
    ),
    {
      sources: { value: [], from: 'flag' },
      controls: { value: { include: { ids: ['EMR.3'] } }, from: 'flag' },
      parameters: { value: {}, from: 'default' },
      exceptions: { value: false, from: 'flag' },
      maxExceptionDays: { value: 30, from: 'file' },
      formats: { value: ['text'], from: 'default' },
      language: { value: 'ja', from: 'file' },
      failOn: { value: 'INFORMATIONAL', from: 'default' },
      failOnUnknown: { value: false, from: 'flag' },
    },
  );
});

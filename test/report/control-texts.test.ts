import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { controlTexts, violationMessage } from '../../harness/report/control-texts.ts';
import { sampleControl, sampleManifest } from './sample.ts';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

test('the texts of a control come in the language asked for, with its page', () => {
  const control = sampleControl();
  const bundle = {
    manifest: { ...sampleManifest(), controls: [control] },
    remediation: { 'Neptune.6': { en: '# Fix\n', ja: '# 直し方\n' } },
  };
  assert.deepEqual(
    [...controlTexts(bundle, 'en')],
    [
      [
        'Neptune.6',
        {
          title: 'Neptune DB cluster snapshots should be encrypted at rest',
          description: 'A snapshot holds all data of its cluster.',
          messages: { not_encrypted: 'The snapshot is not encrypted.' },
          references: control.references,
          remediation: '# Fix\n',
        },
      ],
    ],
  );
  assert.deepEqual(
    [...controlTexts(bundle, 'ja')],
    [
      [
        'Neptune.6',
        {
          title: 'Neptune DB クラスタースナップショットは保管時に暗号化する必要があります',
          description: 'スナップショットにはクラスターのすべてのデータが含まれます。',
          messages: { not_encrypted: 'スナップショットが暗号化されていません。' },
          references: control.references,
          remediation: '# 直し方\n',
        },
      ],
    ],
  );
});

test('a message that has no translation stays as the report has it', () => {
  const texts = controlTexts({ manifest: sampleManifest(), remediation: {} }, 'ja').get('Neptune.6');
  const told = ['not_encrypted', 'constructor'].map((code) =>
    violationMessage({ code, path: [], message: 'English.' }, texts),
  );
  assert.deepEqual(told, ['スナップショットが暗号化されていません。', 'English.']);
  assert.equal(violationMessage({ code: 'not_encrypted', path: [], message: 'English.' }, undefined), 'English.');
});

test('every control of the built-in bundle has all its texts and its page in Japanese', async () => {
  const bundle = await loadBundle();
  const english = controlTexts(bundle, 'en');
  for (const [id, { title, description, messages, remediation }] of controlTexts(bundle, 'ja')) {
    assert.deepEqual(Object.keys(messages), Object.keys(english.get(id)?.messages ?? {}), id);
    for (const text of [title, description, ...Object.values(messages)]) assert.match(text, JAPANESE, id);
    assert.ok(remediation.startsWith(`# ${id} ${title}\n`), id);
  }
});

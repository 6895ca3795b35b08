import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Severity } from '../../harness/bundle/manifest.ts';
import { findControl, selectControls } from '../../harness/bundle/select-controls.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { sampleManifest } from '../report/sample.ts';

const manifest = sampleManifest();

const selections: [patterns: string[], severities: Severity[], ids: string[]][] = [
  [[], [], ['EMR.3', 'ElastiCache.4', 'Kensa.Neptune.1', 'Neptune.6']],
  [['Neptune.6'], [], ['Neptune.6']],
  [['neptune.6'], [], ['Neptune.6']],
  [['NEPTUNE-002'], [], ['Kensa.Neptune.1']],
  [['Neptune.6', 'EMR.3', 'Neptune-006'], [], ['EMR.3', 'Neptune.6']],
  [['E*'], [], ['EMR.3', 'ElastiCache.4']],
  [['neptune-*'], [], ['Kensa.Neptune.1', 'Neptune.6']],
  [['{EMR,Neptune}.[36]'], [], ['EMR.3', 'Neptune.6']],
  [['*'], ['HIGH'], ['Kensa.Neptune.1']],
  [[], ['HIGH', 'LOW'], ['Kensa.Neptune.1']],
];

for (const [patterns, severities, ids] of selections) {
  test(`${JSON.stringify(patterns)} and ${JSON.stringify(severities)} select ${ids.join(', ')}`, () => {
    const selected = selectControls(manifest, patterns, { severities });
    assert.deepEqual(
      selected.map(({ id }) => id),
      ids,
    );
  });
}

test('without filters all controls take part', () => {
  assert.deepEqual(selectControls(manifest), manifest.controls);
});

const refusals: [patterns: string[], severities: Severity[], error: KensaError][] = [
  [
    ['Neptune6'],
    [],
    new KensaError('UNKNOWN_CONTROL', 'no control fits Neptune6. Did you mean Neptune.6? `kensa controls` lists them.'),
  ],
  [
    ['EMR.3', 'neptune-02'],
    [],
    new KensaError(
      'UNKNOWN_CONTROL',
      'no control fits neptune-02. Did you mean Neptune-002? `kensa controls` lists them.',
    ),
  ],
  [['S3.*'], [], new KensaError('UNKNOWN_CONTROL', 'no control fits S3.*. `kensa controls` lists them.')],
  [
    ['!EMR.*'],
    [],
    new KensaError('UNKNOWN_CONTROL', 'no control fits !EMR.*. Did you mean EMR.3? `kensa controls` lists them.'),
  ],
  [[''], [], new KensaError('UNKNOWN_CONTROL', 'no control fits . `kensa controls` lists them.')],
  [
    [],
    ['CRITICAL', 'LOW'],
    new KensaError(
      'USAGE',
      'no control is left: none of the 4 of the bundle fits CRITICAL or LOW. `kensa controls` lists them.',
    ),
  ],
  [
    ['EMR.*', 'Neptune.6'],
    ['HIGH'],
    new KensaError('USAGE', 'no control is left: none of EMR.*, Neptune.6 fits HIGH. `kensa controls` lists them.'),
  ],
];

for (const [patterns, severities, error] of refusals) {
  test(`${JSON.stringify(patterns)} and ${JSON.stringify(severities)}: ${error.message}`, () => {
    assert.throws(() => selectControls(manifest, patterns, { severities }), error);
  });
}

test('one control is found by its id or alias, but not by a glob', () => {
  assert.equal(findControl(manifest, 'neptune-006'), manifest.controls[3]);
  assert.throws(
    () => findControl(manifest, 'Neptune.*'),
    new KensaError(
      'UNKNOWN_CONTROL',
      'no control fits Neptune.*. Did you mean Neptune.6? `kensa controls` lists them.',
    ),
  );
});

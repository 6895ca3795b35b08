import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Manifest } from '../../harness/bundle/manifest.ts';
import { chooseControls } from '../../harness/config/choose-controls.ts';
import type { ControlChoice } from '../../harness/config/configuration.ts';
import { parseConfiguration } from '../../harness/config/parse-configuration.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { sampleManifest } from '../report/sample.ts';

const PACKAGES: Record<string, string> = {
  'EMR.3': 'controls.emr.encryption_at_rest',
  'ElastiCache.4': 'controls.elasticache.encryption_at_rest',
};

/** Of three services; Kensa.Neptune.1 is HIGH and of no standard, the others are MEDIUM and of NIST's, EMR.3 of another one, too. */
const manifest: Manifest = {
  ...sampleManifest(),
  controls: sampleManifest().controls.map((control) => ({
    ...control,
    package: PACKAGES[control.id] ?? control.package,
    standards:
      control.id === 'Kensa.Neptune.1'
        ? []
        : [...(control.id === 'EMR.3' ? ['PCI DSS v4.0.1'] : []), ...control.standards],
  })),
};

function chosen(controls: ControlChoice): string[] {
  return chooseControls(manifest, controls, parseConfiguration('kensa.yaml', JSON.stringify({ controls })));
}

const choices: [controls: ControlChoice, ids: string[]][] = [
  [{}, ['EMR.3', 'ElastiCache.4', 'Kensa.Neptune.1', 'Neptune.6']],
  [{ include: { ids: ['neptune-002', 'E*'] } }, ['EMR.3', 'ElastiCache.4', 'Kensa.Neptune.1']],
  [{ include: { services: ['Neptune'] } }, ['Kensa.Neptune.1', 'Neptune.6']],
  [{ include: { severities: ['HIGH', 'LOW'] } }, ['Kensa.Neptune.1']],
  [{ include: { services: ['neptune', 'emr'], severities: ['MEDIUM'] } }, ['EMR.3', 'Neptune.6']],
  [{ include: { ids: ['*Neptune*'], severities: ['MEDIUM'] } }, ['Neptune.6']],
  [{ include: { standards: ['nist sp 800-53 rev. 5'] } }, ['EMR.3', 'ElastiCache.4', 'Neptune.6']],
  [{ include: { standards: ['PCI*', 'NIST*'], services: ['emr'] } }, ['EMR.3']],
  [{ exclude: { standards: ['NIST*'] } }, ['Kensa.Neptune.1']],
  [{ exclude: { ids: ['Neptune-006'], services: ['emr'] } }, ['ElastiCache.4', 'Kensa.Neptune.1']],
  [{ exclude: { severities: ['MEDIUM'] } }, ['Kensa.Neptune.1']],
  [{ include: { services: ['neptune'] }, exclude: { severities: ['HIGH'] } }, ['Neptune.6']],
];

for (const [controls, ids] of choices) {
  test(`${JSON.stringify(controls)}: ${ids.join(', ')}`, () => {
    assert.deepEqual(chosen(controls), ids);
  });
}

describe('what fits nothing is told', () => {
  const cases: [controls: ControlChoice, message: string][] = [
    [
      { include: { ids: ['EMR.3', 'Neptun.6'] } },
      'kensa.yaml, line 1, column 40: controls.include.ids[1]: no control fits Neptun.6. Did you mean Neptune.6? `kensa controls` lists them.',
    ],
    [
      { exclude: { ids: ['S3.*'] } },
      'kensa.yaml, line 1, column 32: controls.exclude.ids[0]: no control fits S3.*. `kensa controls` lists them.',
    ],
    [
      { exclude: { services: ['neptun'] } },
      'kensa.yaml, line 1, column 37: controls.exclude.services[0]: no control is of the service neptun. Did you mean neptune? There are: elasticache, emr, neptune.',
    ],
    [
      { include: { standards: ['NIST*', 'PCI DSS v4.0'] } },
      'kensa.yaml, line 1, column 46: controls.include.standards[1]: no control is part of the standard PCI DSS v4.0. Did you mean PCI DSS v4.0.1? There are: NIST SP 800-53 Rev. 5, PCI DSS v4.0.1.',
    ],
    [
      { include: { severities: ['LOW'] } },
      'kensa.yaml, line 1, column 13: controls: no control is left. `kensa controls` lists them.',
    ],
  ];
  for (const [controls, message] of cases) {
    test(JSON.stringify(controls), () => {
      assert.throws(() => chosen(controls), new KensaError('CONFIGURATION_INVALID', message));
    });
  }
});

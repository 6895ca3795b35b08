import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { selectControls } from '../../harness/bundle/select-controls.ts';
import { relevantTypes } from '../../harness/evaluate/evaluate-inventory.ts';

const { manifest } = await loadBundle();

test('documents are needed of the types that are judged, joined, or lead to a key', () => {
  assert.deepEqual([...relevantTypes(selectControls(manifest, ['Kensa.Neptune.1']))].toSorted(), [
    'AWS::KMS::Alias',
    'AWS::KMS::Key',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
  ]);
  assert.deepEqual([...relevantTypes(selectControls(manifest, ['EMR.*']))], ['AWS::EMR::SecurityConfiguration']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entrypointsOf } from '../../harness/build/generate-proof.ts';

test('every control has an entrypoint of its own, whatever its id', () => {
  assert.deepEqual(entrypointsOf('AWS::RDS::DBCluster', ['Gap.1', 'RDS.2', 'RDS.2.Result', 'Result.1']), {
    entrypoint: 'main/aws_rds_dbcluster/result',
    controls: {
      'Gap.1': 'main/aws_rds_dbcluster/result_gap_1',
      'RDS.2': 'main/aws_rds_dbcluster/result_rds_2',
      'RDS.2.Result': 'main/aws_rds_dbcluster/result_rds_2_result',
      'Result.1': 'main/aws_rds_dbcluster/result_result_1',
    },
  });
});

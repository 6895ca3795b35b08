import type { TypeCoverage } from '../../../harness/normalize/coverage/type-coverage.ts';

/** What became of a listing without resources, unless told otherwise. */
export function typeCoverage(facts: Partial<TypeCoverage> = {}): TypeCoverage {
  return {
    accountId: '111122223333',
    awsRegion: 'ap-northeast-1',
    resourceType: 'AWS::RDS::DBCluster',
    location: 'aws:111122223333/ap-northeast-1',
    basis: 'listing',
    recording: 'RECORDED',
    listed: 0,
    evaluated: 0,
    deleted: 0,
    failed: 0,
    failures: [],
    ...facts,
  };
}

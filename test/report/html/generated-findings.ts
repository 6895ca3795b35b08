import type { Finding } from '../../../harness/report/report.ts';

/** Findings made as they are asked for, over some accounts and regions. */
export function* generatedFindings(count: number, controlId: string): Generator<Finding> {
  const regions = ['ap-northeast-1', 'eu-west-1', 'us-east-1', 'us-west-2'];
  const accounts = ['111122223333', '444455556666', '777788889999', '123456789012'];
  for (let number = 0; number < count; number += 1) {
    const accountId = accounts[number % 4] ?? '';
    const awsRegion = regions[Math.floor(number / 4) % 4] ?? '';
    const resourceId = `snapshot-${String(number).padStart(6, '0')}`;
    const isViolated = number % 3 !== 0;
    yield {
      id: String(number).padStart(32, '0'),
      controlId,
      compliance: isViolated ? 'NON_COMPLIANT' : 'INSUFFICIENT_DATA',
      severity: 'MEDIUM',
      resource: {
        accountId,
        awsRegion,
        resourceType: 'AWS::RDS::DBClusterSnapshot',
        resourceId,
        resourceName: `orders-${number}`,
        arn: `arn:aws:rds:${awsRegion}:${accountId}:cluster-snapshot:${resourceId}`,
      },
      violations: isViolated
        ? [
            {
              code: 'not_encrypted',
              path: ['configuration', 'storageEncrypted'],
              message: 'The snapshot is not encrypted.',
            },
          ]
        : [],
      missing: isViolated ? [] : [{ path: 'configuration.storageEncrypted', reason: 'absent' }],
      evidence: [
        { path: 'configuration.engine', value: 'neptune' },
        { path: 'configuration.status', value: 'available' },
        ...(isViolated ? [{ path: 'configuration.storageEncrypted', value: false }] : []),
      ],
      provenance: { source: 'snapshot', location: 'snapshot.json.gz', capturedAt: '2026-11-20T01:02:03.000Z' },
    };
  }
}

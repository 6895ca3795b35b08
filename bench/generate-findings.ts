import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/**
 * Writes a snapshot in which every item violates Neptune.6: as many findings as items.
 * @param file gzipped
 */
export async function generateFindings(file: string, findings: number): Promise<void> {
  await pipeline(snapshotText(findings), createGzip({ level: 1 }), createWriteStream(file));
}

function* snapshotText(findings: number): Generator<string> {
  yield '{"fileVersion":"1.0","configSnapshotId":"findings","configurationItems":[';
  for (let number = 0; number < findings; number++) yield `${number === 0 ? '' : ','}${JSON.stringify(item(number))}`;
  yield ']}';
}

function item(number: number): unknown {
  const resourceId = `snapshot-${number}`;
  return {
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: '2026-11-21T00:00:00.000Z',
    configurationItemStatus: 'OK',
    configurationStateId: 1_700_000_000_000 + number,
    awsAccountId: ['111122223333', '444455556666'][number % 2],
    awsRegion: ['eu-west-1', 'us-east-1', 'ap-northeast-1'][number % 3],
    resourceType: 'AWS::RDS::DBClusterSnapshot',
    resourceId,
    ARN: `arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:${resourceId}`,
    configuration: { engine: 'neptune', storageEncrypted: false, dbclusterSnapshotIdentifier: resourceId },
  };
}

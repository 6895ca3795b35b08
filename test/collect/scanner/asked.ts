import type { AskedTypes } from '../../../harness/collect/scanner/asked-content.ts';
import type { Projection } from '../../../harness/project-document.ts';

interface Kept {
  [property: string]: Kept;
}

/** A projection, written as an object; an empty one keeps all. */
export function projection(kept: Kept): Projection {
  return new Map(Object.entries(kept).map(([property, below]) => [property, projection(below)]));
}

/** Types with every form of a projection, and properties that the generated items have. */
export const ASKED: AskedTypes = new Map([
  [
    'AWS::RDS::DBCluster',
    {
      kept: projection({
        accountId: {},
        configuration: { engine: {}, list: { '*': { a: {}, list: { '*': { b: {} } } } }, a: { b: { a: {} } } },
        tags: {},
      }),
      decisive: projection({ configuration: { engine: {}, list: { '*': { list: { '*': { b: {} } } } } }, tags: {} }),
    },
  ],
  [
    'AWS::KMS::Key',
    {
      kept: projection({ configuration: {}, relationships: { '*': { resourceId: {} } }, tags: { a: {} } }),
      decisive: projection({ configuration: { keyState: {}, a: { '*': { a: {} } } } }),
    },
  ],
  [
    'AWS::S3::Bucket',
    {
      kept: projection({
        supplementaryConfiguration: { '*': { a: {} }, b: { a: {} } },
        configuration: { map: { '*': { a: {}, '*': { b: {} } }, a: {} }, list: { a: {} } },
      }),
      decisive: projection({ accountId: {}, configuration: { list: { a: {} } } }),
    },
  ],
  ['AWS::EC2::Volume', { kept: projection({ resourceType: {}, arn: {} }) }],
]);

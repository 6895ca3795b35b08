import type { AskedTypes } from '../../../harness/collect/scanner/item-scanner.ts';
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
    projection({
      accountId: {},
      configuration: { engine: {}, list: { '*': { a: {}, list: { '*': { b: {} } } } }, a: { b: { a: {} } } },
      tags: {},
    }),
  ],
  ['AWS::KMS::Key', projection({ configuration: {}, relationships: { '*': { resourceId: {} } }, tags: { a: {} } })],
  [
    'AWS::S3::Bucket',
    projection({
      supplementaryConfiguration: { '*': { a: {} }, b: { a: {} } },
      configuration: { map: { '*': { a: {}, '*': { b: {} } }, a: {} }, list: { a: {} } },
    }),
  ],
  ['AWS::EC2::Volume', projection({ resourceType: {}, arn: {} })],
]);

import type { FindingResource } from './report.ts';

/** The regions of a partition other than `aws` start with this. */
const PREFIXES: readonly [prefix: string, partition: string][] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
];

/** The partition of AWS that a resource is in: its ARN names it; without one, the region tells. */
export function awsPartition({ arn, awsRegion }: Pick<FindingResource, 'arn' | 'awsRegion'>): string {
  const named = /^arn:(aws[a-z-]*):/.exec(arn ?? '')?.[1];
  return named ?? PREFIXES.find(([prefix]) => awsRegion.startsWith(prefix))?.[1] ?? 'aws';
}

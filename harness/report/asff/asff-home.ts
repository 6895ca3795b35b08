import { awsPartition } from '../aws-partition.ts';
import { printable } from '../printable.ts';
import type { FindingResource } from '../report.ts';

/** Where a finding is to be imported. */
export interface AsffHome {
  partition: string;
  accountId: string;
  region: string;
}

/** AWS Config says `global` of resources without a region; a partition's first region is where AWS keeps them. */
const FIRST_REGIONS: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** Tells in which account and region Security Hub takes findings on a resource: in its own. */
export function asffHome(resource: FindingResource): AsffHome {
  const partition = awsPartition(resource);
  const { accountId, awsRegion } = resource;
  const region = awsRegion === 'global' ? (FIRST_REGIONS[partition] ?? awsRegion) : awsRegion;
  return { partition, accountId: printable(accountId), region: printable(region) };
}

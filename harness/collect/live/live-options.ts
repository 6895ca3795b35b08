import type { ConnectionOptions } from '../aws/connection-options.ts';

/** Where to collect live, and how. */
export interface LiveOptions extends Pick<ConnectionOptions, 'concurrency' | 'profile' | 'rates' | 'timeout'> {
  /** Regions of each account; `all`: those that the account has enabled. Without it that of the profile or environment. */
  regions?: readonly string[] | 'all';
  /** Roles to assume, one for each account to collect from; without it the user's own account. */
  roleArns?: readonly string[];
  /** The configuration aggregator to ask instead of the accounts themselves. */
  aggregator?: string;
  /** False: what AWS Config does not record is not asked of its own service either. */
  describe?: boolean;
}

/** How far a live collection is. */
export interface LiveProgress {
  /** Accounts and regions finished, of those known so far. */
  regionsDone: number;
  regions: number;
  /** What was asked for last. */
  resourceType?: string;
  items: number;
  retries: number;
}

import type { Place } from './ledger.ts';

/** How the events name a region of an account. */
export function locationOf({ accountId, awsRegion }: Place): string {
  return `aws:${accountId}/${awsRegion}`;
}

import { KensaError } from '../../kensa-error.ts';
import type { Failure } from '../aws/call-failure.ts';
import type { AccountConnection, AwsConnection } from '../aws/connection.ts';
import { readPages } from '../aws/read-pages.ts';
import { listIn } from './config/list-in.ts';
import type { LiveOptions } from './live-options.ts';
import { mapResult } from './config/map-result.ts';
import { say } from '../../sentences/say.ts';

/** Accounts that can be asked directly, by id. */
export type LiveAccounts = Map<string, AccountConnection>;

const ROLE = /^arn:aws[^:]*:iam::(\d{12}):role\/.+$/;

/**
 * The accounts of the roles, and the own one where it is wanted. Undefined if the collection was interrupted before that
 * was known.
 *
 * @throws KensaError `USAGE` for a role that is none, or a second one of an account; `AWS_UNREACHABLE` if there are no
 * credentials to begin with, or AWS does not say whose they are.
 */
export async function liveAccounts(
  connection: AwsConnection,
  { roleArns = [], aggregator }: Pick<LiveOptions, 'aggregator' | 'roleArns'>,
): Promise<{ accounts: LiveAccounts; own: string | undefined } | undefined> {
  const accounts: LiveAccounts = new Map();
  for (const roleArn of roleArns) {
    const accountId = accountOf(roleArn);
    if (accounts.has(accountId)) {
      throw new KensaError('USAGE', say`two roles are of account ${accountId}. Name one role for each account.`);
    }
    accounts.set(accountId, connection.assume(roleArn));
  }
  const isOwnWanted = roleArns.length === 0 || aggregator !== undefined;
  const result = await connection.own.inRegion(connection.region).call('GetCallerIdentity', {});
  const own = 'output' in result ? result.output.Account : undefined;
  if ('failure' in result && result.failure.reason === 'interrupted') return undefined;
  if ('failure' in result && (isOwnWanted || result.failure.reason === 'denied')) throw unreachable(result.failure);
  if (isOwnWanted && own === undefined) {
    throw unreachable({ reason: 'malformed', message: say`GetCallerIdentity returned no account` });
  }
  if (isOwnWanted && own !== undefined && !accounts.has(own)) accounts.set(own, connection.own);
  return { accounts, own };
}

/** Regions of an account; a failure says why these may not be all. */
export interface LiveRegions {
  regions: string[];
  failure?: Failure;
}

/** The regions to collect from: those named, all that the account has enabled, or the one to begin in. */
export async function liveRegions(
  account: AccountConnection,
  begin: string,
  wanted: LiveOptions['regions'],
): Promise<LiveRegions> {
  if (wanted !== 'all')
    return { regions: wanted === undefined || wanted.length === 0 ? [begin] : [...new Set(wanted)] };
  const regions = new Set<string>();
  const pages = readPages(
    (token) =>
      account.inRegion(begin).call('ListRegions', {
        RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'],
        NextToken: token,
      }),
    ({ NextToken }) => NextToken,
  );
  for await (const page of pages) {
    const list = mapResult(page, (output) => listIn(output, 'Regions'));
    if ('failure' in list) return { regions: [...regions], failure: list.failure };
    for (const { RegionName, RegionOptStatus } of list.output) {
      const isEnabled = RegionOptStatus === 'ENABLED' || RegionOptStatus === 'ENABLED_BY_DEFAULT';
      if (RegionName !== undefined && isEnabled) regions.add(RegionName);
    }
  }
  if (regions.size > 0) return { regions: [...regions] };
  return {
    regions: [],
    failure: { reason: 'malformed', message: say`ListRegions returned no region that is enabled` },
  };
}

/** Nothing can be begun. */
export function unreachable({ message }: Failure): KensaError {
  const remedy = say`Check the credentials, the profile and the network, and that the permissions are there.`;
  return new KensaError('AWS_UNREACHABLE', say`AWS can not be asked: ${message.replace(/\.$/, '')}. ${remedy}`);
}

function accountOf(roleArn: string): string {
  const [, accountId] = ROLE.exec(roleArn) ?? [];
  if (accountId !== undefined) return accountId;
  throw new KensaError(
    'USAGE',
    say`${JSON.stringify(roleArn)} is not the ARN of a role. It looks like arn:aws:iam::111122223333:role/NAME.`,
  );
}

import { type Answer, failed } from './answer.ts';
import type { AwsWorld } from './aws-world.ts';

/** The keys of a caller. */
export interface Keys {
  AccessKeyId: string;
  SecretAccessKey: string;
  SessionToken?: string;
}

const SESSION = /^ASIA(?<accountId>\d{12})KENS$/;

/** The user's own keys: AWS's own example of an id. */
export const OWN_KEYS: Keys = { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', SecretAccessKey: 'own' };

/** The keys that a role of an account gives. */
export function sessionKeys(accountId: string): Required<Keys> {
  return {
    AccessKeyId: `ASIA${accountId}KENS`,
    SecretAccessKey: `secret of ${accountId}`,
    SessionToken: `session of ${accountId}`,
  };
}

/** Whose account the keys are of; undefined for keys that nobody was given. */
export function accountOfKeys(
  world: AwsWorld,
  accessKeyId: string,
  sessionToken: string | undefined,
): string | undefined {
  if (accessKeyId === OWN_KEYS.AccessKeyId) return world.ownAccount;
  const accountId = SESSION.exec(accessKeyId)?.groups?.['accountId'];
  return accountId !== undefined && sessionToken === sessionKeys(accountId).SessionToken ? accountId : undefined;
}

/** Hands out the keys of a role that the own account may assume. */
export function assumeRole(world: AwsWorld, caller: string, roleArn: string): Answer {
  const [, , , , accountId = ''] = roleArn.split(':');
  if (caller !== world.ownAccount || world.accounts[accountId]?.roles?.includes(roleArn) !== true) {
    const user = `User: arn:aws:iam::${caller}:user/auditor`;
    return failed('AccessDenied', `${user} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`, 403);
  }
  return {
    output: {
      Credentials: { ...sessionKeys(accountId), Expiration: new Date(Date.now() + 3_600_000) },
      AssumedRoleUser: {
        AssumedRoleId: 'AROAEXAMPLE:kensa',
        Arn: `${roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/kensa`,
      },
    },
  };
}

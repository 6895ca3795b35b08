import { type Answer, type Caller, failed } from './answer.ts';
import type { AwsRequest, Protocol } from './aws-request.ts';
import type { AwsWorld } from './aws-world.ts';
import { assumeRole } from './credentials.ts';
import { HANDLERS } from './handlers.ts';
import { getObject } from './s3-handlers.ts';

const BAD_CREDENTIALS: Record<Protocol, Answer> = {
  json: failed('UnrecognizedClientException', 'The security token included in the request is invalid.'),
  query: failed('InvalidClientTokenId', 'The security token included in the request is invalid.', 403),
  s3: failed('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', 403),
};

/** Calls that are of the whole account, wherever they are made. */
const GLOBAL: ReadonlySet<string> = new Set(['AssumeRole', 'GetCallerIdentity', 'ListRegions']);

/** Answers a request from the world. */
export function answerRequest(world: AwsWorld, request: AwsRequest): Answer {
  const { protocol, name, accountId, awsRegion, input } = request;
  if (accountId === undefined) return BAD_CREDENTIALS[protocol];
  const region = world.accounts[accountId]?.regions[awsRegion];
  const disabled = region === undefined || region.optStatus === 'DISABLED';
  // A bucket says itself where it is.
  if (disabled && protocol !== 's3' && !GLOBAL.has(name)) return BAD_CREDENTIALS[protocol];
  const caller: Caller = { world, accountId, awsRegion, region: region ?? {} };
  if (name === 'AssumeRole') return assumeRole(world, accountId, String(input['RoleArn']));
  if (name === 'GetObject') return getObject(caller, { Bucket: undefined, Key: undefined, ...input });
  const handler = HANDLERS[name] as ((caller: Caller, input: unknown) => Answer) | undefined;
  return handler?.(caller, input) ?? failed('UnknownOperationException', `${name} is not served`);
}

import type { AwsError } from './answer.ts';
import type { AwsRequest, Protocol } from './aws-request.ts';
import type { FaultName } from './faults.ts';

/** The error of a fault, as each protocol has it. */
export function faultError(fault: FaultName, { protocol, name, accountId }: AwsRequest): AwsError | undefined {
  const user = `User: arn:aws:iam::${accountId}:user/auditor`;
  const errors: Partial<Record<FaultName, Record<Protocol, [string, number]> & { message: string }>> = {
    throttle: {
      message: 'Rate exceeded',
      json: ['ThrottlingException', 400],
      query: ['Throttling', 400],
      s3: ['SlowDown', 503],
    },
    serverError: {
      message: 'The request processing has failed because of an unknown error.',
      json: ['InternalServerError', 500],
      query: ['InternalFailure', 500],
      s3: ['InternalError', 500],
    },
    expiredToken: {
      message: 'The security token included in the request is expired',
      json: ['ExpiredTokenException', 400],
      query: ['ExpiredToken', 403],
      s3: ['ExpiredToken', 400],
    },
    accessDenied: {
      message: `${user} is not authorized to perform: ${name}`,
      json: ['AccessDeniedException', 400],
      query: ['AccessDenied', 403],
      s3: ['AccessDenied', 403],
    },
  };
  const found = errors[fault];
  if (found === undefined) return undefined;
  const [code, status] = found[protocol];
  return { code, status, message: found.message };
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CallFailure, failureOf } from '../../../harness/collect/aws/call-failure.ts';

/** An error as the SDK throws it. */
function sdkError(name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

function status(httpStatusCode: number): { $metadata: { httpStatusCode: number } } {
  return { $metadata: { httpStatusCode } };
}

const CASES: [string, unknown, CallFailure][] = [
  [
    'an end of the collection',
    sdkError('AbortError', 'Request aborted'),
    { reason: 'interrupted', code: 'AbortError', message: 'kms:DescribeKey: AbortError: Request aborted' },
  ],
  [
    'throttling under another name',
    sdkError('TooManyRequestsException', 'Slow', status(429)),
    {
      reason: 'throttled',
      code: 'TooManyRequestsException',
      message: 'kms:DescribeKey: TooManyRequestsException: Slow',
    },
  ],
  [
    'a status of throttling alone',
    sdkError('Unknown', 'UnknownError', status(429)),
    { reason: 'throttled', code: 'Unknown', message: 'kms:DescribeKey: Unknown: UnknownError' },
  ],
  [
    'a status of refusal alone',
    sdkError('Forbidden', 'No', status(403)),
    { reason: 'denied', code: 'Forbidden', message: 'kms:DescribeKey: Forbidden: No' },
  ],
  [
    'a clock that is wrong',
    sdkError('SignatureDoesNotMatch', 'Signature expired', status(403)),
    {
      reason: 'denied',
      code: 'SignatureDoesNotMatch',
      message: 'kms:DescribeKey: SignatureDoesNotMatch: Signature expired',
    },
  ],
  [
    'a network without names',
    sdkError('Error', 'getaddrinfo ENOTFOUND kms.ap-northeast-1.amazonaws.com', { code: 'ENOTFOUND' }),
    {
      reason: 'unreachable',
      code: 'ENOTFOUND',
      message: 'kms:DescribeKey: ENOTFOUND: getaddrinfo ENOTFOUND kms.ap-northeast-1.amazonaws.com',
    },
  ],
  [
    'a server that is down',
    sdkError('ServiceUnavailable', 'Busy', status(503)),
    { reason: 'unreachable', code: 'ServiceUnavailable', message: 'kms:DescribeKey: ServiceUnavailable: Busy' },
  ],
  [
    'an answer that is not what it should be, with advice for developers behind',
    Object.assign(new SyntaxError('Unexpected token <\n  Deserialization error: inspect $response'), status(200)),
    { reason: 'malformed', code: 'SyntaxError', message: 'kms:DescribeKey: SyntaxError: Unexpected token <' },
  ],
  [
    'any other error of AWS',
    sdkError('ValidationException', 'Bad', status(400)),
    { reason: 'failed', code: 'ValidationException', message: 'kms:DescribeKey: ValidationException: Bad' },
  ],
  ['something that is no error', 'oh', { reason: 'failed', code: 'Error', message: 'kms:DescribeKey' }],
];

describe('a failure', () => {
  for (const [name, error, failure] of CASES) {
    it(`is told from ${name}`, () => {
      assert.deepEqual(failureOf(error, 'kms:DescribeKey'), failure);
    });
  }
});

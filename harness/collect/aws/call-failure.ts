/** Why AWS gave nothing, or not all: the words of the report. */
export type FailureReason =
  /** No permission, or credentials that AWS does not take (any more). */
  | 'denied'
  /** Another error of AWS's. */
  | 'failed'
  /** The collection was ended before. */
  | 'interrupted'
  /** What came is not what AWS documents. */
  | 'malformed'
  /** The collection was made for other controls. */
  | 'not_collected'
  /** AWS Config says that it does not record it. */
  | 'not_recorded'
  /** Listed, but neither returned nor said to be unprocessed. */
  | 'not_returned'
  /** Larger than AWS Config returns. */
  | 'oversized'
  /** Still throttled after all retries. */
  | 'throttled'
  /** AWS Config said that it did not process it, also when asked again. */
  | 'unprocessed'
  /** No answer: the network, a timeout, or an error of the server, also after all retries. */
  | 'unreachable';

/** Why something could not be had from AWS. */
export interface Failure {
  reason: FailureReason;
  /** What happened, for a person; never holds credentials. */
  message: string;
}

/** A call of AWS that failed. */
export interface CallFailure extends Failure {
  /** AWS's own name of the error: `AccessDeniedException`. */
  code: string;
}

const DENIED: ReadonlySet<string> = new Set([
  'AuthFailure',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'OptInRequired',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'SubscriptionRequiredException',
  'TokenRefreshRequired',
  'UnauthorizedException',
  'UnauthorizedOperation',
  'UnrecognizedClientException',
]);

/** https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const THROTTLED =
  /throttl|toomanyrequests|requestlimitexceeded|slowdown|bandwidthlimitexceeded|priorrequestnotcomplete/i;

const NETWORK = /^(E[A-Z]+|TimeoutError|RequestTimeout(Exception)?|NetworkingError)$/;

/**
 * Says why a call failed, whatever the SDK threw.
 *
 * @param action The permission that the call needs, as IAM names it: `config:ListDiscoveredResources`.
 */
export function failureOf(error: unknown, action: string): CallFailure {
  const code = codeOf(error);
  // Behind the first line the SDK tells developers where to look.
  const [text] = error instanceof Error ? error.message.split('\n') : [];
  return { reason: reasonOf(error, code), code, message: [action, code, text].filter(isTelling).join(': ') };
}

function isTelling(part: string | undefined): boolean {
  return part !== undefined && part !== '' && part !== 'Error';
}

function reasonOf(error: unknown, code: string): FailureReason {
  const status = statusOf(error);
  if (code === 'AbortError') return 'interrupted';
  if (code === 'OversizedConfigurationItemException') return 'oversized';
  if (status === 429 || THROTTLED.test(code)) return 'throttled';
  if (DENIED.has(code) || code.startsWith('AccessDenied') || status === 401 || status === 403) return 'denied';
  if (NETWORK.test(code) || (status !== undefined && status >= 500)) return 'unreachable';
  return error instanceof SyntaxError || status === 200 ? 'malformed' : 'failed';
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  if ('code' in error && typeof error.code === 'string' && NETWORK.test(error.code)) return error.code;
  return error.name;
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const { httpStatusCode } = error.$metadata as { httpStatusCode?: number };
  return httpStatusCode;
}

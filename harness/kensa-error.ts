/** Why kensa could not do what it was asked; every case has its own code, so that callers need not read messages. */
export type KensaErrorCode =
  | 'AWS_UNREACHABLE'
  | 'BUNDLE_UNREADABLE'
  | 'BUNDLE_INVALID'
  | 'CONFIGURATION_INVALID'
  | 'CONFIGURATION_UNREADABLE'
  | 'EVALUATION_FAILED'
  | 'EXCEPTIONS_INVALID'
  | 'EXCEPTIONS_UNREADABLE'
  | 'INTERNAL'
  | 'INTERRUPTED'
  | 'OUTPUT_UNWRITABLE'
  | 'PARAMETERS_INVALID'
  | 'PARAMETERS_UNREADABLE'
  | 'POLICY_INVALID'
  | 'REPORT_UNREADABLE'
  | 'SPILL_FAILED'
  | 'UNKNOWN_CONTROL'
  | 'USAGE';

/**
 * The one error class of kensa. The message names the file, the place and the way out, and is fit to be shown as it is;
 * `cause` holds what was thrown underneath.
 */
export class KensaError extends Error {
  override readonly name = 'KensaError';
  readonly code: KensaErrorCode;

  constructor(code: KensaErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

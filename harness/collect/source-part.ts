import { getSystemErrorMap } from 'node:util';

/** Why the bytes of a source stopped before their end. */
export interface ReadFailure {
  code: 'FILE_UNREADABLE' | 'GZIP_DAMAGED' | 'INTERRUPTED';
  /** What happened, to follow a colon: `permission denied (EACCES)`. */
  reason: string;
  /** The bytes that came may not be those that were once written. */
  altered?: true;
  /** What to do about it, in a sentence, where the usual advice does not fit. */
  remedy?: string;
}

/** A piece of a source's bytes, or why there are no more; a failure is always the last part. */
export type SourcePart = Uint8Array | ReadFailure;

/** Says in words why the operating system or a stream failed, without the path: `permission denied (EACCES)`. */
export function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const errno = 'errno' in error && typeof error.errno === 'number' ? error.errno : undefined;
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno);
  return known === undefined ? error.message : `${known[1]} (${known[0]})`;
}

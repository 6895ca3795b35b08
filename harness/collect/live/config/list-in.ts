import type { CallResult } from '../../aws/connection.ts';
import { malformed } from './malformed.ts';
import { say } from '../../../sentences/say.ts';

/** A list that an answer must hold: AWS returns one that is empty if there is nothing, so one that is missing says nothing. */
export function listIn<Output, Key extends keyof Output & string>(
  output: Output,
  key: Key,
): CallResult<NonNullable<Output[Key]>> {
  const list = output[key];
  return Array.isArray(list) ? { output: list } : malformed(say`AWS returned an answer without a list of ${key}`);
}

/** The options that ask for the version. */
export const VERSION_FLAGS: readonly string[] = ['-V', '--version'];

/** True if the arguments ask for the version and for nothing else. */
export function asksVersion([first = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && VERSION_FLAGS.includes(first);
}

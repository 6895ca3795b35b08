/** A stream that the command line writes to. `process.stdout` is one, and so is any other writable stream. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** What the command line needs of its process; `process` itself fits. */
export interface Io {
  stdin: AsyncIterable<Uint8Array>;
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
  /** Calls a listener at each Ctrl-C; without one, it ends the process. */
  on(event: 'SIGINT', listener: () => void): unknown;
  off(event: 'SIGINT', listener: () => void): unknown;
  /** Ends the process at once. */
  exit(code: number): void;
}

/** A stream that the command line writes to. `process.stdout` is one, and so is any other writable stream. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** What the command line needs of its process; `process` itself fits. */
export interface Io {
  stdin: AsyncIterable<Uint8Array>;
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
}

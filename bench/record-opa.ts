import type childProcessTypes from 'node:child_process';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/** One run of OPA. */
export interface OpaRun {
  /** `check`, `build` … */
  command: string;
  /** In milliseconds of `performance.now()`. */
  start: number;
  end: number;
}

/**
 * Notes when OPA runs, without the build knowing.
 * @returns the runs since the last call
 */
export function recordOpa(): () => OpaRun[] {
  const childProcess = createRequire(import.meta.url)('node:child_process') as typeof childProcessTypes;
  const { execFile } = childProcess;
  let runs: OpaRun[] = [];
  function execFileTimed(...given: Parameters<typeof execFile>): ReturnType<typeof execFile> {
    const command = String((given as unknown[])[1]);
    const start = performance.now();
    const child = execFile(...given);
    child.once('close', () => runs.push({ command: command.split(',')[0] ?? '', start, end: performance.now() }));
    return child;
  }
  childProcess.execFile = execFileTimed as typeof execFile;
  syncBuiltinESMExports();
  return () => {
    const taken = runs;
    runs = [];
    return taken;
  };
}

import { execFile } from 'node:child_process';
import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/** The one version of OPA that bundles are built with. */
export const OPA_VERSION = '1.22.2';

/** OPA runs for seconds at most: collecting its garbage less often saves a third of its time for some 200 MB. */
const GARBAGE_COLLECTION = { GOGC: '400' };

/** What a run of OPA left behind. */
export interface OpaResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs OPA, found by `bundle.sh` and named in `$OPA`.
 * @param argv its arguments
 * @param options.cwd the folder that relative paths start from; they become part of the bundle, so it decides its bytes
 * @param options.input given to its standard input
 * @param options.opa the program, if not that one
 * @param options.signal ends it
 * @returns its output, whatever the exit code
 * @throws KensaError `POLICY_INVALID` if OPA can not be started; the reason of the signal once that has been given
 */
export async function runOpa(
  argv: readonly string[],
  options: { cwd: string; input?: string; opa?: string; signal?: AbortSignal },
): Promise<OpaResult> {
  const opa = options.opa ?? process.env['OPA'] ?? 'opa';
  return new Promise((resolve, reject) => {
    const settings = {
      cwd: options.cwd,
      env: { ...GARBAGE_COLLECTION, ...process.env },
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
      ...(options.signal && { signal: options.signal }),
    } as const;
    const child = execFile(opa, argv, settings, (error, stdout, stderr) => {
      if (options.signal?.aborted === true) reject(options.signal.reason as Error);
      else if (error !== null && typeof error.code !== 'number')
        reject(
          new KensaError(
            'POLICY_INVALID',
            say`OPA can not be started as ${opa}: run ./bundle.sh, which finds or installs it`,
            { cause: error },
          ),
        );
      else resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });
}

/**
 * Runs OPA and expects it to succeed.
 * @returns its standard output
 * @throws KensaError `POLICY_INVALID` with what OPA printed
 */
export async function opaOutput(
  argv: readonly string[],
  options: { cwd: string; input?: string; signal?: AbortSignal },
): Promise<string> {
  const { exitCode, stdout, stderr } = await runOpa(argv, options);
  if (exitCode === 0) return stdout;
  throw new KensaError(
    'POLICY_INVALID',
    `${say`opa ${argv[0] ?? ''} found:`}\n${(stderr.trim() === '' ? stdout : stderr).trim()}`,
  );
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs one of the Python scripts of this folder; it takes a text and says what it finds as JSON. */
export function runPython(script: string, input: string): unknown {
  const python = process.env['KENSA_TEST_PYTHON'];
  if (python === undefined) throw new Error('KENSA_TEST_PYTHON is not set: run test/aws.sh');
  const { status, stdout, stderr, error } = spawnSync(python, [join(import.meta.dirname, script)], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined || status !== 0) throw new Error(`${script} failed: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { KensaError } from '../kensa-error.ts';

/**
 * Names the pinned OPA in `$OPA`, where the build looks for it; `bundle.sh` finds it, or brings it once.
 * @param root of the clone
 * @param tell receives what `bundle.sh` says on the way
 * @throws KensaError `POLICY_INVALID` with what it says if there is none
 */
export async function provideOpa(root: string, tell: (text: string) => void): Promise<void> {
  process.env['OPA'] = await new Promise<string>((resolve, reject) => {
    const child = execFile(join(root, 'bundle.sh'), ['--print-opa'], { cwd: root }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout.trim());
      else
        reject(new KensaError('POLICY_INVALID', `there is no OPA to build with:\n${stderr.trim()}`, { cause: error }));
    });
    child.stderr?.on('data', (text: string) => tell(text));
  });
}

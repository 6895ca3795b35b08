import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The pinned OPA: `npm test` names it in $OPA, and for a test file that is run alone `bundle.sh` finds it. */
export const opa: string = process.env['OPA'] ?? findOpa();

/** Names it in $OPA, where the build looks for it. */
export function provideOpa(): void {
  process.env['OPA'] = opa;
}

function findOpa(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return execFileSync('./bundle.sh', ['--print-opa'], { cwd: root, encoding: 'utf8' }).trim();
}

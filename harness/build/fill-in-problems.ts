import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PolicyProblem } from './analysis/analysis.ts';

/** What `kensa new` leaves to the author stands behind this word. */
export const FILL_IN = 'FILL_IN';

const MARK = new RegExp(String.raw`\b${FILL_IN}\b:?\s*(?<rest>.*)`);

const CONTROLS = 'policies/controls';

/**
 * Finds what authors have not filled in yet, in all files of controls: Rego, cases and pages.
 * @param root the folder that holds `policies`
 */
export async function fillInProblems(root: string): Promise<PolicyProblem[]> {
  const entries = await readdir(join(root, CONTROLS), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async (file) => problemsOf(root, file, await readFile(file, 'utf8'))));
  return found.flat();
}

function problemsOf(root: string, path: string, text: string): PolicyProblem[] {
  const file = relative(root, path).replaceAll('\\', '/');
  return text.split('\n').flatMap((line, index) => {
    const rest = MARK.exec(line)?.groups?.['rest'];
    if (rest === undefined) return [];
    const what = rest.replace(/["')\]},:]+$/, '');
    return [{ file, row: index + 1, message: `to be filled in${what === '' ? '' : `: ${what}`}` }];
  });
}

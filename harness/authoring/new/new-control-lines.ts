import { FILL_IN } from '../../build/fill-in-problems.ts';
import type { NewControl } from './new-control.ts';

/** Tells what was made, and what comes next. */
export function newControlLines({ id, title, folder, files }: NewControl): string[] {
  return [
    title === undefined ? id : `${id} ${title}`,
    '',
    ...files.map((file) => `  ${folder}/${file}`),
    '',
    'Next:',
    `  1. node bin/kensa.js dev ${id}: tests it at each save; node bin/kensa.js test ${id}: once.`,
    `  2. Write what is marked ${FILL_IN}, and remove the marks.`,
    '  3. npm run bundle: lints and builds it, and names every mark that is left with its line.',
    '  4. Add a line to CHANGELOG.md, and commit all of it with what was generated.',
  ];
}

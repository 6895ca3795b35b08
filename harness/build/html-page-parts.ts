import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const FOLDER = 'harness/report/html/page';
/** Runs when all others are there. */
const MAIN = 'main.js';
const run = promisify(execFile);

/**
 * Writes the module that holds the script and the styles of the HTML report as texts, since the package reads no files.
 * The script is what TypeScript leaves of the modules in `harness/report/html/page/`, one after the other, as one module.
 *
 * @throws Error if TypeScript can not read them, or if they share a name that each of them has for itself.
 */
export async function htmlPageParts(): Promise<string> {
  const styles = await readFile(`${FOLDER}/styles.css`, 'utf8');
  return `\
// Generated from ${FOLDER}/ by npm run page. Do not edit.

/** The script of the HTML report. */
export const pageScript: string = ${templateLiteral(await joinedScript())};

/** The styles of the HTML report. */
export const pageStyles: string = ${templateLiteral(styles)};
`;
}

async function joinedScript(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-page-'));
  try {
    const modules = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).map((name) => `${FOLDER}/${name}`);
    const tsc = ['node_modules/typescript/bin/tsc', '--ignoreConfig', '--noCheck', '--noResolve', '--pretty', 'false'];
    const target = ['--target', 'es2022', '--module', 'esnext', '--verbatimModuleSyntax', '--outDir', folder];
    await run(process.execPath, [...tsc, ...target, ...modules]);
    const names = (await readdir(folder)).toSorted();
    const texts: string[] = [];
    for (const name of [...names.filter((each) => each !== MAIN), MAIN]) {
      texts.push(withoutModuleSyntax(await readFile(join(folder, name), 'utf8')));
    }
    return checked(texts.join(''));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In one module, what was exported is simply there. */
function withoutModuleSyntax(text: string): string {
  return text.replace(/^import [^;]*;\n/gm, '').replace(/^export (?=(async )?function |const |let )/gm, '');
}

/** A name that two modules declare would only be noticed in the browser. */
function checked(script: string): string {
  const names = Array.from(script.matchAll(/^(?:async )?(?:function|const|let) (\w+)/gm), ([, name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two modules in ${FOLDER}/ have a ${twice}: rename one of them`);
  const stray = /^(?:import|export)\b.*/m.exec(script);
  if (stray) throw new Error(`${FOLDER}/: write imports and exports by name: ${stray[0]}`);
  if (/<\/script|<!--/i.test(script)) throw new Error(`${FOLDER}/: </script and <!-- would end the script`);
  return script;
}

function templateLiteral(text: string): string {
  return `\`\\\n${text.replace(/[`\\]|\$\{/g, '\\$&')}\``;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listRego } from '../../build/read-sources.ts';
import { KensaError } from '../../kensa-error.ts';
import { nearest } from '../../nearest.ts';

/** A control as it is written, whether it can be built or not. */
export interface FoundControl {
  /** Its folder, from the root of the pack. */
  folder: string;
  /** What it may be called: its id, its aliases, its package, its folder. */
  names: string[];
}

/**
 * Finds the controls that are named.
 * @param root the folder that holds `policies`
 * @param names ids, aliases, packages or folders, in any letter case; none: all controls
 * @throws KensaError `UNKNOWN_CONTROL` for a name that no control has, with the nearest one
 */
export async function findControls(root: string, names: readonly string[]): Promise<FoundControl[]> {
  const controls = await listControls(root);
  if (names.length === 0) return controls;
  const named = new Set(names.map((name) => controlNamed(controls, name)));
  return controls.filter((control) => named.has(control));
}

function controlNamed(controls: readonly FoundControl[], name: string): FoundControl {
  // A shell completes the folder with a slash, and an editor names the file.
  const wanted = name
    .replace(/^\.\//, '')
    .replace(/\/([^/]+\.rego)?$/, '')
    .toLowerCase();
  const control = controls.find((candidate) => candidate.names.some((known) => known.toLowerCase() === wanted));
  if (control !== undefined) return control;
  const near = nearest(
    wanted,
    controls.flatMap((candidate) => candidate.names),
  );
  const suggestion = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new KensaError(
    'UNKNOWN_CONTROL',
    `no control of policies/controls is called ${name}.${suggestion} Name it by id, alias, package or folder.`,
  );
}

async function listControls(root: string): Promise<FoundControl[]> {
  const files = await listRego(root, 'policies/controls');
  return Promise.all(
    files.map(async (file) => {
      const folder = file.slice(0, file.lastIndexOf('/'));
      const path = folder.slice('policies/controls/'.length);
      const names = namesIn(await readFile(join(root, file), 'utf8'));
      const dotted = path.replaceAll('/', '.');
      return { folder, names: [...names, dotted, `controls.${dotted}`, path, `controls/${path}`, folder] };
    }),
  );
}

/** Of a control whose METADATA is wrong, only the folder is a name; the build says what is wrong. */
function namesIn(source: string): string[] {
  const [, comments = ''] = /^# METADATA\n((?:#.*\n)*)/m.exec(source) ?? [];
  try {
    const metadata = parse(comments.replaceAll(/^# ?/gm, '')) as {
      custom?: { id?: unknown; aliases?: unknown };
    } | null;
    const { id, aliases } = metadata?.custom ?? {};
    return [id, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])].filter((name) => typeof name === 'string');
  } catch {
    // YAML that is none is what its author needs help with, by the name that the control has.
    return /^#\s+id:\s*(?<id>[\w.]+)/m.exec(comments)?.slice(1) ?? [];
  }
}

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isJsonObject } from '../../json.ts';

const CONTROLS = 'policies/controls';

/** A control that is there, as far as a new one must not be it again. */
export interface ExistingControl {
  file: string;
  /** Its id and its aliases; empty if its METADATA can not be read. */
  ids: string[];
}

/**
 * Lists the controls of a clone from their METADATA, without OPA.
 * @param root the folder that holds `policies`
 */
export async function existingControls(root: string): Promise<ExistingControl[]> {
  const entries = await readdir(join(root, CONTROLS), { recursive: true });
  const files = entries
    .map((entry) => `${CONTROLS}/${entry.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.rego') && !file.endsWith('_test.rego'));
  const controls = files
    .toSorted()
    .map(async (file) => ({ file, ids: idsIn(await readFile(join(root, file), 'utf8')) }));
  return Promise.all(controls);
}

function idsIn(rego: string): string[] {
  const [, comments = ''] = /^# METADATA\n((?:#.*\n)*)/m.exec(rego) ?? [];
  let metadata: unknown;
  try {
    metadata = parse(comments.replaceAll(/^# ?/gm, ''));
  } catch {
    return [];
  }
  const custom = isJsonObject(metadata) ? metadata['custom'] : undefined;
  if (!isJsonObject(custom)) return [];
  const aliases = Array.isArray(custom['aliases']) ? custom['aliases'] : [];
  return [custom['id'], ...aliases].filter((id) => typeof id === 'string');
}

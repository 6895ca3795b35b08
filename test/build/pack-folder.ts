import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { provideOpa } from './opa-for-tests.ts';
import type { PageSubject } from './remediation-pages.ts';
import { remediationPages } from './remediation-pages.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What every pack is built with, whatever its controls are. */
const SHARED = ['lib', 'testing', 'config-properties.json'];

/**
 * Makes a folder from which a pack can be built: the libraries of the repository, and no control. Provides OPA too.
 * @returns the folder, for the test to remove
 */
export async function createPackFolder(): Promise<string> {
  provideOpa();
  const root = await mkdtemp(join(tmpdir(), 'kensa-pack-folder-'));
  for (const path of SHARED) {
    await cp(join(repository, 'policies', path), join(root, 'policies', path), { recursive: true });
  }
  await mkdir(join(root, 'policies/controls'));
  return root;
}

/** Writes a file below `policies`, and its folder. */
export async function addFile(root: string, path: string, content: string): Promise<void> {
  const file = join(root, 'policies', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Writes a control and the pages that it must have, by its METADATA. */
export async function addControl(root: string, name: string, rego: string): Promise<void> {
  const folder = `controls/${name.replaceAll('.', '/')}`;
  await addFile(root, `${folder}/${name.split('.').at(-1) ?? ''}.rego`, rego);
  const pages = Object.entries(remediationPages(pageSubject(rego)));
  for (const [language, page] of pages) await addFile(root, `${folder}/remediation.${language}.md`, page);
}

function pageSubject(rego: string): PageSubject {
  const [, comments = ''] = /^# METADATA\n((?:#.*\n)*)/m.exec(rego) ?? [];
  const metadata = parse(comments.replaceAll(/^# ?/gm, '')) as {
    title?: string;
    custom?: { id?: string; messages?: object };
  } | null;
  const { id = '', messages = {} } = metadata?.custom ?? {};
  return { id, title: metadata?.title ?? '', codes: Object.keys(messages) };
}

/** Makes a folder with the whole of `policies`, as the repository has it. Provides OPA too. */
export async function copyPolicies(): Promise<string> {
  provideOpa();
  const root = await mkdtemp(join(tmpdir(), 'kensa-policies-'));
  await cp(join(repository, 'policies'), join(root, 'policies'), { recursive: true });
  return root;
}

/** The bundle that is committed. */
export async function committedBundle(): Promise<Buffer> {
  return readFile(join(repository, 'bundle/kensa.tar.gz'));
}

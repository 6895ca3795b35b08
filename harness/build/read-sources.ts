import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RegoModule } from './analysis/rego-ast.ts';
import { opaOutput } from '../opa/run-opa.ts';

/**
 * Lists the Rego files below a folder, tests left out, in a fixed order.
 * @param root where `folder` starts from
 * @returns paths relative to `root`, with forward slashes
 */
export async function listRego(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true });
  return entries
    .map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.rego') && !file.endsWith('_test.rego'))
    .toSorted();
}

/**
 * Parses Rego files in one run of OPA; without locations, since OPA's builtin leaves them out.
 * @param root folder that the paths are relative to
 * @returns modules by file
 * @throws KensaError `POLICY_INVALID` where a file does not parse, with OPA's message
 */
export async function parseModules(root: string, files: readonly string[]): Promise<Map<string, RegoModule>> {
  const sources = await Promise.all(
    files.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const),
  );
  const query = '{file: module | some file, source in input; module := rego.parse_module(file, source)}';
  const output = await opaOutput(['eval', '--strict-builtin-errors', '--format', 'raw', '--stdin-input', query], {
    cwd: root,
    input: JSON.stringify(Object.fromEntries(sources)),
  });
  const modules = JSON.parse(output) as Record<string, RegoModule>;
  return new Map(files.map((file) => [file, modules[file] ?? { package: { path: [] } }]));
}

/** Parses one file with locations, for the place of a problem. */
export async function parseWithLocations(root: string, file: string): Promise<RegoModule> {
  const output = await opaOutput(['parse', '--format', 'json', '--json-include', 'locations,-comments', file], {
    cwd: root,
  });
  return JSON.parse(output) as RegoModule;
}

/** The annotations of every package below a folder, by package name. */
export async function readAnnotations(root: string, folder: string): Promise<Map<string, object>> {
  const output = await opaOutput(['inspect', '--annotations', '--format', 'json', folder], { cwd: root });
  const { annotations } = JSON.parse(output) as {
    annotations?: { annotations: { scope: string }; path: { value: string }[] }[];
  };
  return new Map(
    (annotations ?? [])
      .filter((entry) => entry.annotations.scope === 'package')
      .map((entry) => [entry.path.map(({ value }) => value).join('.'), entry.annotations]),
  );
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { validateManifest } from '../generated/validate-manifest.ts';
import type { JsonValue } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { packageFile } from '../package-file.ts';
import { schemaErrors } from '../schema-errors.ts';
import type { Bundle } from './bundle.ts';
import type { Manifest } from './manifest.ts';
import type { ConfigPropertiesByType } from './property-types.ts';
import { say } from '../sentences/say.ts';

/** The bundle that comes with kensa, in a clone as in the package. */
export const BUILT_IN_BUNDLE: string = fileURLToPath(packageFile('bundle/kensa.tar.gz'));

const WAY_OUT = say`give the kensa.tar.gz that came with this version, or rebuild it with ./bundle.sh`;

/**
 * Reads a bundle and checks it: the archive, the manifest against its schema, and that the WASM compiles.
 * @param location the bundle's file; without it, the one that comes with kensa
 * @throws KensaError `BUNDLE_UNREADABLE` if the file can not be read; `BUNDLE_INVALID` if it is corrupt, no kensa
 *   bundle, or of another schema version
 */
export async function loadBundle(location?: string): Promise<Bundle> {
  const file = location ?? BUILT_IN_BUNDLE;
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new KensaError('BUNDLE_UNREADABLE', say`${file}: the bundle can not be read: ${WAY_OUT}`, { cause });
  });
  const files = unpack(file, bytes);
  const manifest = parseManifest(file, files);
  const wasm = files.get('policy.wasm');
  if (wasm === undefined) throw invalid(file, say`policy.wasm is not in it`);
  const module = await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>).catch((cause: unknown) => {
    throw invalid(file, say`policy.wasm is no WebAssembly module`, cause);
  });
  const data = parse(file, files, 'data.json');
  if (!isJsonObject(data)) throw invalid(file, say`data.json is no object`);
  const properties = parse(file, files, 'properties.json');
  if (!isJsonObject(properties)) throw invalid(file, say`properties.json is no object`);
  return {
    manifest,
    module,
    data,
    properties: properties as ConfigPropertiesByType,
    remediation: remediationPages(manifest, files),
  };
}

function unpack(file: string, bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    // parseTar reads the whole memory behind a Buffer, which may be larger than the Buffer.
    const entries = parseTar(new Uint8Array(gunzipSync(bytes)));
    return new Map(entries.map(({ name, data }) => [name.replace(/^\//, ''), data ?? new Uint8Array()]));
  } catch (cause) {
    throw invalid(file, say`it is no gzipped tar archive, or damaged`, cause);
  }
}

function parse(file: string, files: ReadonlyMap<string, Uint8Array>, name: string): JsonValue {
  const bytes = files.get(name);
  if (bytes === undefined) throw invalid(file, say`${name} is not in it`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue;
  } catch (cause) {
    throw invalid(file, say`${name} is not JSON`, cause);
  }
}

function parseManifest(file: string, files: ReadonlyMap<string, Uint8Array>): Manifest {
  const manifest = parse(file, files, 'manifest.json');
  const version: unknown = isJsonObject(manifest) ? manifest['schemaVersion'] : undefined;
  if (version !== 1) {
    throw invalid(
      file,
      say`its manifest has schemaVersion ${JSON.stringify(version)}, this kensa reads 1: use the kensa that made it`,
    );
  }
  if (!validateManifest(manifest))
    throw invalid(file, say`its manifest is wrong: ${schemaErrors('manifest', validateManifest)}`);
  return manifest as unknown as Manifest;
}

function remediationPages(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): Bundle['remediation'] {
  const page = (id: string, language: string): string =>
    new TextDecoder().decode(files.get(`remediation/${id}.${language}.md`) ?? new Uint8Array());
  return Object.fromEntries(manifest.controls.map(({ id }) => [id, { en: page(id, 'en'), ja: page(id, 'ja') }]));
}

function invalid(file: string, reason: string, cause?: unknown): KensaError {
  return new KensaError('BUNDLE_INVALID', say`${file}: the bundle can not be used: ${reason}; ${WAY_OUT}`, { cause });
}

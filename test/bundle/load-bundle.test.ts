import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { createTar, parseTar } from 'nanotar';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { manifestSchema } from '../../harness/bundle/manifest-schema.ts';
import type { Manifest } from '../../harness/bundle/manifest.ts';
import type { Collected } from '../../harness/collect/collected.ts';
import { createPolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import type { JsonObject } from '../../harness/json.ts';
import type { KensaErrorCode } from '../../harness/kensa-error.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { createInventory } from '../../harness/normalize/inventory.ts';
import { allDocuments } from '../normalize/documents.ts';
import * as items from '../normalize/config-items.ts';

const BUILT_IN = fileURLToPath(new URL('../../bundle/kensa.tar.gz', import.meta.url));
const WAY_OUT = 'give the kensa.tar.gz that came with this version, or rebuild it with ./bundle.sh';

const archive = await readFile(BUILT_IN);
const files = new Map(
  parseTar(new Uint8Array(gunzipSync(archive))).map(({ name, data }) => [
    name.replace(/^\//, ''),
    data ?? new Uint8Array(),
  ]),
);
const manifest = JSON.parse(text('manifest.json')) as JsonObject;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-load-bundle-'));
});
after(() => rm(folder, { recursive: true }));

function text(name: string): string {
  return new TextDecoder().decode(files.get(name));
}

/** The built-in bundle with other content under some names; undefined: without that file. */
function repacked(changes: Record<string, Uint8Array | string | undefined>): Uint8Array {
  const entries = new Map<string, Uint8Array | string | undefined>([...files, ...Object.entries(changes)]);
  return gzipSync(createTar([...entries].flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]))));
}

function withManifest(changes: Record<string, unknown>): Uint8Array {
  return repacked({ 'manifest.json': JSON.stringify({ ...manifest, ...changes }) });
}

test('the built-in bundle is the one that is loaded without a name', async () => {
  const bundle = await loadBundle();
  const named = await loadBundle(BUILT_IN);
  assert.deepEqual({ ...bundle, module: undefined }, { ...named, module: undefined });
  assert.deepEqual(WebAssembly.Module.exports(bundle.module), WebAssembly.Module.exports(named.module));
  assert.deepEqual(bundle.manifest, manifest);
  assert.deepEqual(bundle.data, JSON.parse(text('data.json')));
  assert.deepEqual(bundle.properties, JSON.parse(text('properties.json')));
  assert.deepEqual(
    bundle.remediation,
    Object.fromEntries(
      bundle.manifest.controls.map(({ id }) => [
        id,
        { en: text(`remediation/${id}.en.md`), ja: text(`remediation/${id}.ja.md`) },
      ]),
    ),
  );
  for (const [id, { en, ja }] of Object.entries(bundle.remediation)) {
    assert.ok(en.length > 100 && ja.length > 100);
    for (const page of [en, ja]) assert.ok(page.startsWith(`# ${id} `));
  }
});

test('pages that a bundle lacks are empty', async () => {
  const file = join(folder, 'without-page.tar.gz');
  await writeFile(file, repacked({ 'remediation/EMR.3.ja.md': undefined }));
  const { remediation } = await loadBundle(file);
  assert.deepEqual(remediation['EMR.3'], { en: text('remediation/EMR.3.en.md'), ja: '' });
});

describe('a file that can not be read', () => {
  test('because it is missing', async () => {
    const file = join(folder, 'missing.tar.gz');
    await assert.rejects(loadBundle(file), (error) => {
      assert.ok(error instanceof KensaError);
      assert.deepEqual(
        [error.code, error.message],
        ['BUNDLE_UNREADABLE', `${file}: the bundle can not be read: ${WAY_OUT}`],
      );
      assert.match(String(error.cause), /ENOENT/);
      return true;
    });
  });

  test('because it is a directory', async () => {
    const file = join(folder, 'directory.tar.gz');
    await mkdir(file);
    await assert.rejects(loadBundle(file), (error) => {
      assert.ok(error instanceof KensaError);
      assert.deepEqual(
        [error.code, error.message],
        ['BUNDLE_UNREADABLE', `${file}: the bundle can not be read: ${WAY_OUT}`],
      );
      assert.match(String(error.cause), /EISDIR/);
      return true;
    });
  });
});

const NO_ARCHIVE = 'it is no gzipped tar archive, or damaged';
const otherVersion = (found: string): string =>
  `its manifest has schemaVersion ${found}, this kensa reads 1: use the kensa that made it`;

const [firstControl, ...moreControls] = manifest['controls'] as JsonObject[];

/** A damage that the gzip checksum alone could tell. */
function corrupted(): Uint8Array {
  const bytes = new Uint8Array(archive);
  bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 0xff;
  return bytes;
}

const invalid: [name: string, bytes: Uint8Array, reason: string][] = [
  ['an empty file', new Uint8Array(), NO_ARCHIVE],
  ['text', Buffer.from('{"schemaVersion": 1}'), NO_ARCHIVE],
  ['a tar archive that is not gzipped', gunzipSync(archive), NO_ARCHIVE],
  ['a truncated archive', archive.subarray(0, archive.length / 2), NO_ARCHIVE],
  ['an archive cut off by one byte', archive.subarray(0, -1), NO_ARCHIVE],
  ['an archive with a wrong checksum', corrupted(), NO_ARCHIVE],
  ['gzipped text', gzipSync('{"schemaVersion": 1}'), 'manifest.json is not in it'],
  ['nothing, gzipped', gzipSync(''), 'manifest.json is not in it'],
  ['an empty archive', gzipSync(createTar([])), 'manifest.json is not in it'],
  ['an archive whose content ends early', gzipSync(gunzipSync(archive).subarray(0, 1000)), NO_ARCHIVE],
  ['an archive without manifest', repacked({ 'manifest.json': undefined }), 'manifest.json is not in it'],
  ['an archive without policy', repacked({ 'policy.wasm': undefined }), 'policy.wasm is not in it'],
  ['an archive without data', repacked({ 'data.json': undefined }), 'data.json is not in it'],
  ['a manifest that is not JSON', repacked({ 'manifest.json': '{' }), 'manifest.json is not JSON'],
  [
    'a manifest that is not UTF-8',
    repacked({ 'manifest.json': Uint8Array.of(0x22, 0xff, 0x22) }),
    'manifest.json is not JSON',
  ],
  ['a manifest of schemaVersion 2', withManifest({ schemaVersion: 2 }), otherVersion('2')],
  ['a manifest of schemaVersion 0', withManifest({ schemaVersion: 0 }), otherVersion('0')],
  ['a manifest of schemaVersion "1"', withManifest({ schemaVersion: '1' }), otherVersion('"1"')],
  ['a manifest without schemaVersion', withManifest({ schemaVersion: undefined }), otherVersion('undefined')],
  ['a manifest that is a list', repacked({ 'manifest.json': '[]' }), otherVersion('undefined')],
  [
    'a manifest without controls',
    withManifest({ controls: undefined }),
    "its manifest is wrong: manifest must have required property 'controls'",
  ],
  [
    'a manifest with a property more',
    withManifest({ signature: '…' }),
    'its manifest is wrong: manifest must NOT have additional properties',
  ],
  [
    'a manifest whose revision is no hash',
    withManifest({ revision: 'latest' }),
    'its manifest is wrong: manifest/revision must match pattern "^sha256:[0-9a-f]{64}$"',
  ],
  [
    'a control of an unknown severity',
    withManifest({ controls: [{ ...firstControl, severity: 'SEVERE' }, ...moreControls] }),
    'its manifest is wrong: manifest/controls/0/severity must be equal to one of the allowed values',
  ],
  [
    'a read without types',
    withManifest({ controls: [{ ...firstControl, reads: { a: [{ path: 'b', optional: false }] } }] }),
    "its manifest is wrong: manifest/controls/0/reads/a/0 must have required property 'types'",
  ],
  ['an archive without properties', repacked({ 'properties.json': undefined }), 'properties.json is not in it'],
  ['properties that are not JSON', repacked({ 'properties.json': '{' }), 'properties.json is not JSON'],
  ['properties that are no object', repacked({ 'properties.json': '[]' }), 'properties.json is no object'],
  ['data that are not JSON', repacked({ 'data.json': 'parameters' }), 'data.json is not JSON'],
  ['data that are no object', repacked({ 'data.json': '[]' }), 'data.json is no object'],
  ['a policy that is garbage', repacked({ 'policy.wasm': 'garbage' }), 'policy.wasm is no WebAssembly module'],
  ['an empty policy', repacked({ 'policy.wasm': '' }), 'policy.wasm is no WebAssembly module'],
  [
    'a policy that is cut off',
    repacked({ 'policy.wasm': files.get('policy.wasm')?.subarray(0, 5000) }),
    'policy.wasm is no WebAssembly module',
  ],
];

describe('what can not be used says which file, why, and the way out', () => {
  for (const [name, bytes, reason] of invalid) {
    test(name, async () => {
      const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.tar.gz`);
      await writeFile(file, bytes);
      const code: KensaErrorCode = 'BUNDLE_INVALID';
      await assert.rejects(loadBundle(file), {
        name: 'KensaError',
        code,
        message: `${file}: the bundle can not be used: ${reason}; ${WAY_OUT}`,
      });
    });
  }
});

test('the manifest fits its schema', () => {
  const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
  assert.deepEqual([ajv.validate(manifestSchema, manifest), ajv.errors], [true, null]);
});

test('every control has its reads and an entrypoint for each of its types, and every entrypoint answers', async () => {
  const { controls, resourceTypes } = manifest as unknown as Manifest;
  const byType = new Map<string, string[]>();
  for (const control of controls) {
    assert.deepEqual(Object.keys(control.reads).toSorted(), control.resourceTypes.toSorted());
    for (const type of control.resourceTypes) byType.set(type, [...(byType.get(type) ?? []), control.id]);
  }
  assert.deepEqual(
    Object.fromEntries(Object.entries(resourceTypes).map(([type, { controls: ids }]) => [type, Object.keys(ids)])),
    Object.fromEntries(byType),
  );
  const { module, data } = await loadBundle();
  const policy = createPolicyInstance(module, data);
  const nobody = { accountId: null, awsRegion: null, resourceType: null, resourceId: null };
  for (const { entrypoint, controls: alone } of Object.values(resourceTypes)) {
    const answered = (name: string): unknown[] => {
      const { resource, controls: verdicts } = policy.evaluate('{}', name) as { resource: unknown; controls: object };
      return [resource, Object.keys(verdicts).toSorted()];
    };
    assert.deepEqual(answered(entrypoint), [nobody, Object.keys(alone).toSorted()]);
    for (const [id, name] of Object.entries(alone)) assert.deepEqual(answered(name), [nobody, [id]]);
  }
});

/** One item of every type that a control judges or joins, in every spelling that snapshots have. */
function sampleEvents(): Collected[] {
  const delivered = [
    items.dbCluster(),
    items.dbInstance(),
    items.dbClusterSnapshot(),
    items.redshiftCluster(),
    items.emrSecurityConfiguration({ EncryptionConfiguration: {} }),
    items.emrSecurityConfiguration('{"EncryptionConfiguration": {}}'),
    items.emrSecurityConfiguration('{"cut'),
    items.kmsKey(),
    items.kmsAlias(),
  ];
  const spelled = delivered.flatMap((item) => [item, items.asApiItem(item), items.asConsoleItem(item)]);
  const bare = { ...items.redshiftCluster(), configuration: null, tags: null, relationships: null, ARN: null };
  return [
    ...[...spelled, bare].map((item, position) =>
      items.collected({ ...item, resourceId: `resource-${position}` }, { place: `item ${position + 1}` }),
    ),
    items.collected(items.replicationGroup(), { shape: 'describe-replication-groups' }),
  ];
}

test("the documents that the normalizer makes fit the manifest's input schema", () => {
  const types = (manifest as unknown as Manifest).controls.flatMap(({ resourceTypes }) => resourceTypes);
  const inventory = createInventory(new Set([...types, 'AWS::KMS::Key', 'AWS::KMS::Alias']));
  const events = sampleEvents();
  for (const event of events) inventory.take(event);
  const documents = allDocuments(inventory.finish().documents);
  assert.equal(documents.length, events.length);
  const ajv = new Ajv({ strict: true, allErrors: true });
  const validate = ajv.compile((manifest as unknown as Manifest).inputSchema);
  for (const document of documents) {
    validate(document);
    assert.deepEqual(validate.errors, null);
  }
});

test('the input schema refuses what is no document', () => {
  const ajv = new Ajv({ strict: true });
  const validate = ajv.compile((manifest as unknown as Manifest).inputSchema);
  const { provenance, ...document } = items.documentOf({ resourceType: 'AWS::KMS::Key', resourceId: 'key-1' });
  assert.equal(validate({ ...document, provenance }), true);
  assert.equal(validate(document), true);
  assert.equal(validate({ ...document, provenance, configuration: null }), false);
  assert.equal(validate({ ...document, provenance, awsAccountId: '111122223333' }), false);
  assert.equal(validate({ ...document, provenance, resourceId: '' }), false);
});

function readsOf(id: string): unknown {
  return (manifest as unknown as Manifest).controls.find((control) => control.id === id)?.reads;
}

test('the reads of Neptune.6', () => {
  assert.deepEqual(readsOf('Neptune.6'), {
    'AWS::RDS::DBClusterSnapshot': [
      { path: 'configuration', types: ['object'], optional: false, applicability: true },
      { path: 'configuration.engine', types: ['string'], optional: false, applicability: true },
      { path: 'configuration.storageEncrypted', types: ['boolean'], optional: false },
    ],
  });
});

test('the reads of Redshift.7', () => {
  assert.deepEqual(readsOf('Redshift.7'), {
    'AWS::Redshift::Cluster': [
      { path: 'configuration', types: ['object'], optional: false },
      { path: 'configuration.enhancedVpcRouting', types: ['boolean'], optional: false },
      { path: 'configuration.pendingModifiedValues', types: ['object'], optional: true },
      { path: 'configuration.pendingModifiedValues.enhancedVpcRouting', types: ['boolean'], optional: true },
    ],
  });
});

test('the reads of EMR.3', () => {
  const body = 'configuration.SecurityConfiguration';
  const encryption = `${body}.EncryptionConfiguration`;
  const atRest = `${encryption}.AtRestEncryptionConfiguration`;
  assert.deepEqual(readsOf('EMR.3'), {
    'AWS::EMR::SecurityConfiguration': [
      { path: 'configuration', types: ['object'], optional: false },
      { path: body, types: ['object'], optional: false, whole: true },
      { path: encryption, types: ['object'], optional: true },
      { path: atRest, types: ['object'], optional: true },
      { path: `${atRest}.LocalDiskEncryptionConfiguration`, types: ['object'], optional: true },
      {
        path: `${atRest}.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType`,
        types: ['string'],
        optional: false,
      },
      { path: `${atRest}.S3EncryptionConfiguration`, types: ['object'], optional: true },
      { path: `${atRest}.S3EncryptionConfiguration.EncryptionMode`, types: ['string'], optional: false },
      { path: `${encryption}.EnableAtRestEncryption`, types: ['boolean'], optional: true },
    ],
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { audit } from '../harness/audit.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import { reportSchema } from '../harness/report/report-schema.ts';

const page = await readFile('docs/data.md', 'utf8');
const bundle = await loadBundle();

/** The sections of containers: heading, what is in brackets there, and the example. */
const sections = [...page.matchAll(/^### `([\w-]+)` \(([^)]*)\)\n(.*?)^```json\n(.*?)^```/gms)].map(
  ([, shape = '', origins = '', , example = '']) => ({ shape, origins, example }),
);

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-data-doc-'));
});
after(() => rm(folder, { recursive: true, force: true }));

describe('docs/data.md', () => {
  test('has every shape of the report, once', () => {
    const properties = reportSchema['properties'] as Record<
      string,
      { items: { properties: { shape: { enum: string[] } } } }
    >;
    const shapes = properties['sources']?.items.properties.shape.enum;
    // No file is live.
    assert.deepEqual(
      sections.map(({ shape }) => shape).toSorted(),
      shapes?.filter((shape) => shape !== 'live'),
    );
  });

  test('has a collection that can be read', async () => {
    const [, example = ''] = /^### A collection\n.*?^```json\n(.*?)^```/ms.exec(page) ?? [];
    const file = join(folder, 'collection');
    await writeFile(file, example);
    const report = await audit(bundle, { sources: [file], controls: ['ElastiCache.4', 'Redshift.7'] });
    assert.deepEqual(
      report.findings.map(({ controlId, resource, compliance }) => `${controlId} ${resource.resourceId} ${compliance}`),
      [
        'ElastiCache.4 sessions NON_COMPLIANT',
        'Redshift.7 archive INSUFFICIENT_DATA',
        'Redshift.7 reports NON_COMPLIANT',
      ],
    );
    assert.deepEqual(
      report.coverage.map(({ resourceType, listed, evaluated, deleted, failed }) => [
        resourceType,
        listed,
        evaluated,
        deleted,
        failed,
      ]),
      [
        ['AWS::ElastiCache::ReplicationGroup', 1, 1, 0, 0],
        ['AWS::Redshift::Cluster', 2, 1, 0, 1],
      ],
    );
    assert.deepEqual(
      report.diagnostics.map(({ code }) => code),
      ['ITEM_UNREAD'],
    );
  });

  const verdicts: Record<string, string[]> = {
    'describe-global-replication-groups': [],
    'describe-key': [],
    'describe-replication-groups': ['ElastiCache.4 sessions NON_COMPLIANT'],
    'describe-security-configuration': ['EMR.3 batch NON_COMPLIANT', 'EMR.4 batch NON_COMPLIANT'],
    'describe-serverless-caches': [],
  };
  for (const { shape, origins, example } of sections) {
    test(`has an example of ${shape}`, async () => {
      const file = join(folder, shape);
      await writeFile(file, example);
      const report = await audit(bundle, {
        sources: [file],
        account: '111122223333',
        region: 'eu-west-1',
        controls: ['EMR.3', 'EMR.4', 'ElastiCache.4', 'Redshift.7'],
      });
      assert.deepEqual(report.diagnostics, []);
      assert.deepEqual(report.sources, [{ location: file, shape, items: 1 }]);
      assert.deepEqual(
        report.findings.map(
          ({ controlId, resource, compliance }) => `${controlId} ${resource.resourceId} ${compliance}`,
        ),
        verdicts[shape] ?? ['Redshift.7 reports NON_COMPLIANT'],
      );
      for (const { provenance } of report.findings) assert(origins.includes(provenance.source), provenance.source);
    });
  }
});

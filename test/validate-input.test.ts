import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audit } from '../harness/audit.ts';
import type { Bundle } from '../harness/bundle/bundle.ts';
import type { JsonObject } from '../harness/json.ts';
import { auditFiles, auditItems, bundle } from './auditing.ts';
import { demoIn, encodings } from './fixtures/encodings.ts';
import { redshiftCluster } from './normalize/config-items.ts';

/** The bundle, which publishes another schema of what it wants. */
function bundleWith(inputSchema: JsonObject): Bundle {
  return { ...bundle, manifest: { ...bundle.manifest, inputSchema } };
}

describe('validateInput', () => {
  it('finds nothing in the demo', async () => {
    const sources = ['snapshots/demo.json.gz'];
    assert.deepEqual(
      await audit(bundle, { sources, all: true, validateInput: true }),
      await audit(bundle, { sources, all: true }),
    );
  });

  for (const encoding of encodings) {
    it(`finds nothing in the demo as ${encoding.name}`, async () => {
      const files = { demo: demoIn(encoding) };
      const checked = await auditFiles(files, { validateInput: true });
      assert.deepEqual(checked, await auditFiles(files));
      assert.ok(checked.summary.evaluated > 5);
    });
  }

  it('keeps a document that does not fit from being judged', async () => {
    const strict = bundleWith({
      type: 'object',
      properties: { configuration: { properties: { numberOfNodes: { type: 'number' } } } },
    });
    const fine = { ...redshiftCluster(), resourceId: 'fine', configuration: { enhancedVpcRouting: true } };
    const odd = { ...fine, resourceId: 'odd', configuration: { enhancedVpcRouting: true, numberOfNodes: '2' } };
    const options = { controls: ['Redshift.7'], all: true };
    const unchecked = await auditItems([fine, odd], options);
    assert.deepEqual(
      unchecked.findings.map(({ compliance }) => compliance),
      ['COMPLIANT', 'COMPLIANT'],
    );
    const report = await auditFilesWith(strict, [fine, odd]);
    assert.deepEqual(
      report.findings.map(({ resource, compliance, error }) => [resource.resourceId, compliance, error]),
      [
        ['fine', 'COMPLIANT', undefined],
        ['odd', 'ERROR', 'the input document does not fit its schema'],
      ],
    );
    assert.deepEqual(report.diagnostics, [
      {
        code: 'INPUT_INVALID',
        severity: 'error',
        location: '-',
        message:
          'The input document of AWS::Redshift::Cluster odd does not fit the schema of the bundle: ' +
          '/configuration/numberOfNodes must be number (#/properties/configuration/properties/numberOfNodes/type). ' +
          'It was not judged. Take the item from AWS again; if that is as odd, report it as a bug in kensa.',
      },
    ]);
  });

  it('refuses a bundle whose schema is none', async () => {
    await assert.rejects(auditFilesWith(bundleWith({ type: 'thing' }), []), {
      name: 'KensaError',
      code: 'BUNDLE_INVALID',
      message: 'the bundle has no usable schema of input documents',
    });
  });
});

async function auditFilesWith(other: Bundle, items: JsonObject[]): ReturnType<typeof audit> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(JSON.stringify({ configurationItems: items }));
  }
  return audit(other, { sources: ['-'], stdin: stdin(), controls: ['Redshift.7'], all: true, validateInput: true });
}

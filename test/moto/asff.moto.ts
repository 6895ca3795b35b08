import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { asffReport } from '../../harness/report/asff-report.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import type { Report } from '../../harness/report/report.ts';
import { awkwardOptions, awkwardReport } from '../report/awkward-report.ts';
import { sampleOptions } from '../report/sample-options.ts';
import { sampleReport } from '../report/sample.ts';
import { REGION, resetMoto } from './moto.ts';
import { runPython } from './run-python.ts';

interface Batch {
  Findings: { Id: string; AwsAccountId: string }[];
}

const reports: [name: string, report: Report, options: FormatOptions][] = [
  ['sample', sampleReport({ all: true }), sampleOptions()],
  ['awkward', awkwardReport(), awkwardOptions()],
  ['Japanese', awkwardReport(), awkwardOptions({ language: 'ja' })],
];

for (const [name, report, options] of reports) {
  describe(`the batches of the ${name} report`, () => {
    const lines = [...asffReport(streamReport(report), options)];
    before(resetMoto);

    test("fit AWS's model of the call", () => {
      assert.deepEqual(runPython('check_asff.py', lines.join('')), []);
    });

    test('are imported into Security Hub, and are there', async () => {
      const findings: Batch['Findings'] = [];
      for (const line of lines) {
        const batch = JSON.parse(line) as Batch;
        findings.push(...batch.Findings);
        assert.deepEqual(await call('/findings/import', line), {
          FailedCount: 0,
          FailedFindings: [],
          SuccessCount: batch.Findings.length,
        });
      }
      assert.deepEqual(byId(await importedFindings()), byId(findings));
      assert.equal(findings.length, report.findings.length);
    });
  });
}

test('a second import of the same report adds nothing', async () => {
  await resetMoto();
  const lines = [...asffReport(streamReport(sampleReport()), sampleOptions())];
  for (const line of [...lines, ...lines]) await call('/findings/import', line);
  assert.equal((await importedFindings()).length, sampleReport().findings.length);
});

test('a batch that does not fit is found', () => {
  const [line = ''] = asffReport(streamReport(sampleReport()), sampleOptions());
  const batch = line.replace('"Status":"NOT_AVAILABLE"', '"Status":"MAYBE"').replace(/"Title":"[^"]*"/, '"Title":" "');
  assert.deepEqual(runPython('check_asff.py', batch), [
    "batch.Findings[].Title: ' ' does not match",
    "batch.Findings[].Compliance.Status: 'MAYBE' is not in the list",
  ]);
});

async function importedFindings(): Promise<Batch['Findings']> {
  const findings: Batch['Findings'] = [];
  let NextToken: string | undefined;
  do {
    const page = (await call('/findings', JSON.stringify({ MaxResults: 100, NextToken }))) as Batch & {
      NextToken?: string | null;
    };
    findings.push(...page.Findings);
    NextToken = page.NextToken ?? undefined;
  } while (NextToken !== undefined);
  return findings;
}

function byId(findings: Batch['Findings']): Batch['Findings'] {
  return findings.toSorted((a, b) => (a.Id < b.Id ? -1 : 1));
}

/** Calls Security Hub, whose client is no dependency of kensa; moto reads of a signature only whose service it is for. */
async function call(path: string, body: string): Promise<unknown> {
  const response = await fetch(`${process.env['AWS_ENDPOINT_URL']}${path}`, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=testing/20261122/${REGION}/securityhub/aws4_request, SignedHeaders=host, Signature=0`,
      'content-type': 'application/json',
    },
    body,
  });
  if (!response.ok) throw new Error(`Security Hub answers ${response.status}: ${await response.text()}`);
  return response.json();
}

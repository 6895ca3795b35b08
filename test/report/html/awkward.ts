import type { Finding } from '../../../harness/report/report.ts';
import { type SampleFacts, sampleCoverageRow, sampleEvaluation, sampleManifest } from '../sample.ts';

/** Markup, the ends of a script and a comment, line separators, terminal escapes, a bidi control, half a character. */
export const AWKWARD = `</script><!--<img src=x onerror=alert(1)>"'&amp;\u2028\u2029\u001b[31m\u202e\ud800\n;=cmd|\`\${1}\``;

/** How a page shows it. */
export const AWKWARD_SHOWN = `</script><!--<img src=x onerror=alert(1)>"'&amp;\\u2028\\u2029\\u001b[31m\\u202e\\ud800\\u000a;=cmd|\`\${1}\``;

/** A run with awkward text wherever a text can come from the input. */
export function awkwardFacts(): SampleFacts {
  const document = {
    accountId: AWKWARD,
    awsRegion: AWKWARD,
    resourceType: AWKWARD,
    resourceName: AWKWARD,
    arn: AWKWARD,
    provenance: { source: 'snapshot', location: AWKWARD, capturedAt: AWKWARD },
  } as const;
  const failure = { reason: 'denied', message: AWKWARD } as const;
  return {
    controls: sampleManifest().controls.filter(({ id }) => id === 'Neptune.6'),
    evaluations: [
      sampleEvaluation(
        'Neptune.6',
        { ...document, resourceId: `1${AWKWARD}` },
        { compliance: 'NON_COMPLIANT', violations: [{ code: 'not_encrypted', path: ['tags', AWKWARD] }] },
        [{ path: ['tags', AWKWARD], value: { [AWKWARD]: AWKWARD } }],
      ),
      sampleEvaluation(
        'Neptune.6',
        { ...document, resourceId: `2${AWKWARD}` },
        {
          compliance: 'INSUFFICIENT_DATA',
          missing: [{ path: ['tags', AWKWARD], reason: 'other_account', reference: AWKWARD }],
        },
      ),
      sampleEvaluation(
        'Neptune.6',
        { ...document, resourceId: `3${AWKWARD}` },
        { compliance: 'ERROR', error: AWKWARD },
      ),
    ],
    sources: [{ location: AWKWARD, shape: 'snapshot', items: 3 }],
    evaluatedAt: AWKWARD,
    toolVersion: AWKWARD,
    coverage: [
      sampleCoverageRow({
        accountId: AWKWARD,
        awsRegion: AWKWARD,
        resourceType: AWKWARD,
        location: AWKWARD,
        listed: 1,
        failed: 1,
        failures: [{ resourceId: AWKWARD, ...failure }],
        incomplete: failure,
      }),
    ],
    diagnostics: [{ code: 'ITEM_UNKNOWN', severity: 'error', location: AWKWARD, message: AWKWARD }],
  };
}

/** Findings made as they are asked for, over some accounts and regions. */
export function* generatedFindings(count: number, controlId: string): Generator<Finding> {
  const regions = ['ap-northeast-1', 'eu-west-1', 'us-east-1', 'us-west-2'];
  const accounts = ['111122223333', '444455556666', '777788889999', '123456789012'];
  for (let number = 0; number < count; number += 1) {
    const accountId = accounts[number % 4] ?? '';
    const awsRegion = regions[Math.floor(number / 4) % 4] ?? '';
    const resourceId = `snapshot-${String(number).padStart(6, '0')}`;
    const isViolated = number % 3 !== 0;
    yield {
      id: String(number).padStart(32, '0'),
      controlId,
      compliance: isViolated ? 'NON_COMPLIANT' : 'INSUFFICIENT_DATA',
      severity: 'MEDIUM',
      resource: {
        accountId,
        awsRegion,
        resourceType: 'AWS::RDS::DBClusterSnapshot',
        resourceId,
        resourceName: `orders-${number}`,
        arn: `arn:aws:rds:${awsRegion}:${accountId}:cluster-snapshot:${resourceId}`,
      },
      violations: isViolated
        ? [
            {
              code: 'not_encrypted',
              path: ['configuration', 'storageEncrypted'],
              message: 'The snapshot is not encrypted.',
            },
          ]
        : [],
      missing: isViolated ? [] : [{ path: 'configuration.storageEncrypted', reason: 'absent' }],
      evidence: [
        { path: 'configuration.engine', value: 'neptune' },
        { path: 'configuration.status', value: 'available' },
        ...(isViolated ? [{ path: 'configuration.storageEncrypted', value: false }] : []),
      ],
      provenance: { source: 'snapshot', location: 'snapshot.json.gz', capturedAt: '2026-11-20T01:02:03.000Z' },
    };
  }
}

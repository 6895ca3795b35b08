import { COMPLIANCES, type MissingReason } from '../../harness/evaluate/verdict.ts';
import { EXCEPTION_REMARKS } from '../../harness/exceptions/exception.ts';
import type { ControlText } from '../../harness/report/control-text.ts';
import { findingId } from '../../harness/report/finding-id.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import { noCounts } from '../../harness/report/gather-findings.ts';
import { missingReasonWords } from '../../harness/report/missing-reason-words.ts';
import type { Finding, FindingException, Report } from '../../harness/report/report.ts';
import { sampleCoverageRow, sampleReport } from './sample.ts';

/** Texts that break a format that does not expect them. */
export const AWKWARD_TEXTS: readonly string[] = [
  '<script>alert("x")</script><img src=x onerror=alert(1)> &amp; ]]> -->',
  '\u001b[2J\u001b]0;title\u0007 \u009b31m \u0000 \u202Egnp.exe',
  '=HYPERLINK("http://example.com","x")',
  '@SUM(1+1)*cmd|A0',
  '-1+1',
  'one\ntwo\r\nthree\u2028four\u0085five\tsix',
  `"double" 'single' \`back\` \\ back\\slash \\ud83d \\u001b`,
  '[text](http://example.com) **bold** {0} {{x}} | cell',
  '検査 🔍 𠮷野家',
  'half \ud83d of a pair \udd0d',
  '💥'.repeat(2000),
  '\u202b\u2066\u05d0\u200f\u2069\u061c \ufeff\ufffe\u00ad',
  '\t=1+1',
  '```\n# heading\n- @someone\n```\n\n<!-- --> <?x?> <![CDATA[',
  ' ',
  '__proto__',
];

const CONTROL_ID = 'Awkward.1';

/** The code of a violation whose text is awkward too. */
const CODE = 'awkward';

/** Every verdict, every reason, every remark on exceptions and every awkward text, each in every field that can hold it. */
export function awkwardReport(): Report {
  const findings = [
    ...AWKWARD_TEXTS.flatMap(awkwardFindings),
    ...AWKWARD_TEXTS.map((text, index) => {
      const exception = awkwardException(text, index);
      const violations = violationsOf(text);
      return awkwardFinding(text, { compliance: 'NON_COMPLIANT', violations, exception });
    }),
    ...(['INSUFFICIENT_DATA', 'ERROR'] as const).map((compliance) => {
      const exception = { ...awkwardException('accepted', 0), from: '2026-01-01', acceptUnknown: true };
      return awkwardFinding('accepted', { compliance, exception });
    }),
    // Whatever a file says may stand where AWS has an account and a region.
    ...AWKWARD_TEXTS.slice(0, 2).map((text) => {
      return awkwardFinding(text, { compliance: 'NON_COMPLIANT', violations: violationsOf(text) }, text);
    }),
  ];
  const byCompliance = noCounts();
  for (const { compliance } of findings) byCompliance[compliance] += 1;
  const sample = sampleReport({ evaluations: [] });
  return {
    ...sample,
    sources: AWKWARD_TEXTS.map((text) => ({ location: text, shape: 'snapshot', items: 1 })),
    summary: { ...sample.summary, resources: findings.length, evaluated: findings.length, byCompliance },
    controls: [
      {
        id: CONTROL_ID,
        title: AWKWARD_TEXTS.join(' '),
        severity: 'CRITICAL',
        resourceTypes: ['AWS::RDS::DBCluster'],
        counts: byCompliance,
        excepted: { NON_COMPLIANT: AWKWARD_TEXTS.length, INSUFFICIENT_DATA: 1, ERROR: 1 },
        coverage: 'EVALUATED',
        gaps: 1,
      },
    ],
    coverage: AWKWARD_TEXTS.map((text) =>
      sampleCoverageRow({
        accountId: text,
        awsRegion: text,
        resourceType: text,
        location: text,
        listed: 1,
        failed: 1,
        failures: [{ resourceId: text, reason: 'denied', message: text }],
        incomplete: { reason: 'throttled', message: text },
        controls: [CONTROL_ID],
      }),
    ),
    exceptions: AWKWARD_TEXTS.map((text, index) => {
      return {
        ...awkwardException(text, index),
        control: CONTROL_ID,
        scope: { accounts: [text], regions: [text], resources: [text], tags: { [text]: text } },
        matched: 2,
        excepted: 1,
        remarks: [...EXCEPTION_REMARKS],
      };
    }),
    findings,
    diagnostics: AWKWARD_TEXTS.map((text) => {
      return { code: 'ITEM_UNREADABLE', severity: 'warning', location: text, message: text };
    }),
  };
}

/** What a format is told besides {@link awkwardReport}: the control's texts are awkward as well. */
export function awkwardOptions(facts: Partial<FormatOptions> = {}): FormatOptions {
  const text = AWKWARD_TEXTS.join(' ');
  const control: ControlText = {
    title: text,
    description: text,
    messages: { [CODE]: text },
    references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6'],
    remediation: `# Remediation\n\n- \`${CODE}\`: ${text}\n`,
  };
  return { color: false, width: 100, language: 'en', controlTexts: new Map([[CONTROL_ID, control]]), ...facts };
}

function awkwardException(text: string, index: number): FindingException {
  const until = '2027-06-30';
  return {
    position: index + 1,
    owner: text,
    reason: text,
    ticket: text,
    until,
    acceptUnknown: false,
    fingerprint: text,
  };
}

function awkwardFindings(text: string): Finding[] {
  const reasons = Object.keys(missingReasonWords.en) as MissingReason[];
  const missing = reasons.map((reason) => ({ path: text, reason, reference: text }));
  return COMPLIANCES.map((compliance) =>
    awkwardFinding(text, {
      compliance,
      violations: compliance === 'NON_COMPLIANT' ? violationsOf(text) : [],
      missing: compliance === 'INSUFFICIENT_DATA' ? missing : [],
      ...(compliance === 'ERROR' && { error: text }),
    }),
  );
}

function violationsOf(text: string): Finding['violations'] {
  return [{ code: CODE, path: ['configuration', text, 0], message: text }];
}

function awkwardFinding(text: string, facts: Partial<Finding>, account?: string): Finding {
  const resource = {
    accountId: account ?? '111122223333',
    awsRegion: account ?? 'eu-west-1',
    resourceType: text,
    // Ids tell resources apart.
    resourceId: `${facts.exception === undefined ? '' : 'excepted '}${facts.compliance}${text}`,
    resourceName: text,
    arn: text,
  };
  return {
    id: findingId(CONTROL_ID, resource),
    controlId: CONTROL_ID,
    compliance: 'COMPLIANT',
    severity: 'CRITICAL',
    resource,
    violations: [],
    missing: [],
    evidence: [{ path: text, value: { [text]: [text, null, 1.5, true] } }],
    provenance: { source: 'snapshot', location: text, capturedAt: '2026-11-20T01:02:03.000Z' },
    ...facts,
  };
}

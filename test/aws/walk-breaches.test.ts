import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic } from '../../harness/diagnostic.ts';
import type { Compliance } from '../../harness/evaluate/verdict.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import type { Coverage, CoverageRow } from '../../harness/report/report.ts';
import { sampleCoverageRow, sampleEvaluation, sampleManifest, sampleReport } from '../report/sample.ts';
import { OWN_KEYS } from './credentials.ts';
import { breaches, type Expected } from './walk-breaches.ts';
import type { WalkOutcome } from './walk-outcome.ts';

const EXPECTED: Expected = {
  isHarmless: false,
  isDeleting: false,
  isRefusing: false,
  isEnded: false,
  begins: 'surely',
};
const RESOURCE = '111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot';
const DENIED = { reason: 'denied', message: 'no' } as const;
const ERROR: Diagnostic = { code: 'LISTING_INCOMPLETE', severity: 'error', location: 'aws:1', message: 'Denied.' };

const CONTROLS = sampleManifest().controls;

interface Found {
  verdicts: Record<string, Compliance>;
  row?: Partial<CoverageRow>;
  diagnostics?: Diagnostic[];
  /** Of the control. */
  coverage?: Coverage;
  exitCode?: number;
  text?: string;
}

function outcome({
  verdicts,
  row = {},
  diagnostics = [],
  coverage = 'EVALUATED',
  exitCode = 0,
  text = '',
}: Found): WalkOutcome {
  const evaluations = Object.entries(verdicts).map(([resourceId, compliance]) => {
    return sampleEvaluation('Neptune.6', { resourceId }, { compliance });
  });
  const listed = evaluations.length;
  const rows = [sampleCoverageRow({ listed, evaluated: listed, ...row })];
  const coverageOfControls = new Map(CONTROLS.map(({ id }) => [id, id === 'Neptune.6' ? coverage : 'NOT_RECORDED']));
  return {
    calls: [],
    report: sampleReport({ evaluations, coverage: rows, coverageOfControls, diagnostics, sources: [], all: true }),
    error: undefined,
    exitCodes: { lenient: exitCode, strict: exitCode },
    text,
  };
}

const BEFORE = outcome({ verdicts: { good: 'COMPLIANT', bad: 'NON_COMPLIANT', unknown: 'INSUFFICIENT_DATA' } });
const SAME: Found['verdicts'] = { good: 'COMPLIANT', bad: 'NON_COMPLIANT', unknown: 'INSUFFICIENT_DATA' };

function failed(error: unknown): WalkOutcome {
  return { calls: [], report: undefined, error, exitCodes: { lenient: 2, strict: 2 }, text: String(error) };
}

const CASES: [name: string, after: Found, expected: Partial<Expected>, found: string[]][] = [
  ['nothing that is the same', { verdicts: SAME }, { isHarmless: true }, []],
  [
    'a verdict for lack of data, that is told',
    { verdicts: { ...SAME, good: 'INSUFFICIENT_DATA' }, diagnostics: [ERROR], exitCode: 2 },
    {},
    [],
  ],
  [
    'one that is not told',
    { verdicts: { ...SAME, good: 'INSUFFICIENT_DATA' } },
    {},
    ['exit code 0 or 0, and not all was read'],
  ],
  [
    'no verdict for lack of a key that refuses',
    { verdicts: { ...SAME, good: 'INSUFFICIENT_DATA' } },
    { isRefusing: true },
    [],
  ],
  [
    'better verdicts, and an invented violation',
    { verdicts: { good: 'NON_COMPLIANT', bad: 'COMPLIANT', unknown: 'NOT_APPLICABLE', new: 'COMPLIANT' }, exitCode: 2 },
    {},
    [
      `Neptune.6 of ${RESOURCE}/bad was NON_COMPLIANT, and is COMPLIANT`,
      `Neptune.6 of ${RESOURCE}/good was COMPLIANT, and is NON_COMPLIANT`,
      `Neptune.6 of ${RESOURCE}/new was not there, and is COMPLIANT`,
      `Neptune.6 of ${RESOURCE}/unknown was INSUFFICIENT_DATA, and is NOT_APPLICABLE`,
    ],
  ],
  [
    'a resource that is lost',
    { verdicts: { good: 'COMPLIANT', unknown: 'INSUFFICIENT_DATA' } },
    { isDeleting: true },
    [`Neptune.6 of ${RESOURCE}/bad was NON_COMPLIANT, and is not there, nor said to be`],
  ],
  [
    'nothing of one that is deleted',
    { verdicts: { good: 'COMPLIANT', unknown: 'INSUFFICIENT_DATA' }, row: { listed: 3, deleted: 1 } },
    { isDeleting: true },
    [],
  ],
  [
    'nothing of one that a list lacks that says so',
    { verdicts: {}, row: { incomplete: DENIED }, diagnostics: [ERROR], exitCode: 2 },
    {},
    [],
  ],
  [
    'a list that is shorter without a word',
    { verdicts: SAME, row: { listed: 2, evaluated: 2 } },
    {},
    [`coverage of ${RESOURCE} has fewer than 3, and does not say so`],
  ],
  [
    'a control that says that nothing is there',
    { verdicts: SAME, coverage: 'NO_RESOURCES' },
    {},
    ['Neptune.6 judged something before, and says that there is nothing'],
  ],
  [
    'an exit code that is too good',
    { verdicts: SAME, row: { incomplete: DENIED } },
    {},
    ['exit code 0 or 0, and not all was read'],
  ],
  ['an exit code that is too bad', { verdicts: SAME, exitCode: 1 }, {}, ['exit code 1 or 1, and all was read']],
  [
    'an error about nothing',
    { verdicts: SAME, diagnostics: [ERROR], exitCode: 2 },
    {},
    ['all was read, and an error was told: LISTING_INCOMPLETE Denied.'],
  ],
  [
    'any difference, where there is to be none',
    { verdicts: SAME, row: { location: 'aws:2' } },
    { isHarmless: true },
    ['the report differs'],
  ],
  ['a secret', { verdicts: SAME, text: `signed with ${OWN_KEYS.SecretAccessKey}.` }, {}, ['it tells a secret']],
  [
    'an end that is not told',
    { verdicts: {} },
    { isEnded: true },
    [
      `Neptune.6 of ${RESOURCE}/bad was NON_COMPLIANT, and is not there, nor said to be`,
      `Neptune.6 of ${RESOURCE}/good was COMPLIANT, and is not there, nor said to be`,
      `Neptune.6 of ${RESOURCE}/unknown was INSUFFICIENT_DATA, and is not there, nor said to be`,
      `coverage of ${RESOURCE} has fewer than 3, and does not say so`,
      'exit code 0 or 0, and not all was read',
    ],
  ],
];

describe('what a disturbed collection breaks', () => {
  for (const [name, after, expected, found] of CASES) {
    it(`is ${name}`, () => {
      const all = breaches(BEFORE, outcome(after), { ...EXPECTED, ...expected });
      assert.deepEqual(all.toSorted(), found.toSorted());
    });
  }

  it('is an account that does not add up, with its reasons', () => {
    const row = { listed: 4, failed: 2, failures: [{ resourceId: 'a', reason: 'denied', message: '' }] } as const;
    const rows = { ...row, failures: [...row.failures] };
    const all = breaches(BEFORE, outcome({ verdicts: SAME, row: rows, exitCode: 2, diagnostics: [ERROR] }), EXPECTED);
    assert.deepEqual(
      all.map((breach) => breach.replace(/: \{.*/, '')),
      ['does not add up', 'has not a reason for each that failed', 'has a failure without a message'].map((what) => {
        return `coverage of ${RESOURCE} ${what}`;
      }),
    );
  });

  it('is having no report, unless nothing can be begun', () => {
    const unreachable = failed(new KensaError('AWS_UNREACHABLE', 'no'));
    assert.deepEqual(breaches(BEFORE, unreachable, { ...EXPECTED, begins: 'perhaps' }), []);
    assert.deepEqual(breaches(BEFORE, BEFORE, { ...EXPECTED, begins: 'never' }), ['it began, and could not']);
    assert.deepEqual(breaches(BEFORE, unreachable, EXPECTED), ['no report: KensaError: no']);
    assert.deepEqual(breaches(BEFORE, failed(new TypeError('x')), { ...EXPECTED, begins: 'perhaps' }), [
      'no report: TypeError: x',
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DifferenceEntry, DifferenceState, Sighting } from '../../harness/difference/difference.ts';
import type { Evaluation } from '../../harness/evaluate/evaluation.ts';
import type { Compliance } from '../../harness/evaluate/verdict.ts';
import { findingId } from '../../harness/report/finding-id.ts';
import type { CoverageRow, Report } from '../../harness/report/report.ts';
import { sampleCoverageRow, sampleException } from '../report/sample.ts';
import { accepted, difference, entry, OTHER, run, type RunFacts, verdict } from './sample-difference.ts';

const RESOURCE = entry({ state: 'NEW', before: 'PASSED', after: 'PASSED' }, 'COMPLIANT').resource;

/** A region in which all snapshots were listed. */
const listing = (facts: Partial<CoverageRow> = {}): RunFacts => ({ coverage: [sampleCoverageRow(facts)] });

const UNDECIDED: readonly Compliance[] = ['INSUFFICIENT_DATA', 'ERROR'];
const PASSES: readonly Compliance[] = ['COMPLIANT', 'NOT_APPLICABLE'];

/** The entries of two reports that list everything. */
const ofBoth = (before: Compliance, after: Compliance, olds: RunFacts = {}, news: RunFacts = {}): DifferenceEntry[] =>
  difference(
    run([verdict(before, { value: true })], { all: true, ...olds }),
    run([verdict(after, { value: false })], { all: true, ...news }),
  ).entries;

describe('what both reports list', () => {
  const cases: [
    before: readonly Compliance[],
    after: readonly Compliance[],
    state: DifferenceState,
    told: 'after' | 'before',
  ][] = [
    [['NON_COMPLIANT'], ['NON_COMPLIANT'], 'STILL_OPEN', 'after'],
    [['NON_COMPLIANT'], UNDECIDED, 'NEWLY_UNDECIDED', 'after'],
    [['NON_COMPLIANT'], PASSES, 'FIXED', 'before'],
    [UNDECIDED, ['NON_COMPLIANT'], 'NEW', 'after'],
    [UNDECIDED, UNDECIDED, 'STILL_UNDECIDED', 'after'],
    [UNDECIDED, PASSES, 'DECIDED', 'before'],
    [PASSES, ['NON_COMPLIANT'], 'NEW', 'after'],
    [PASSES, UNDECIDED, 'NEWLY_UNDECIDED', 'after'],
  ];
  for (const [olds, news, state, told] of cases) {
    for (const before of olds) {
      for (const after of news) {
        test(`${before} → ${after}: ${state}`, () => {
          const expected = entry({ state, before, after }, told === 'after' ? after : before);
          assert.deepEqual(ofBoth(before, after), [expected]);
        });
      }
    }
  }

  test('a pass that stays one is nothing', () => {
    for (const before of PASSES) for (const after of PASSES) assert.deepEqual(ofBoth(before, after), []);
  });
});

describe('exceptions', () => {
  const exceptions = [sampleException({ ticket: 'OPS-1' })];
  const open = { before: 'COMPLIANT', after: 'NON_COMPLIANT' } as const;

  test('what is new tells the exception of the newer report', () => {
    assert.deepEqual(ofBoth('COMPLIANT', 'NON_COMPLIANT', {}, { exceptions }), [
      entry({ state: 'NEW', ...open, exception: accepted }, 'NON_COMPLIANT'),
    ]);
  });

  test('what is no longer excepted is told with the exception that it had', () => {
    const ended = { state: 'EXCEPTION_ENDED', before: 'NON_COMPLIANT', after: 'NON_COMPLIANT' } as const;
    const told = [entry({ ...ended, endedException: accepted }, 'NON_COMPLIANT')];
    const expired = [sampleException({ ticket: 'OPS-1', until: '2020-12-31' })];
    const changed = [sampleException({ ticket: 'OPS-1', fingerprint: `sha256:${'0'.repeat(64)}` })];
    for (const now of [{}, { exceptions: [] }, { exceptions: expired }, { exceptions: changed }]) {
      assert.deepEqual(ofBoth('NON_COMPLIANT', 'NON_COMPLIANT', { exceptions }, now), told);
    }
  });

  test('so is what is undecided, which only some exceptions accept', () => {
    const unknown = [sampleException({ ticket: 'OPS-1', acceptUnknown: true })];
    const [told, ...others] = ofBoth('ERROR', 'INSUFFICIENT_DATA', { exceptions: unknown }, { exceptions });
    assert.deepEqual(
      [told?.state, told?.endedException, others],
      ['EXCEPTION_ENDED', { ...accepted, acceptUnknown: true }, []],
    );
  });

  test('what is excepted before and after, or only now, is still open', () => {
    const still = {
      state: 'STILL_OPEN',
      before: 'NON_COMPLIANT',
      after: 'NON_COMPLIANT',
      exception: accepted,
    } as const;
    for (const before of [{}, { exceptions }]) {
      assert.deepEqual(ofBoth('NON_COMPLIANT', 'NON_COMPLIANT', before, { exceptions }), [
        entry(still, 'NON_COMPLIANT'),
      ]);
    }
  });

  test('one of the older report says nothing of what is fixed', () => {
    const fixed = { state: 'FIXED', before: 'NON_COMPLIANT', after: 'COMPLIANT' } as const;
    assert.deepEqual(ofBoth('NON_COMPLIANT', 'COMPLIANT', { exceptions }, { exceptions }), [
      entry(fixed, 'NON_COMPLIANT'),
    ]);
  });

  test('one of the older report says nothing of what is no longer listed', () => {
    const gone = { state: 'NO_LONGER_LISTED', before: 'NON_COMPLIANT', after: 'NOT_IN_INPUT' } as const;
    assert.deepEqual(
      difference(run([verdict('NON_COMPLIANT')], { exceptions }), run([], { all: true, exceptions })).entries,
      [entry(gone, 'NON_COMPLIANT')],
    );
  });
});

/** What a report that lists nothing of snapshot-1 and Neptune.6 proves of them. */
const unlisted: [name: string, report: Report, sighting: Sighting][] = [
  ['says nothing, where passes are not listed', run([verdict('COMPLIANT')]), 'PASSES_NOT_LISTED'],
  ['proves a pass, where another control lists the resource', both([verdict('COMPLIANT')]), 'PASSED'],
  [
    'proves no pass, where the other control lists the resource and this one lists all it judged',
    both([verdict('COMPLIANT', { resourceId: 'snapshot-2' })], { all: true }),
    'NOT_IN_INPUT',
  ],
  ['says nothing, where the input may not hold the resource', run([], { all: true }), 'NOT_IN_INPUT'],
  ['says nothing, where nothing was judged and nothing listed', run([]), 'NOT_IN_INPUT'],
  [
    'proves that it is gone, where all were listed and are in the report',
    run([], { all: true, ...listing() }),
    'ABSENT',
  ],
  [
    'proves that it is gone, where all that exist are in the report',
    run([verdict('COMPLIANT', { resourceId: 'snapshot-2' })], { all: true, ...listing({ listed: 1, evaluated: 1 }) }),
    'ABSENT',
  ],
  [
    'proves that it is gone, where none exists, though passes elsewhere are not listed',
    run(
      [{ ...verdict('COMPLIANT'), document: () => ({ ...verdict('COMPLIANT').document(), awsRegion: 'eu-west-1' }) }],
      listing(),
    ),
    'ABSENT',
  ],
  [
    'says nothing, where all were listed and passes are not told',
    run([verdict('COMPLIANT')], listing({ listed: 1, evaluated: 1 })),
    'PASSES_NOT_LISTED',
  ],
  [
    'says nothing, where the list was denied',
    run([], { all: true, ...listing({ incomplete: { reason: 'denied', message: 'AccessDeniedException' } }) }),
    'NOT_ALL_SEEN',
  ],
  [
    'says nothing, where the type is not recorded',
    run([], { all: true, ...listing({ recording: 'NOT_RECORDED' }) }),
    'NOT_ALL_SEEN',
  ],
  ['says nothing, where the numbers do not add up', run([], { all: true, ...listing({ listed: 1 }) }), 'NOT_ALL_SEEN'],
  [
    'says nothing, where all of another region were listed',
    run([], { all: true, ...listing({ awsRegion: 'eu-west-1' }) }),
    'NOT_IN_INPUT',
  ],
  [
    'says nothing, where all of another type were listed',
    run([], { all: true, ...listing({ resourceType: 'AWS::RDS::DBCluster' }) }),
    'NOT_IN_INPUT',
  ],
  [
    'says nothing, where the control was not run',
    run([verdict('NON_COMPLIANT', { controlId: OTHER })], { controlIds: [OTHER] }),
    'CONTROL_NOT_RUN',
  ],
  [
    'says nothing, where the control judges other types now',
    {
      ...run([]),
      controls: run([]).controls.map((control) => ({ ...control, resourceTypes: ['AWS::RDS::DBCluster'] })),
    },
    'CONTROL_NOT_RUN',
  ],
];

/** A report in which another control finds a violation of snapshot-1. */
function both(evaluations: readonly Evaluation[], facts: RunFacts = {}): Report {
  return run([...evaluations, verdict('NON_COMPLIANT', { controlId: OTHER })], {
    controlIds: ['Neptune.6', OTHER],
    ...facts,
  });
}

const ENDS: Partial<Record<Sighting, [violated: DifferenceState, undecided: DifferenceState]>> = {
  PASSED: ['FIXED', 'DECIDED'],
  ABSENT: ['RESOURCE_GONE', 'RESOURCE_GONE'],
};

describe('what the newer report does not list', () => {
  for (const [name, report, sighting] of unlisted) {
    const [violated, undecided] = ENDS[sighting] ?? ['NO_LONGER_LISTED', 'NO_LONGER_LISTED'];
    test(`${name}: ${sighting}`, () => {
      for (const before of ['NON_COMPLIANT', ...UNDECIDED] as const) {
        const { entries } = difference(run([verdict(before)]), report);
        assert.deepEqual(
          entries.filter(({ controlId }) => controlId === 'Neptune.6'),
          [entry({ state: before === 'NON_COMPLIANT' ? violated : undecided, before, after: sighting }, before)],
        );
      }
    });
  }

  test('a pass that is not listed any more is nothing', () => {
    assert.deepEqual(difference(run([verdict('COMPLIANT')], { all: true }), run([verdict('COMPLIANT')])).entries, []);
  });
});

describe('what the older report does not list', () => {
  for (const [name, report, sighting] of unlisted) {
    test(`${name}: ${sighting}`, () => {
      for (const after of ['NON_COMPLIANT', 'INSUFFICIENT_DATA'] as const) {
        const { entries } = difference(report, run([verdict(after)]));
        assert.deepEqual(
          entries.filter(({ controlId }) => controlId === 'Neptune.6'),
          [entry({ state: after === 'NON_COMPLIANT' ? 'NEW' : 'NEWLY_UNDECIDED', before: sighting, after }, after)],
        );
      }
    });
  }
});

/** A report of one verdict, with what the control read. */
const valued = (compliance: Compliance, value: boolean): Report => run([verdict(compliance, { value })], { all: true });
/** The same by another bundle. */
const now = (compliance: Compliance, value: boolean, revision = 'sha256:new'): Report =>
  run([verdict(compliance, { value })], { all: true, revision });

describe('another bundle', () => {
  test('another verdict on the same evidence is the work of the pack', () => {
    for (const [before, after] of [
      ['COMPLIANT', 'NON_COMPLIANT'],
      ['NON_COMPLIANT', 'COMPLIANT'],
      ['ERROR', 'COMPLIANT'],
      ['NON_COMPLIANT', 'ERROR'],
    ] as const) {
      assert.deepEqual(difference(valued(before, false), now(after, false)).entries, [
        entry({ state: 'PACK_CHANGED', before, after }, after === 'COMPLIANT' ? before : after),
      ]);
    }
  });

  test('with other evidence it need not be', () => {
    assert.deepEqual(difference(valued('NON_COMPLIANT', false), now('COMPLIANT', true)).entries, [
      entry({ state: 'FIXED', before: 'NON_COMPLIANT', after: 'COMPLIANT' }, 'NON_COMPLIANT'),
    ]);
  });

  test('the same bundle is never the reason: parameters and time are others', () => {
    assert.deepEqual(difference(valued('COMPLIANT', false), now('NON_COMPLIANT', false, 'sha256:5f2c')).entries, [
      entry({ state: 'NEW', before: 'COMPLIANT', after: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
    ]);
  });

  test('the same verdict is no change', () => {
    assert.deepEqual(difference(valued('NON_COMPLIANT', false), now('NON_COMPLIANT', false)).entries, [
      entry({ state: 'STILL_OPEN', before: 'NON_COMPLIANT', after: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
    ]);
    assert.deepEqual(difference(valued('COMPLIANT', false), now('NOT_APPLICABLE', false)).entries, []);
  });
});

/** As it was written when the control had another name. */
const renamed = (report: Report, name: string): Report => ({
  ...report,
  controls: report.controls.map((control) => ({ ...control, id: name })),
  findings: report.findings.map((finding) => ({
    ...finding,
    controlId: name,
    id: findingId(name, finding.resource),
  })),
});

describe('renamed controls', () => {
  const old = renamed(run([verdict('NON_COMPLIANT')]), 'Neptune-006');

  test('are followed in the older report', () => {
    assert.deepEqual(difference(old, run([verdict('NON_COMPLIANT')])), {
      ...difference(run([verdict('NON_COMPLIANT')]), run([verdict('NON_COMPLIANT')])),
      entries: [
        entry(
          { state: 'STILL_OPEN', before: 'NON_COMPLIANT', after: 'NON_COMPLIANT', formerControlId: 'Neptune-006' },
          'NON_COMPLIANT',
        ),
      ],
    });
  });

  test('are followed where the newer report proves a pass', () => {
    assert.deepEqual(
      difference(old, both([verdict('COMPLIANT')])).entries.filter(({ controlId }) => controlId === 'Neptune.6'),
      [
        entry(
          { state: 'FIXED', before: 'NON_COMPLIANT', after: 'PASSED', formerControlId: 'Neptune-006' },
          'NON_COMPLIANT',
        ),
      ],
    );
  });

  test('are followed in the newer report, if it is of an older kensa', () => {
    assert.deepEqual(difference(run([verdict('NON_COMPLIANT')]), old).entries, [
      entry({ state: 'STILL_OPEN', before: 'NON_COMPLIANT', after: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
    ]);
  });

  test('that have become one count with their worse verdict', () => {
    const passed = run([verdict('COMPLIANT')], { all: true });
    const two = {
      ...old,
      controls: [...passed.controls, ...old.controls],
      findings: [...old.findings, ...passed.findings],
    };
    const merged = difference(two, run([verdict('INSUFFICIENT_DATA')]));
    assert.deepEqual(merged.entries, [
      entry(
        {
          state: 'NEWLY_UNDECIDED',
          before: 'NON_COMPLIANT',
          after: 'INSUFFICIENT_DATA',
          formerControlId: 'Neptune-006',
        },
        'INSUFFICIENT_DATA',
      ),
    ]);
  });

  test('that have become one list all only if both do', () => {
    const quiet = run([verdict('COMPLIANT', { resourceId: 'snapshot-2' })]);
    const loud = renamed(run([verdict('COMPLIANT', { resourceId: 'snapshot-3' })], { all: true }), 'Neptune-006');
    const two = { ...quiet, controls: [...quiet.controls, ...loud.controls], findings: loud.findings };
    assert.deepEqual(difference(two, run([verdict('NON_COMPLIANT')])).entries, [
      entry({ state: 'NEW', before: 'PASSES_NOT_LISTED', after: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
    ]);
  });

  test('that the bundle does not know keep their name', () => {
    const gone = renamed(run([verdict('NON_COMPLIANT')]), 'Neptune.0');
    assert.deepEqual(difference(gone, run([])).entries, [
      entry(
        { state: 'NO_LONGER_LISTED', before: 'NON_COMPLIANT', after: 'CONTROL_NOT_RUN', controlId: 'Neptune.0' },
        'NON_COMPLIANT',
      ),
    ]);
  });
});

const at = (resourceId: string): Pick<DifferenceEntry, 'resource'> => ({ resource: { ...RESOURCE, resourceId } });

test('a whole difference', () => {
  const before = run(
    [verdict('NON_COMPLIANT', { resourceId: 'snapshot-3' }), verdict('NON_COMPLIANT', { resourceId: 'snapshot-2' })],
    { controlIds: ['EMR.3', 'Neptune.6'] },
  );
  const after = run(
    [
      verdict('NON_COMPLIANT', { resourceId: 'snapshot-2' }),
      verdict('NON_COMPLIANT', { resourceId: 'snapshot-2', controlId: OTHER }),
      verdict('NON_COMPLIANT'),
    ],
    {
      controlIds: ['Neptune.6', OTHER],
      revision: 'sha256:new',
      evaluatedAt: null,
      ...listing({ recording: 'RECORDER_STOPPED', listed: 2, evaluated: 2 }),
      diagnostics: [{ code: 'JSON_INVALID', severity: 'error', location: 'a.json', message: 'Not JSON.' }],
    },
  );
  assert.deepEqual(difference(before, after), {
    schemaVersion: 1,
    before: {
      file: 'old.json',
      bundle: { revision: 'sha256:5f2c' },
      evaluatedAt: '2026-11-22T00:00:00.000Z',
      inputNotWhole: false,
    },
    after: { file: 'new.json', bundle: { revision: 'sha256:new' }, evaluatedAt: null, inputNotWhole: true },
    summary: {
      NEW: 2,
      EXCEPTION_ENDED: 0,
      NEWLY_UNDECIDED: 0,
      PACK_CHANGED: 0,
      FIXED: 0,
      DECIDED: 0,
      RESOURCE_GONE: 0,
      NO_LONGER_LISTED: 1,
      STILL_OPEN: 1,
      STILL_UNDECIDED: 0,
    },
    controls: {
      added: [OTHER],
      notRun: ['EMR.3'],
      newlyUnseen: [{ id: 'Neptune.6', severity: 'MEDIUM', reason: 'GAPS' }],
    },
    entries: [
      entry({ state: 'NEW', before: 'NOT_IN_INPUT', after: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
      entry(
        {
          state: 'NEW',
          before: 'CONTROL_NOT_RUN',
          after: 'NON_COMPLIANT',
          controlId: OTHER,
          severity: 'HIGH',
          ...at('snapshot-2'),
        },
        'NON_COMPLIANT',
      ),
      entry(
        { state: 'NO_LONGER_LISTED', before: 'NON_COMPLIANT', after: 'NOT_ALL_SEEN', ...at('snapshot-3') },
        'NON_COMPLIANT',
      ),
      entry(
        { state: 'STILL_OPEN', before: 'NON_COMPLIANT', after: 'NON_COMPLIANT', ...at('snapshot-2') },
        'NON_COMPLIANT',
      ),
    ],
  });
});

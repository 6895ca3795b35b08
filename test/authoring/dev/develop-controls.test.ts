import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { developControls, type Round } from '../../../harness/authoring/dev/develop-controls.ts';
import { KensaError } from '../../../harness/kensa-error.ts';

const FOLDER = 'policies/controls/redshift/enhanced_vpc_routing';

let root: string;
let file: string;
let source: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kensa-develop-'));
  await cp('policies', join(root, 'policies'), { recursive: true });
  file = join(root, FOLDER, 'enhanced_vpc_routing.rego');
  source = await readFile(file, 'utf8');
});
after(() => rm(root, { recursive: true }));

/** Starts with the control, and gives what each save comes to. */
async function develop(saves: (save: (rego: string) => Promise<Round>) => Promise<void>): Promise<void> {
  const end = new AbortController();
  const options = { root, control: 'redshift.7', sources: ['snapshots/demo.json.gz'], signal: end.signal };
  const rounds = developControls(options);
  const next = async (): Promise<Round> => {
    const round = await rounds.next();
    assert.equal(round.done, false);
    return round.value;
  };
  try {
    await follow();
  } finally {
    end.abort();
    await rounds.return(undefined);
  }

  async function follow(): Promise<void> {
    assert.deepEqual(await next(), {
      passed: true,
      lines: [
        'CONTROL     CASES  MUTANTS  LINES',
        'Redshift.7     15      278    9/9',
        '',
        'controls: 1, cases: 15, mutants: 278, tests in Rego: 1. All as stated, in OPA and in WASM.',
        'findings: 1 COMPLIANT, 1 INSUFFICIENT_DATA, 2 NON_COMPLIANT',
      ],
    });
    await saves(async (rego) => {
      const round = next();
      await writeFile(file, rego);
      return round;
    });
    const last = rounds.next();
    end.abort();
    assert.deepEqual(await last, { done: true, value: undefined });
  }
}

test('each save is formatted and judged, and what it changes in findings is told', async () => {
  await develop(async (save) => {
    const broken = await save(source.replace('pending == true', 'pending  == false'));
    assert.equal(broken.passed, false);
    assert.match(await readFile(file, 'utf8'), /\n\tpending == false\n\}\n/);
    assert.deepEqual(broken.lines.slice(broken.lines.findIndex((line) => line.startsWith('findings:'))), [
      'findings: 2 COMPLIANT, 1 INSUFFICIENT_DATA, 1 NON_COMPLIANT; changed:',
      '  Redshift.7  111122223333/eu-west-1/AWS::Redshift::Cluster/warehouse-europe  NON_COMPLIANT (not_enabled) → NON_COMPLIANT (change_pending, not_enabled)',
      '  Redshift.7  111122223333/us-east-1/AWS::Redshift::Cluster/finance-reports  NON_COMPLIANT (change_pending) → COMPLIANT',
    ]);
    const unparsable = await save(source.replace('pending == true', 'pending == '));
    assert.deepEqual(
      [unparsable.passed, unparsable.lines[0]?.startsWith(`${FOLDER}/enhanced_vpc_routing.rego:`)],
      [false, true],
    );
    const mended = await save(source);
    assert.deepEqual([mended.passed, mended.lines[1]], [true, 'Redshift.7     15      278    9/9']);
  });
});

test('a control that does not exist is an error that names the nearest', async () => {
  const rounds = developControls({ root, control: 'Redshift.77', sources: [], signal: new AbortController().signal });
  await assert.rejects(
    rounds.next(),
    (error) => error instanceof KensaError && error.code === 'UNKNOWN_CONTROL' && error.message.includes('Redshift.7?'),
  );
});

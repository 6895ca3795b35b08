import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { developControls } from '../../../harness/authoring/dev/develop-controls.ts';
import type { Round } from '../../../harness/authoring/dev/judge-controls.ts';
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

type Next = () => Promise<Round>;

/** Starts with the control; gives what comes next, and saves it. */
async function develop(follow: (next: Next, save: (rego: string) => Promise<void>) => Promise<void>): Promise<void> {
  const end = new AbortController();
  const options = { root, control: 'redshift.7', sources: ['snapshots/demo.json.gz'], signal: end.signal };
  const rounds = developControls(options);
  const next = async (): Promise<Round> => {
    const round = await rounds.next();
    assert.equal(round.done, false);
    return round.value;
  };
  try {
    assert.deepEqual(await next(), {
      passed: true,
      isLast: false,
      lines: [
        'CONTROL     CASES  LINES',
        'Redshift.7     15    9/9',
        '',
        'controls: 1, cases: 15. All as stated, in OPA and in WASM.',
        'findings: 1 COMPLIANT, 1 INSUFFICIENT_DATA, 2 NON_COMPLIANT',
      ],
    });
    await follow(next, (rego) => writeFile(file, rego));
    const last = rounds.next();
    end.abort();
    assert.deepEqual(await last, { done: true, value: undefined });
  } finally {
    await rounds.return(undefined);
  }
}

const MUTANTS: Round = {
  passed: true,
  isLast: true,
  lines: ['mutants: 278 agree, none survives; tests in Rego: 1, all pass.'],
};

test('each save is formatted and judged, and what it changes in findings is told', async () => {
  await develop(async (next, save) => {
    assert.deepEqual(await next(), MUTANTS);
    await save(source.replace('pending == true', 'pending  == false'));
    const broken = await next();
    assert.match(await readFile(file, 'utf8'), /\n\tpending == false\n\}\n/);
    assert.deepEqual(
      [
        broken.passed,
        broken.isLast,
        ...broken.lines.slice(broken.lines.findIndex((line) => line.startsWith('findings:'))),
      ],
      [
        false,
        false,
        'findings: 2 COMPLIANT, 1 INSUFFICIENT_DATA, 1 NON_COMPLIANT; changed:',
        '  Redshift.7  111122223333/eu-west-1/AWS::Redshift::Cluster/warehouse-europe  NON_COMPLIANT (not_enabled) → NON_COMPLIANT (change_pending, not_enabled)',
        '  Redshift.7  111122223333/us-east-1/AWS::Redshift::Cluster/finance-reports  NON_COMPLIANT (change_pending) → COMPLIANT',
      ],
    );
    // Of the failure that was told nothing is told again.
    assert.deepEqual(await next(), MUTANTS);
    await save(source.replace('pending == true', 'pending == '));
    const unparsable = await next();
    assert.deepEqual(
      [unparsable.passed, unparsable.isLast, unparsable.lines[0]?.startsWith(`${FOLDER}/enhanced_vpc_routing.rego:`)],
      [false, true, true],
    );
    await save(source);
    const mended = await next();
    assert.deepEqual([mended.passed, mended.lines[1]], [true, 'Redshift.7     15    9/9']);
    assert.deepEqual(await next(), MUTANTS);
  });
});

test('mutants of what is not there any more are not told of', async () => {
  await develop(async (next, save) => {
    // It is the next save that is answered next, whether or not the mutants were being judged.
    await save(`${source}\n# again\n`);
    const rounds = [await next()];
    if (rounds[0]?.isLast === true) rounds.push(await next());
    assert.equal(rounds.at(-1)?.lines[1], 'Redshift.7     15    9/9');
    assert.deepEqual(await next(), MUTANTS);
    await save(source);
    assert.equal((await next()).isLast, false);
    assert.deepEqual(await next(), MUTANTS);
  });
});

test('a control that does not exist is an error that names the nearest', async () => {
  const rounds = developControls({ root, control: 'Redshift.77', sources: [], signal: new AbortController().signal });
  await assert.rejects(
    rounds.next(),
    (error) => error instanceof KensaError && error.code === 'UNKNOWN_CONTROL' && error.message.includes('Redshift.7?'),
  );
});

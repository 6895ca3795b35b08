import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { developControls } from '../../harness/authoring/dev/develop-controls.ts';
import type { Round } from '../../harness/authoring/dev/judge-controls.ts';
import { generatePack } from '../generate-pack.ts';
import { median } from '../measure.ts';
import type { MeasureRow } from '../measure-row.ts';

const CONTROLS = 500;
const TYPES = 180;
const SAVES = 9;

/** Real controls with their cases, among generated ones that have none: one of the middle, and the one with most mutants. */
const USUAL = 'policies/controls/redshift/enhanced_vpc_routing';
const LARGEST = 'policies/controls/ec2/high_risk_ports_closed';

const DEMO = fileURLToPath(new URL('../../snapshots/demo.json.gz', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Seconds from the save of a control to what `kensa dev` says of it. */
interface Answers {
  /** Of its cases in OPA and in WASM, and of the findings of a snapshot. */
  cases: number;
  mutants: number;
}

/** From the save of a control, among many, to what `kensa dev` says of it; findings of a snapshot included. */
export const measureDevLoop: MeasureRow = async ({ folder, isQuick }) => {
  const root = join(folder, 'pack-to-develop');
  await generatePack(root, CONTROLS, TYPES);
  for (const part of ['policies/lint', 'policies/config-properties.json', USUAL, LARGEST]) {
    await cp(join(REPOSITORY, part), join(root, part), { recursive: true });
  }
  const saves = isQuick ? 3 : SAVES;
  const usual = await measureControl(root, USUAL, saves);
  const largest = await measureControl(root, LARGEST, saves);
  const name = '`kensa dev`, from a save to';
  return [
    {
      name: `${name} its answer, among ${CONTROLS} controls`,
      unit: 'seconds',
      measured: usual.cases,
      limits: { better: 'less', gate: 1, aim: 0.5 },
    },
    {
      name: `${name} its answer, of the control with most mutants`,
      unit: 'seconds',
      measured: largest.cases,
      limits: { better: 'less', gate: 1, aim: 0.5 },
    },
    { name: `${name} the mutants of a usual control`, unit: 'seconds', measured: usual.mutants },
    { name: `${name} the mutants of the control with most of them`, unit: 'seconds', measured: largest.mutants },
  ];
};

async function measureControl(root: string, control: string, saves: number): Promise<Answers> {
  const file = join(root, control, `${basename(control)}.rego`);
  const source = await readFile(file, 'utf8');
  const end = new AbortController();
  const rounds = developControls({ root, control, sources: [DEMO], signal: end.signal });
  const passed = async (): Promise<void> => {
    const { value } = (await rounds.next()) as { value?: Round };
    if (value?.passed !== true) throw new Error(`the control does not pass:\n${value?.lines.join('\n')}`);
  };
  await passed();
  await passed();
  const cases: number[] = [];
  const mutants: number[] = [];
  for (let save = 0; save < saves; save++) {
    const start = performance.now();
    await writeFile(file, `${source}\n# save ${save}\n`);
    await passed();
    cases.push((performance.now() - start) / 1000);
    await passed();
    mutants.push((performance.now() - start) / 1000);
  }
  end.abort();
  await rounds.return(undefined);
  return { cases: median(cases), mutants: median(mutants) };
}

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { developControls } from '../../harness/authoring/dev/develop-controls.ts';
import { generatePack } from '../generate-pack.ts';
import { median } from '../measure.ts';
import type { MeasureRow } from '../measure-row.ts';

const CONTROLS = 500;
const TYPES = 180;
const SAVES = 9;

/** A real control with its cases, among generated ones that have none. */
const CONTROL = 'policies/controls/redshift/enhanced_vpc_routing';
const DEMO = fileURLToPath(new URL('../../snapshots/demo.json.gz', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** From the save of a control, among many, to what `kensa dev` says of it; findings of a snapshot included. */
export const measureDevLoop: MeasureRow = async ({ folder, isQuick }) => {
  const root = join(folder, 'pack-to-develop');
  await generatePack(root, CONTROLS, TYPES);
  for (const part of ['policies/lint', 'policies/config-properties.json', CONTROL]) {
    await cp(join(REPOSITORY, part), join(root, part), { recursive: true });
  }
  const file = join(root, CONTROL, 'enhanced_vpc_routing.rego');
  const source = await readFile(file, 'utf8');
  const end = new AbortController();
  const rounds = developControls({ root, control: CONTROL, sources: [DEMO], signal: end.signal });
  const first = await rounds.next();
  if (first.value?.passed !== true) throw new Error(`the control does not pass:\n${first.value?.lines.join('\n')}`);
  const seconds: number[] = [];
  for (let save = 0; save < (isQuick ? 3 : SAVES); save++) {
    const start = performance.now();
    await writeFile(file, `${source}\n# save ${save}\n`);
    const round = await rounds.next();
    if (round.value?.passed !== true) throw new Error(`the control does not pass:\n${round.value?.lines.join('\n')}`);
    seconds.push((performance.now() - start) / 1000);
  }
  end.abort();
  await rounds.return(undefined);
  return [
    {
      name: `\`kensa dev\`, from a save to its answer, among ${CONTROLS} controls`,
      unit: 'seconds',
      measured: median(seconds),
      limits: { better: 'less', gate: 1, aim: 0.5 },
    },
  ];
};

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack } from '../../harness/build/build-pack.ts';
import { auditCommand } from '../audit-command.ts';
import { FIRST_CONTROLS } from '../first-controls.ts';
import { generatePack } from '../generate-pack.ts';
import { generateSnapshot } from '../generate-snapshot.ts';
import { measureCommands, medianRatio } from '../measure.ts';
import type { Measure, MeasureRow } from '../measure-row.ts';
import { count, printSeconds } from '../print-table.ts';

const CONTROLS = 500;
const TYPES = 180;
const SIZES = [10_000, 100_000];

/** An audit with many generated controls, with the first six, and with all of the repository. */
export const measureLargePack: MeasureRow = async ({ kensa, folder, repetitions }) => {
  const pack = join(folder, 'generated.tar.gz');
  await generatePack(join(folder, 'pack'), CONTROLS, TYPES);
  await writeFile(pack, await buildPack({ root: join(folder, 'pack'), optimize: true }));
  const measures: Measure[] = [];
  for (const items of SIZES) {
    const snapshot = join(folder, `pack-${items}.json.gz`);
    await generateSnapshot(snapshot, { items });
    const [six = [], all = [], many = []] = measureCommands(repetitions, [
      auditCommand(kensa, snapshot, join(folder, 'report'), ...FIRST_CONTROLS),
      auditCommand(kensa, snapshot, join(folder, 'report')),
      auditCommand(kensa, snapshot, join(folder, 'report'), '--bundle', pack),
    ]);
    printSeconds(`one snapshot of ${count(items)} items`, {
      'audit, six controls': six,
      'audit, the controls of the repository': all,
      [`audit, ${CONTROLS} controls of ${TYPES} types`]: many,
    });
    const name = `a pack of ${CONTROLS} controls over ${TYPES} types`;
    measures.push(
      {
        name: `${name} ÷ six controls, ${count(items)} items`,
        unit: 'ratio',
        measured: medianRatio(many, six),
        limits: { better: 'less', gate: 1.3, aim: 1.1 },
      },
      {
        name: `${name} ÷ the repository's, ${count(items)} items`,
        unit: 'ratio',
        measured: medianRatio(many, all),
      },
    );
  }
  return measures;
};

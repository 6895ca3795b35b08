/** One line of the table: what was measured, and what is asked of it. */
export interface Measure {
  name: string;
  /** `ratio`: of seconds. */
  unit: 'MiB' | 'ratio' | 'seconds';
  /** The number, or why there is none. */
  measured: number | { skipped: string };
  /** What it must be, and what it is to be; without it, the number only informs. */
  limits?: Limits;
}

/** Of a measure. */
export interface Limits {
  better: 'less' | 'more';
  gate: number;
  aim: number;
}

/** What rows are measured with. */
export interface Bench {
  /** The script of the built package's command. */
  kensa: string;
  /** How often what is compared runs in turn. */
  repetitions: number;
  /** True: fewer repetitions, and no input that takes minutes to make. */
  isQuick: boolean;
  /** Where a row writes; gone when all rows are measured. */
  folder: string;
}

/** Measures a row of the table, or several that go together; prints its details. */
export type MeasureRow = (bench: Bench) => Promise<Measure[]>;

/** Makes the table's cells: the measure, its number, gate, aim, and whether they are met. */
export function measureCells({ name, unit, measured, limits }: Measure): string[] {
  const text = typeof measured === 'number' ? format(measured, unit) : 'skipped';
  if (limits === undefined) return [name, text, '', '', ''];
  const sign = limits.better === 'less' ? '≤' : '≥';
  const verdict = typeof measured === 'number' ? judge(measured, limits) : measured.skipped;
  return [name, text, `${sign} ${format(limits.gate, unit)}`, `${sign} ${format(limits.aim, unit)}`, verdict];
}

function judge(measured: number, { better, gate, aim }: Limits): string {
  const meets = (limit: number): boolean => (better === 'less' ? measured <= limit : measured >= limit);
  if (!meets(gate)) return 'gate MISSED';
  return meets(aim) ? 'aim met' : 'gate met';
}

function format(value: number, unit: Measure['unit']): string {
  const digits = unit === 'MiB' || value >= 20 ? 0 : 2;
  const number = value.toFixed(digits);
  return { MiB: `${number} MiB`, ratio: number, seconds: `${number} s` }[unit];
}

import type { ControlManifest } from '../bundle/manifest.ts';
import { printable } from '../report/printable.ts';

/** One control of the list. */
export type ControlRow = Pick<ControlManifest, 'id' | 'aliases' | 'severity' | 'resourceTypes' | 'title'>;

const HEADINGS = ['ID', 'ALIASES', 'SEVERITY', 'RESOURCE TYPES', 'TITLE'];

/** Lists controls in aligned columns below their headings, one control a line. */
export function controlTable(controls: readonly ControlRow[]): string[] {
  const rows = controls.map(({ id, aliases, severity, resourceTypes, title }) => {
    return [id, aliases.join(', ') || '-', severity, resourceTypes.join(', '), title].map(printable);
  });
  return aligned([HEADINGS, ...rows]);
}

/** Pads all columns but the last to the width of their longest cell. */
export function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

import type { ControlManifest } from '../bundle/manifest.ts';
import type { Language } from '../report/control-text.ts';
import { printable } from '../report/printable.ts';
import { padToWidth, textWidth } from '../report/text-width.ts';
import { severityWords } from '../report/verdict-words.ts';
import { controlWords } from './control-words.ts';

/** One control of the list. */
export type ControlRow = Pick<ControlManifest, 'id' | 'aliases' | 'severity' | 'standards' | 'resourceTypes' | 'title'>;

/** Lists controls in aligned columns below their headings, one control a line. */
export function controlTable(controls: readonly ControlRow[], language: Language): string[] {
  const { columns } = controlWords[language];
  const headings = [columns.id, columns.aliases, columns.severity, columns.resourceTypes, columns.title];
  const rows = controls.map(({ id, aliases, severity, resourceTypes, title }) => {
    const cells = [id, aliases.join(', ') || '-', severityWords[language][severity], resourceTypes.join(', '), title];
    return cells.map(printable);
  });
  return aligned([headings, ...rows]);
}

/** Pads all columns but the last to the width of their longest cell. */
export function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => padToWidth(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

import type { ControlManifest } from '../bundle/manifest.ts';
import type { Language } from '../report/control-text.ts';
import { aligned } from '../report/aligned.ts';
import { printable } from '../report/printable.ts';
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

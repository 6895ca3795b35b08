import { findControl } from '../bundle/select-controls.ts';
import type { Context } from './context.ts';
import { controlPage } from './control-page.ts';
import { controlTable } from './control-table.ts';
import type { ListFormat } from './options.ts';
import { terminalOptions } from './terminal-options.ts';
import { writeChunks } from './write-chunks.ts';

/** The options of `kensa controls`, parsed. */
export interface ControlsFlags {
  format: ListFormat;
  bundle?: string;
}

/** The options of `kensa controls show`, parsed. */
export interface ShowFlags extends ControlsFlags {
  lang: 'en' | 'ja';
}

/** Runs `kensa controls list`. */
export async function listControls({ format, bundle }: ControlsFlags, { io, dependencies }: Context): Promise<void> {
  const { manifest } = await dependencies.loadBundle(bundle);
  const rows = manifest.controls.map(({ id, aliases, severity, resourceTypes, title }) => {
    return { id, aliases, severity, resourceTypes, title };
  });
  await writeChunks(io.stdout, format === 'json' ? json(rows) : controlTable(rows).map((line) => `${line}\n`));
}

/**
 * Runs `kensa controls show`.
 *
 * @throws KensaError `UNKNOWN_CONTROL` if no control has this id or alias.
 */
export async function showControl(id: string, flags: ShowFlags, { io, dependencies }: Context): Promise<void> {
  const { manifest, remediation } = await dependencies.loadBundle(flags.bundle);
  const control = findControl(manifest, id);
  const page = remediation[control.id]?.[flags.lang] ?? '';
  const text =
    flags.format === 'json'
      ? json({ ...control, remediation: page })
      : controlPage(control, page, terminalOptions(io).width).map((line) => `${line}\n`);
  await writeChunks(io.stdout, text);
}

function json(value: unknown): string[] {
  return [`${JSON.stringify(value, null, 2)}\n`];
}

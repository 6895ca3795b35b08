import { findControl } from '../bundle/select-controls.ts';
import type { Language } from '../report/control-text.ts';
import { controlText, controlTexts } from '../report/control-texts.ts';
import type { Context } from './context.ts';
import { controlPage } from './control-page.ts';
import { controlTable } from './control-table.ts';
import type { ListFormat } from './options.ts';
import { terminalOptions } from './terminal-options.ts';
import { writeChunks } from './write-chunks.ts';

/** The options of `kensa controls`, parsed. */
export interface ControlsFlags {
  format: ListFormat;
  lang: Language;
  bundle?: string;
}

/** Runs `kensa controls list`. */
export async function listControls(flags: ControlsFlags, { io, dependencies }: Context): Promise<void> {
  const { format, lang } = flags;
  const bundle = await dependencies.loadBundle(flags.bundle);
  const texts = controlTexts(bundle, format === 'json' ? 'en' : lang);
  const rows = bundle.manifest.controls.map(({ id, aliases, severity, standards, resourceTypes, title }) => {
    return { id, aliases, severity, standards, resourceTypes, title: texts.get(id)?.title ?? title };
  });
  await writeChunks(io.stdout, format === 'json' ? json(rows) : controlTable(rows, lang).map((line) => `${line}\n`));
}

/**
 * Runs `kensa controls show`.
 *
 * @throws KensaError `UNKNOWN_CONTROL` if no control has this id or alias.
 */
export async function showControl(id: string, flags: ControlsFlags, { io, dependencies }: Context): Promise<void> {
  const { manifest, remediation } = await dependencies.loadBundle(flags.bundle);
  const control = findControl(manifest, id);
  const page = remediation[control.id]?.[flags.lang] ?? '';
  const text =
    flags.format === 'json'
      ? json({ ...control, remediation: page })
      : controlPage(control, controlText(control, page, flags.lang), flags.lang, terminalOptions(io).width).map(
          (line) => `${line}\n`,
        );
  await writeChunks(io.stdout, text);
}

function json(value: unknown): string[] {
  return [`${JSON.stringify(value, null, 2)}\n`];
}

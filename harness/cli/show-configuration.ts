import type { Command } from 'commander';
import { Document, isMap, isScalar } from 'yaml';
import { configureAudit } from './configure-audit.ts';
import { configuredAuditOptions } from './configured-audit-options.ts';
import type { Context } from './context.ts';
import { readExceptions } from './read-exceptions.ts';
import { readParameters } from './read-parameters.ts';
import { printable } from '../report/printable.ts';
import type { AuditFlags } from './run-audit.ts';
import { writeChunks } from './write-chunks.ts';

/**
 * Runs `kensa config show`: writes the effective settings as a configuration, with where each is from as a comment.
 *
 * @throws KensaError if `kensa audit` could not use them either
 */
export async function showConfiguration(
  sources: string[],
  flags: AuditFlags,
  command: Command,
  { io, dependencies }: Context,
): Promise<void> {
  const { settings, file, flags: configured } = await configureAudit(sources, flags, command, io);
  const bundle = await dependencies.loadBundle(flags.bundle);
  if (configured.configured) configuredAuditOptions(configured.configured, bundle);
  if (configured.exceptions) {
    const { manifest } = bundle;
    await readExceptions(configured.exceptions, { manifest, today: new Date(), maxDays: configured.maxExceptionDays });
  }
  const parameters =
    flags.parameters === undefined
      ? settings.parameters
      : { value: await readParameters(flags.parameters, bundle), from: settings.parameters.from };

  const origins = new Map<string, string>();
  const values: Record<string, unknown> = {};
  for (const [key, { value, from }] of Object.entries({ ...settings, parameters })) {
    values[key] = value;
    origins.set(key, from === 'file' && file !== undefined ? printable(file.file) : from);
  }
  const document = new Document(values);
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (isScalar(key)) key.commentBefore = ` ${origins.get(String(key.value))}`;
    }
  }
  await writeChunks(io.stdout, [document.toString({ lineWidth: 0 })]);
}

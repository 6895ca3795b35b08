import type { Command } from 'commander';
import { addAuditOptions } from './audit-command.ts';
import type { Context } from './context.ts';
import type { AuditFlags } from './run-audit.ts';

const HELP = `
The output is a configuration file; a comment over each setting says where it is from: flag, file or default.

Example:
  kensa config show --config ci.yaml --fail-on HIGH`;

/** Adds `kensa config show` to the program. */
export function addConfigCommand(program: Command, context: Context): void {
  const config = program
    .command('config')
    .summary('show the settings in use')
    .description('Show the settings in use: those of flags, of kensa.yaml, and the defaults.')
    .helpCommand(true);
  addAuditOptions(config.command('show'), context)
    .description('show what kensa audit would use, with the same sources and options')
    .addHelpText('after', HELP)
    .action(async (sources: string[], flags: AuditFlags, command: Command) => {
      const { showConfiguration } = await import('./show-configuration.ts');
      await showConfiguration(sources, flags, command, context);
    });
}

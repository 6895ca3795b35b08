import { Command } from 'commander';
import { toolVersion } from '../tool-version.ts';
import { addAuditCommand } from './audit-command.ts';
import { addCollectCommand } from './collect-command.ts';
import { addConfigCommand } from './config-command.ts';
import type { Context } from './context.ts';
import { addControlsCommand } from './controls-command.ts';
import { addDevCommand } from './dev-command.ts';
import { addDiffCommand } from './diff-command.ts';
import { addExceptionsCommand } from './exceptions-command.ts';
import { addExplainCommand } from './explain-command.ts';
import { addFixtureCommand } from './fixture-command.ts';
import { addTestCommand } from './test-command.ts';
import { addNewCommand } from './new-command.ts';
import { VERSION_FLAGS } from './version-flags.ts';

/**
 * Describes the command line to commander: commands, options and help. Where commander would end the process it throws
 * a `CommanderError` instead.
 *
 * @param writeOut - Receives help and version.
 */
export function createProgram(context: Context, writeOut: (text: string) => void): Command {
  const { stdout, stderr } = context.io;
  const program = new Command('kensa')
    .description('AWS security controls over AWS Config data. A pass needs proof: what cannot be seen is never a pass.')
    .version(toolVersion(), VERSION_FLAGS.join(', '), 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('--debug', 'show stack traces with errors')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut,
      writeErr: (text) => stderr.write(text),
      // main tells every error, commander's among them, in one way.
      outputError: () => {},
      getOutHelpWidth: () => (stdout.isTTY && stdout.columns) || 80,
      getErrHelpWidth: () => (stderr.isTTY && stderr.columns) || 80,
    })
    .exitOverride();
  addAuditCommand(program, context);
  addCollectCommand(program, context);
  addConfigCommand(program, context);
  addControlsCommand(program, context);
  addDevCommand(program, context);
  addDiffCommand(program, context);
  addExceptionsCommand(program, context);
  addExplainCommand(program, context);
  addFixtureCommand(program, context);
  addTestCommand(program, context);
  addNewCommand(program, context);
  return program;
}

import type { Command } from 'commander';
import { KensaError } from '../kensa-error.ts';
import type { Context } from './context.ts';
import { bundleOption, formatOption, languageOption } from './options.ts';
import type { ControlsFlags } from './run-controls.ts';
import { say } from '../sentences/say.ts';

/** Adds `kensa controls`, which lists, `kensa controls list` and `kensa controls show` to the program. */
export function addControlsCommand(program: Command, context: Context): void {
  const controls = program
    .command('controls')
    .summary('list the controls, or show one')
    .description('List the controls of the bundle, or show one with all that it reads and how to fix what it finds.')
    .addOption(formatOption())
    .addOption(languageOption(context.io.env))
    .addOption(bundleOption())
    .helpCommand(true);

  const list = async (command: Command): Promise<void> => {
    const { listControls } = await import('./run-controls.ts');
    await listControls(command.optsWithGlobals<ControlsFlags>(), context);
  };

  controls
    .command('list')
    .description('list the controls: id, aliases, severity, resource types, title')
    .action((_flags: unknown, command: Command) => list(command));

  controls
    .command('show')
    .description('show a control: what it reads, its parameters, what it may find and how to fix that')
    .argument('<id>', 'the id of the control, or an alias')
    .action(async (id: string, _flags: unknown, command: Command) => {
      const { showControl } = await import('./run-controls.ts');
      await showControl(id, command.optsWithGlobals<ControlsFlags>(), context);
    });

  controls.allowExcessArguments().action((_flags: unknown, command: Command) => {
    const [word] = command.args;
    if (word !== undefined) throw unknownCommand(word);
    return list(command);
  });
}

/** Commander would say that there are too many arguments, since `controls` alone is a command too. */
function unknownCommand(word: string): KensaError {
  return new KensaError(
    'USAGE',
    say`unknown command 'controls ${word}'. There are: kensa controls list, kensa controls show ID.`,
  );
}

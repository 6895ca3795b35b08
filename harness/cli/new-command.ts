import type { Command } from 'commander';
import type { Context } from './context.ts';
import { CLONE, loadAuthoring } from './load-authoring.ts';
import { writeChunks } from './write-chunks.ts';

const NEW_HELP = `
Writes the Rego with its METADATA, cases, and both remediation pages, from what is known of the id
(policies/catalogue.json) and of the resource type (policies/config-properties.json). What is yours to write is marked
FILL_IN; the controls can be built and tested at once, but there is no bundle until no mark is left.

Examples:
  kensa new redshift cluster_encrypted --id Redshift.10
  kensa new sqs no_unknown_senders --resource-type AWS::SQS::Queue`;

/** What of `harness/authoring` is used. */
interface Authoring {
  newControl: (root: string, request: Request) => Promise<{ warnings: string[] }>;
  newControlLines: (control: { warnings: string[] }) => string[];
}

interface Request {
  service: string;
  name: string;
  id?: string;
  resourceTypes?: readonly string[];
}

/** Adds `kensa new` to the program. */
export function addNewCommand(program: Command, context: Context): void {
  program
    .command('new')
    .summary('begin a control (in a clone of kensa)')
    .description('Begin a control, in a clone of kensa.')
    .argument('<service>', 'the service, as the folder of its controls: redshift')
    .argument('<name>', 'what the control asks, in snake_case: cluster_encrypted')
    .option('--id <id>', "the id of Security Hub's control (default: an id of kensa's own)")
    .option('--resource-type <type>', 'a type that it judges, if that is not known (repeatable)', collected)
    .addHelpText('after', NEW_HELP)
    .action(async (service: string, name: string, flags: { id?: string; resourceType?: string[] }) => {
      const { newControl } = await loadAuthoring<Authoring>('new', 'new/new-control.ts');
      const { newControlLines } = await loadAuthoring<Authoring>('new', 'new/new-control-lines.ts');
      const control = await newControl(CLONE, {
        service,
        name,
        ...(flags.id !== undefined && { id: flags.id }),
        ...(flags.resourceType && { resourceTypes: flags.resourceType }),
      });
      for (const warning of control.warnings) context.io.stderr.write(`warning: ${warning}\n`);
      await writeChunks(
        context.io.stdout,
        newControlLines(control).map((line) => `${line}\n`),
      );
    });
}

function collected(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

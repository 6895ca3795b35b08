import type { Command } from 'commander';

/** The options that name a configuration, parsed. */
export interface ConfigFlags {
  /** False: there is to be none. */
  config?: string | false;
}

/** Adds `--config` and `--no-config`. */
export function addConfigOptions(command: Command): Command {
  return command
    .option('--config <file>', 'take settings from this file (default: kensa.yaml, if it is in the working directory)')
    .option('--no-config', 'take no settings from a file');
}

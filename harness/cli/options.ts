import { Option } from 'commander';
import { FORMAT_NAMES } from '../report/formats.ts';
import { parseChoice } from './parse-choice.ts';

/** `--format`: how the output is written. */
export function formatOption(): Option {
  return new Option('--format <format>', `how to write the output: ${FORMAT_NAMES.join(' or ')}`)
    .default('text')
    .argParser((word) => parseChoice('format', FORMAT_NAMES, word));
}

/** `--bundle`: where the controls come from. */
export function bundleOption(): Option {
  return new Option('--bundle <file>', 'the bundle of controls (default: the built-in one)');
}

import { Option } from 'commander';
import { SEVERITIES } from '../bundle/manifest.ts';
import type { FailOn } from './exit-code.ts';
import { parseChoice } from './parse-choice.ts';

const FAIL_ON: readonly FailOn[] = [...SEVERITIES, 'none'];

/** `--fail-on`: from which severity on a control fails a run. */
export function failOnOption(): Option {
  return new Option('--fail-on <severity>', `exit with 1 from this severity on: ${FAIL_ON.join(', ')}`)
    .default('INFORMATIONAL')
    .argParser((word) => parseChoice('severity', FAIL_ON, word));
}

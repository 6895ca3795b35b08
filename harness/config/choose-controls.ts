import { qualityProblems, qualityTests } from '../bundle/control-qualities.ts';
import type { ControlManifest, Manifest } from '../bundle/manifest.ts';
import { selectControls } from '../bundle/select-controls.ts';
import { KensaError } from '../kensa-error.ts';
import type { ControlChoice, ControlCriteria } from './configuration.ts';
import type { ConfigurationFile, ConfigurationProblem } from './parse-configuration.ts';
import { say } from '../sentences/say.ts';

/**
 * Picks the controls that a configuration wants to take part.
 *
 * @returns their ids, in the manifest's order
 * @throws KensaError `CONFIGURATION_INVALID` for what fits no control, and if no control is left
 */
export function chooseControls(
  manifest: Manifest,
  { include = {}, exclude = {} }: ControlChoice,
  { refusal }: Pick<ConfigurationFile, 'refusal'>,
): string[] {
  const problems = [
    ...criteriaProblems(manifest, 'include', include),
    ...criteriaProblems(manifest, 'exclude', exclude),
  ];
  if (problems.length > 0) throw refusal(problems);
  const included = tests(manifest, include);
  const excluded = tests(manifest, exclude);
  const chosen = manifest.controls.filter(
    (control) => included.every((fits) => fits(control)) && !excluded.some((fits) => fits(control)),
  );
  if (chosen.length > 0) return chosen.map(({ id }) => id);
  throw refusal([{ path: ['controls'], message: say`no control is left. \`kensa controls\` lists them.` }]);
}

/** One for each criterion that there is. */
function tests(manifest: Manifest, { ids, ...qualities }: ControlCriteria): ((control: ControlManifest) => boolean)[] {
  const named = ids && new Set(selectControls(manifest, ids));
  return [...(named ? [(control: ControlManifest) => named.has(control)] : []), ...qualityTests(qualities)];
}

function criteriaProblems(
  manifest: Manifest,
  kind: keyof ControlChoice,
  { ids = [], ...qualities }: ControlCriteria,
): ConfigurationProblem[] {
  return [
    ...ids.flatMap((id, index) => {
      const message = unknownControl(manifest, id);
      return message === undefined ? [] : { path: ['controls', kind, 'ids', index], message };
    }),
    ...qualityProblems(manifest, qualities).map(({ quality, index, message }) => {
      return { path: ['controls', kind, quality, index], message };
    }),
  ];
}

function unknownControl(manifest: Manifest, id: string): string | undefined {
  try {
    selectControls(manifest, [id]);
    return undefined;
  } catch (error) {
    if (error instanceof KensaError) return error.message;
    throw error;
  }
}

import type { ControlManifest, Manifest } from '../bundle/manifest.ts';
import { selectControls } from '../bundle/select-controls.ts';
import { KensaError } from '../kensa-error.ts';
import { nearest } from '../nearest.ts';
import type { ControlChoice, ControlCriteria } from './configuration.ts';
import type { ConfigurationFile, ConfigurationProblem } from './parse-configuration.ts';

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
  throw refusal([{ path: ['controls'], message: 'no control is left. `kensa controls` lists them.' }]);
}

/** One for each criterion that there is. */
function tests(
  manifest: Manifest,
  { ids, services, severities }: ControlCriteria,
): ((control: ControlManifest) => boolean)[] {
  const named = ids && new Set(selectControls(manifest, ids));
  const wanted = services?.map((service) => service.toLowerCase());
  return [
    ...(named ? [(control: ControlManifest) => named.has(control)] : []),
    ...(wanted ? [(control: ControlManifest) => wanted.includes(serviceOf(control))] : []),
    ...(severities ? [({ severity }: ControlManifest) => severities.includes(severity)] : []),
  ];
}

function criteriaProblems(
  manifest: Manifest,
  kind: keyof ControlChoice,
  { ids = [], services = [] }: ControlCriteria,
): ConfigurationProblem[] {
  const known = [...new Set(manifest.controls.map(serviceOf))].toSorted();
  return [
    ...ids.flatMap((id, index) => {
      const message = unknownControl(manifest, id);
      return message === undefined ? [] : { path: ['controls', kind, 'ids', index], message };
    }),
    ...services.flatMap((service, index) => {
      if (known.includes(service.toLowerCase())) return [];
      const near = nearest(service, known);
      const message = `no control is of the service ${service}. ${near === undefined ? '' : `Did you mean ${near}? `}There are: ${known.join(', ')}.`;
      return { path: ['controls', kind, 'services', index], message };
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

/** The folder of the service that the control's package lies in: `controls.redshift.enhanced_vpc_routing`. */
function serviceOf(control: ControlManifest): string {
  return control.package.split('.')[1] ?? '';
}

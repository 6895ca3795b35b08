import type { AuditOptions } from '../audit.ts';
import type { Bundle } from '../bundle/bundle.ts';
import { chooseControls } from '../config/choose-controls.ts';
import type { ControlChoice } from '../config/configuration.ts';
import type { ConfigurationFile, ConfigurationPath, ConfigurationProblem } from '../config/parse-configuration.ts';
import { resolveParameters } from '../evaluate/resolve-parameters.ts';
import type { JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';

/** What of a configuration only the bundle can tell the meaning of; flags leave it out. */
export interface BundleSettings {
  file: ConfigurationFile;
  controls?: ControlChoice;
  parameters?: JsonObject;
}

/**
 * The controls and parameters that a configuration asks for.
 *
 * @throws KensaError `CONFIGURATION_INVALID` with the place of what the bundle does not know
 */
export function configuredAuditOptions(
  { file, controls, parameters }: BundleSettings,
  bundle: Bundle,
): Pick<AuditOptions, 'controls' | 'parameters'> {
  const chosen = controls && chooseControls(bundle.manifest, controls, file);
  if (parameters !== undefined) checkParameters(parameters, bundle, file);
  return { ...(chosen && { controls: chosen }), ...(parameters && { parameters }) };
}

/** Control by control, to name the place, and then all, since one may be named twice. */
function checkParameters(parameters: JsonObject, bundle: Bundle, { refusal }: ConfigurationFile): void {
  const problems = Object.entries(parameters).flatMap(([name, values]) =>
    problemOf(bundle, { [name]: values }, ['parameters', name]),
  );
  if (problems.length === 0) problems.push(...problemOf(bundle, parameters, ['parameters']));
  if (problems.length > 0) throw refusal(problems);
}

function problemOf(bundle: Bundle, parameters: JsonObject, path: ConfigurationPath): ConfigurationProblem[] {
  try {
    resolveParameters(bundle, parameters);
    return [];
  } catch (error) {
    if (error instanceof KensaError) return [{ path, message: error.message }];
    throw error;
  }
}

import { createRequire } from 'node:module';
import type picomatch from 'picomatch';
import { KensaError } from '../kensa-error.ts';
import { nearest } from '../nearest.ts';
import { type ControlQualities, qualityProblems, qualityTests } from './control-qualities.ts';
import type { ControlManifest, Manifest } from './manifest.ts';
import { say } from '../sentences/say.ts';

/**
 * Picks the controls that take part in a run, in the manifest's order.
 *
 * @param patterns - Ids, aliases or globs over both, in any letter case; a control is in if one fits. Without any, all are.
 * @param qualities - Of these, only controls that have one of each: one of the severities, of the services, of the standards.
 * @throws KensaError `UNKNOWN_CONTROL` for a pattern that fits no control, `USAGE` for a service or standard that none has,
 *   and if no control is left.
 */
export function selectControls(
  manifest: Manifest,
  patterns: readonly string[] = [],
  qualities: ControlQualities = {},
): ControlManifest[] {
  const named = new Set(patterns.flatMap((pattern) => controlsNamed(manifest, pattern)));
  const [problem] = qualityProblems(manifest, qualities);
  if (problem !== undefined) throw new KensaError('USAGE', problem.message);
  const tests = qualityTests(qualities);
  const selected = manifest.controls.filter((control) => {
    return (patterns.length === 0 || named.has(control)) && tests.every((fits) => fits(control));
  });
  if (selected.length === 0) throw noControlLeft(manifest, patterns, qualities);
  return selected;
}

/**
 * Finds one control by its id or an alias, in any letter case.
 *
 * @throws KensaError `UNKNOWN_CONTROL` if there is none, with the nearest id.
 */
export function findControl(manifest: Manifest, name: string): ControlManifest {
  const control = manifest.controls.find((candidate) => hasName(candidate, name));
  if (!control) throw unknownControl(manifest, name);
  return control;
}

function controlsNamed(manifest: Manifest, pattern: string): ControlManifest[] {
  // Loaded here, as most runs name no controls.
  const glob = createRequire(import.meta.url)('picomatch') as typeof picomatch;
  if (!glob.scan(pattern).isGlob) return [findControl(manifest, pattern)];
  const fits = glob(pattern, { nocase: true, nonegate: true });
  const controls = manifest.controls.filter((control) => namesOf(control).some((name) => fits(name)));
  if (controls.length === 0) throw unknownControl(manifest, pattern);
  return controls;
}

function hasName(control: ControlManifest, name: string): boolean {
  return namesOf(control).some((candidate) => candidate.toLowerCase() === name.toLowerCase());
}

function namesOf({ id, aliases }: ControlManifest): string[] {
  return [id, ...aliases];
}

function unknownControl(manifest: Manifest, pattern: string): KensaError {
  const near = nearest(pattern, manifest.controls.flatMap(namesOf));
  const suggestion = near === undefined ? '' : ` ${say`Did you mean ${near}?`}`;
  return new KensaError(
    'UNKNOWN_CONTROL',
    `${say`no control fits ${pattern}.`}${suggestion} ${say`\`kensa controls\` lists them.`}`,
  );
}

function noControlLeft(manifest: Manifest, patterns: readonly string[], qualities: ControlQualities): KensaError {
  const among = patterns.length === 0 ? say`the ${manifest.controls.length} of the bundle` : patterns.join(', ');
  const { severities = [], services = [], standards = [] } = qualities;
  const wanted = [severities, services, standards].filter((names) => names.length > 0);
  const words = wanted.map((names) => names.join(' or ')).join(' and ');
  return new KensaError(
    'USAGE',
    say`no control is left: none of ${among} fits ${words}. \`kensa controls\` lists them.`,
  );
}

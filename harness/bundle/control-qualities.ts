import { createRequire } from 'node:module';
import type picomatch from 'picomatch';
import { nearest } from '../nearest.ts';
import type { ControlManifest, Manifest, Severity } from './manifest.ts';
import { say } from '../sentences/say.ts';

/** What controls are chosen by besides their names. */
export interface ControlQualities {
  /** Services as their folders are named, such as `redshift`, in any letter case. */
  services?: readonly string[];
  severities?: readonly Severity[];
  /** Standards as Security Hub names them, or globs, in any letter case: `NIST SP 800-53*`. */
  standards?: readonly string[];
}

/** What is wrong with one of the {@link ControlQualities}. */
export interface QualityProblem {
  quality: 'services' | 'standards';
  /** Which one of the list. */
  index: number;
  message: string;
}

/** One test for each quality that there is, and is not empty: a control passes it that has one of the list. */
export function qualityTests({
  services = [],
  severities = [],
  standards = [],
}: ControlQualities): ((control: ControlManifest) => boolean)[] {
  const wanted = new Set(services.map((service) => service.toLowerCase()));
  const inOne = standards.map(standardTest);
  return [
    ...(services.length > 0 ? [(control: ControlManifest) => wanted.has(serviceOf(control))] : []),
    ...(severities.length > 0 ? [({ severity }: ControlManifest) => severities.includes(severity)] : []),
    ...(standards.length > 0
      ? [(control: ControlManifest) => control.standards.some((name) => inOne.some((fits) => fits(name)))]
      : []),
  ];
}

/** What no control of the bundle has, with the nearest name that one has. */
export function qualityProblems(
  { controls }: Manifest,
  { services = [], standards = [] }: ControlQualities,
): QualityProblem[] {
  const knownServices = [...new Set(controls.map(serviceOf))].toSorted();
  const knownStandards = [...new Set(controls.flatMap((control) => control.standards))].toSorted();
  return [
    ...services.flatMap((service, index): QualityProblem[] => {
      if (knownServices.includes(service.toLowerCase())) return [];
      return [{ quality: 'services', index, message: unknownService(service, knownServices) }];
    }),
    ...standards.flatMap((standard, index): QualityProblem[] => {
      if (knownStandards.some(standardTest(standard))) return [];
      return [{ quality: 'standards', index, message: unknownStandard(standard, knownStandards) }];
    }),
  ];
}

/** The folder of the service that the control's package lies in: `controls.redshift.enhanced_vpc_routing`. */
function serviceOf(control: ControlManifest): string {
  return control.package.split('.')[1] ?? '';
}

function standardTest(pattern: string): (name: string) => boolean {
  // Loaded here, as most runs name no standards.
  const glob = createRequire(import.meta.url)('picomatch') as typeof picomatch;
  if (glob.scan(pattern).isGlob) return glob(pattern, { nocase: true, nonegate: true });
  return (name) => name.toLowerCase() === pattern.toLowerCase();
}

function unknownService(service: string, known: readonly string[]): string {
  const near = nearest(service, known);
  return `${say`no control is of the service ${service}.`} ${remedy(near, known)}`;
}

function unknownStandard(standard: string, known: readonly string[]): string {
  const near = nearest(standard, known);
  return `${say`no control is part of the standard ${standard}.`} ${remedy(near, known)}`;
}

function remedy(near: string | undefined, known: readonly string[]): string {
  const suggestion = near === undefined ? '' : `${say`Did you mean ${near}?`} `;
  return `${suggestion}${say`There are: ${known.join(', ')}.`}`;
}

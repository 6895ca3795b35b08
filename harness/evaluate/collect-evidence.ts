import type { ControlManifest } from '../bundle/manifest.ts';
import { IDENTITY } from '../normalize/input-document.ts';
import type { ReadPathStep } from '../read-path.ts';
import { parseReadPath, valuesAt } from '../read-path.ts';
import type { Evidence } from './verdict.ts';

/** A finding names its resource already. */
const NAMED_ANYWAY: ReadonlySet<string> = new Set(IDENTITY);

/**
 * The paths whose values are shown with a control's findings: what it reads, as far down as it goes, and what its
 * metadata adds.
 */
export function evidencePaths(control: ControlManifest, resourceType: string): ReadPathStep[][] {
  const reads = (control.reads[resourceType] ?? []).map(({ path }) => path);
  const deepest = reads.filter((path) => !reads.some((other) => other !== path && isBelow(other, path)));
  const paths = new Set(
    [...deepest, ...control.evidence].filter((path) => !NAMED_ANYWAY.has(path) && !isLookUp(path, control)),
  );
  return [...paths].toSorted().map(parseReadPath);
}

function isBelow(path: string, above: string): boolean {
  return path.startsWith(above) && ['.', '[', '{'].includes(path.charAt(above.length));
}

/** True for what a region's list of documents holds: it is looked things up in, and says nothing of the resource. */
function isLookUp(path: string, { related }: ControlManifest): boolean {
  return Object.entries(related).some(([name, join]) => 'scope' in join && isBelow(path, `related.${name}`));
}

/** The values at those paths. */
export function collectEvidence(document: object, paths: readonly (readonly ReadPathStep[])[]): Evidence[] {
  return paths.flatMap((path) => valuesAt(document, path));
}

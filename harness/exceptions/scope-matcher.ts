import picomatch from 'picomatch';
import type { FindingResource } from '../report/report.ts';
import type { ExceptionScope } from './exception.ts';

/** The tags of a resource; undefined where they are not known. */
export type Tags = Readonly<Record<string, string>> | undefined;

/** Tells whether a resource is in a scope. Globs are compiled once. */
export function scopeMatcher(scope: ExceptionScope): (resource: FindingResource, tags: Tags) => boolean {
  const { accounts, regions, resources } = scope;
  const names = new Set(resources);
  // As in IAM policies, * also stands for slashes.
  const globs = (resources ?? [])
    .filter((name) => picomatch.scan(name).isGlob)
    .map((glob) => picomatch(glob, { bash: true, dot: true, nonegate: true, noextglob: true }));
  const isNamed = (name: string | undefined): boolean =>
    name !== undefined && (names.has(name) || globs.some((fits) => fits(name)));
  const wanted = Object.entries(scope.tags ?? {});
  return ({ accountId, awsRegion, resourceId, arn }, tags = {}) =>
    (accounts?.includes(accountId) ?? true) &&
    (regions?.includes(awsRegion) ?? true) &&
    (resources === undefined || isNamed(resourceId) || isNamed(arn)) &&
    wanted.every(([name, value]) => Object.hasOwn(tags, name) && tags[name] === value);
}

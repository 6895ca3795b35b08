import picomatch from 'picomatch';
import type { FindingResource } from '../report/report.ts';
import type { ExceptionScope } from './exception.ts';

/** The tags of a resource; undefined where they are not known. */
export type Tags = Readonly<Record<string, string>> | undefined;

/** The names of a scope that is about named resources only; undefined if it is about others, too. */
export function exactNames({ resources }: ExceptionScope): readonly string[] | undefined {
  return resources?.some(isGlob) === false ? resources : undefined;
}

/** Tells whether a resource is in a scope. Globs are compiled once. */
export function scopeMatcher(scope: ExceptionScope): (resource: FindingResource, tags: Tags) => boolean {
  const { accounts, regions, resources } = scope;
  const names = new Set(resources);
  // As in IAM policies, * also stands for slashes.
  const globs = (resources ?? [])
    .filter(isGlob)
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

function isGlob(name: string): boolean {
  return picomatch.scan(name).isGlob;
}

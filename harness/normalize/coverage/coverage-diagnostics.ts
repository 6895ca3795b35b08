import type { Failure, FailureReason } from '../../collect/aws/call-failure.ts';
import type { ListedResource } from '../../collect/collected.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { UnreadResource } from './accounting.ts';
import type { RegionalType } from '../compare-resources.ts';
import { nameSome } from './name-some.ts';
import { addsUp, type TypeCoverage } from './type-coverage.ts';
import { say } from '../../sentences/say.ts';

/** What to do about a failure. */
const REMEDIES: Record<FailureReason, string> = {
  denied: say`Allow the call, and collect again.`,
  failed: say`Collect again; if it stays, ask AWS what the error means.`,
  interrupted: say`Collect again, to the end.`,
  malformed: say`Collect again; if it stays, report it as a defect of kensa.`,
  not_collected: say`Collect again for all controls that you audit with.`,
  not_recorded: say`Let AWS Config record the type, or leave out the controls that need it.`,
  not_returned: say`Collect again; if it stays, give kensa a snapshot of the region.`,
  oversized: say`Give kensa a snapshot of the region, which has items of any size.`,
  throttled: say`Collect again with a lower rate, or when less else asks AWS.`,
  unprocessed: say`Collect again; if it stays, give kensa a snapshot of the region.`,
  unreachable: say`Collect again when AWS can be reached.`,
};

/**
 * Says what of the listed resources was not judged, and which lists are not whole. Equal failures of one kind are one
 * diagnostic, however many resources they are about; the coverage has each.
 *
 * @param isKnown true for a resource of which the input has another capture
 */
export function coverageDiagnostics(
  coverage: readonly TypeCoverage[],
  unread: readonly UnreadResource[],
  isKnown: (resource: ListedResource) => boolean = () => false,
): Diagnostic[] {
  const incomplete = coverage.flatMap((row) => (row.incomplete === undefined ? [] : { row, failure: row.incomplete }));
  return [
    ...groups(
      unread.filter(({ failure, resource }) => failure.reason !== 'interrupted' && !isKnown(resource)),
      resourcesOfOneFailure,
    ).map(itemUnread),
    ...groups(
      unread.filter(({ failure, resource }) => failure.reason !== 'interrupted' && isKnown(resource)),
      resourcesOfOneFailure,
    ).map(itemOutdated),
    ...groups(
      incomplete.filter(({ failure }) => failure.reason !== 'interrupted'),
      listsOfOneFailure,
    ).map(listingIncomplete),
    ...interruptions(
      coverage.filter(({ incomplete: failure }) => failure?.reason === 'interrupted'),
      unread.filter(({ failure }) => failure.reason === 'interrupted'),
    ),
    ...coverage.filter((row) => !addsUp(row)).map(accountingMismatch),
  ];
}

type Group<T> = readonly [T, ...T[]];

interface IncompleteList {
  row: TypeCoverage;
  failure: Failure;
}

function resourcesOfOneFailure({ location, resource, failure }: UnreadResource): string[] {
  return [location, resource.accountId, resource.awsRegion, resource.resourceType, failure.reason];
}

function listsOfOneFailure({ row, failure }: IncompleteList): string[] {
  return [row.location, failure.reason, failure.message];
}

function itemUnread(unread: Group<UnreadResource>): Diagnostic {
  const [{ location, resource }] = unread;
  const names = nameSome(unread.map((one) => one.resource.resourceId));
  const what = listName(resource);
  return {
    code: 'ITEM_UNREAD',
    severity: 'error',
    location,
    message:
      (unread.length === 1
        ? say`AWS listed ${what}, ${names}, but its content could not be had, so no control can pass on it`
        : say`AWS listed ${unread.length} resources of ${what} whose content could not be had (${names}), so no control can pass on them`) +
      `: ${causeOf(unread)}`,
  };
}

function itemOutdated(unread: Group<UnreadResource>): Diagnostic {
  const [{ location, resource }] = unread;
  const names = nameSome(unread.map((one) => one.resource.resourceId));
  const what = listName(resource);
  return {
    code: 'ITEM_UNREAD',
    severity: 'error',
    location,
    message:
      (unread.length === 1
        ? say`AWS listed ${what}, ${names}, but its content could not be had, so another capture of it in the input counts, which may be older`
        : say`AWS listed ${unread.length} resources of ${what} whose content could not be had (${names}), so other captures of them in the input count, which may be older`) +
      `: ${causeOf(unread)}`,
  };
}

function causeOf(unread: Group<UnreadResource>): string {
  const [{ failure }] = unread;
  const isOneMessage = unread.every((one) => one.failure.message === failure.message);
  const cause = isOneMessage ? sentence(failure.message) : say`for example ${sentence(failure.message)}`;
  return `${cause} ${REMEDIES[failure.reason]}`;
}

function listingIncomplete(lists: Group<IncompleteList>): Diagnostic {
  const [{ row, failure }] = lists;
  const types = nameSome([...new Set(lists.map((list) => list.row.resourceType))]);
  const places = nameSome([...new Set(lists.map((list) => say`${list.row.awsRegion} of ${list.row.accountId}`))]);
  return {
    code: 'LISTING_INCOMPLETE',
    severity: 'error',
    location: row.location,
    message: `${say`Not all resources of ${types} in ${places} could be listed`}: ${sentence(failure.message)} ${REMEDIES[failure.reason]}`,
  };
}

/** One for each source. */
function interruptions(lists: readonly TypeCoverage[], unread: readonly UnreadResource[]): Diagnostic[] {
  const locations = new Set([...lists, ...unread].map(({ location }) => location));
  return Array.from(locations, (location) => {
    const here = lists.filter((list) => list.location === location);
    const parts = [
      ...(here.length > 0 ? [say`the lists of ${nameSome(here.map(listName))} are not whole`] : []),
      ...countOf(unread.filter((one) => one.location === location).length),
    ];
    return {
      code: 'INTERRUPTED',
      severity: 'error',
      location,
      message: `${say`The collection was ended before it was done: ${parts.join(', and ')}.`} ${REMEDIES.interrupted}`,
    };
  });
}

function countOf(unread: number): string[] {
  if (unread === 0) return [];
  return [unread === 1 ? say`1 listed resource was not read` : say`${unread} listed resources were not read`];
}

function listName({ resourceType, awsRegion, accountId }: RegionalType): string {
  return say`${resourceType} in ${awsRegion} of ${accountId}`;
}

function accountingMismatch(row: TypeCoverage): Diagnostic {
  const { location, listed, evaluated, deleted, failed } = row;
  return {
    code: 'ACCOUNTING_MISMATCH',
    severity: 'error',
    location,
    message: say`AWS listed ${listed} of ${listName(row)}, but ${evaluated} evaluated, ${deleted} deleted and ${failed} failed are ${evaluated + deleted + failed}. This is a defect: please report it, and take nothing that is said of the type there for complete.`,
  };
}

function groups<T>(members: readonly T[], keyOf: (member: T) => string[]): Group<T>[] {
  const byKey = new Map<string, [T, ...T[]]>();
  for (const member of members) {
    const key = JSON.stringify(keyOf(member));
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [member]);
    else known.push(member);
  }
  return [...byKey.values()];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

import type { ApiCallName } from '../../harness/collect/aws/api-calls.ts';
import type { AwsWorld } from './aws-world.ts';

/** One page of a list. */
export interface Page<T> {
  elements: T[];
  /** The token of the next page, if there is one. */
  next?: string;
}

interface Paging {
  token?: string | undefined;
  limit?: number | undefined;
}

const PAGE_SIZE = 2;

/** The token of the page that begins with the element of this number. A salt makes another token of the same page. */
export function pageToken(name: ApiCallName, offset: number, salt: string = ''): string {
  return Buffer.from(`${name} ${offset} ${salt}`).toString('base64url');
}

/** Where the page of a token begins; undefined for a token of another call. */
export function pageOffset(name: ApiCallName, token: string | undefined): number | undefined {
  if (token === undefined || token === '') return 0;
  const [of, offset] = Buffer.from(token, 'base64url').toString().split(' ');
  return of === name && offset !== undefined && /^\d+$/.test(offset) ? Number(offset) : undefined;
}

/** Cuts the page of a token out of a list; undefined if the token is none of this call's. */
export function pageOf<T>(world: AwsWorld, name: ApiCallName, all: readonly T[], paging: Paging): Page<T> | undefined {
  const from = pageOffset(name, paging.token);
  if (from === undefined) return undefined;
  const size = Math.min(world.pageSizes?.[name] ?? world.pageSize ?? PAGE_SIZE, paging.limit || Infinity);
  const elements = all.slice(from, from + size);
  const to = from + elements.length;
  return { elements, ...(to < all.length && { next: pageToken(name, to) }) };
}

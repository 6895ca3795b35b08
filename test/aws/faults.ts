import type { ServedCall } from './aws-request.ts';
import { PAGED_CALLS } from './paged-calls.ts';

/** What the server does instead of answering, or to its answer. */
export type FaultEffect =
  /** Answers with an error of AWS's. */
  | 'error'
  /** Breaks the connection, never answers, or cuts the body off. */
  | 'wire'
  /** Changes the answer. */
  | 'answer'
  /** Changes what the answer says of one resource, and always of the same. */
  | 'resource';

export interface Fault {
  /** What goes wrong, for the name of a test. */
  title: string;
  effect: FaultEffect;
  /** Undefined: every call. */
  calls?: readonly ServedCall[];
}

const BATCHES: readonly ServedCall[] = ['BatchGetResourceConfig', 'BatchGetAggregateResourceConfig'];
const QUERIES: readonly ServedCall[] = ['SelectResourceConfig', 'SelectAggregateResourceConfig'];
const PAGED = Object.keys(PAGED_CALLS) as ServedCall[];

/** Something that can go wrong with a call. */
export type FaultName =
  | 'accessDenied'
  | 'emptyPage'
  | 'expiredToken'
  | 'gone'
  | 'malformedBody'
  | 'notJson'
  | 'oversizedItem'
  | 'repeatedToken'
  | 'reset'
  | 'resetInBody'
  | 'serverError'
  | 'silentLoss'
  | 'throttle'
  | 'timeout'
  | 'unprocessedKey';

/** Every way in which a call can go wrong, and the calls that can go wrong so. */
export const FAULTS: Readonly<Record<FaultName, Fault>> = {
  throttle: { title: 'is throttled', effect: 'error' },
  serverError: { title: 'fails with an error of the server', effect: 'error' },
  expiredToken: { title: 'is made with a token that has expired', effect: 'error' },
  accessDenied: { title: 'is not allowed', effect: 'error' },
  reset: { title: 'has its connection reset before the answer', effect: 'wire' },
  resetInBody: { title: 'has its connection reset in the middle of the body', effect: 'wire' },
  timeout: { title: 'is never answered', effect: 'wire' },
  malformedBody: { title: 'gets half a body', effect: 'wire' },
  emptyPage: { title: 'gets an empty page before the real one', effect: 'answer', calls: PAGED },
  repeatedToken: { title: 'gets a page whose next token is the one asked with', effect: 'answer', calls: PAGED },
  unprocessedKey: { title: 'leaves a key unprocessed', effect: 'resource', calls: BATCHES },
  oversizedItem: {
    title: 'refuses to return an oversized item',
    effect: 'resource',
    calls: [...BATCHES, 'GetResourceConfigHistory'],
  },
  silentLoss: { title: 'leaves a resource out without a word', effect: 'resource', calls: [...BATCHES, ...QUERIES] },
  notJson: {
    title: 'has content that is not JSON',
    effect: 'resource',
    calls: [...BATCHES, ...QUERIES, 'GetResourceConfigHistory', 'DescribeSecurityConfiguration'],
  },
  gone: {
    title: 'asks for something that was deleted since it was listed',
    effect: 'resource',
    calls: [...BATCHES, 'DescribeSecurityConfiguration', 'DescribeKey', 'GetObject'],
  },
};

/** Whether a call can go wrong so. */
export function faultApplies(fault: FaultName, call: ServedCall): boolean {
  return FAULTS[fault].calls?.includes(call) ?? true;
}

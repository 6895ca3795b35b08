import type { ApiCallName } from './api-call-names.ts';

/** How kensa talks to AWS. */
export interface ConnectionOptions {
  /** A profile of the shared AWS configuration files; without it the SDK's default chain decides. */
  profile?: string;
  /** The region of an own account's first calls; without it that of the profile or environment. */
  region?: string;
  /** The region to begin in if none is named anywhere. */
  defaultRegion?: string;
  /** Calls a second by API, in one account and region: `{SelectResourceConfig: 4}`. */
  rates?: Partial<Record<ApiCallName, number>>;
  /** How many calls run at the same time, over all accounts and regions. */
  concurrency?: number;
  /** Milliseconds after which a call without an answer counts as failed, and is tried again. */
  timeout?: number;
  /** Ends every call, running or waiting. */
  signal?: AbortSignal;
}

import type { Failure } from '../aws/call-failure.ts';
import type { Collected } from '../collected.ts';
import type { LiveRun } from './collect-source.ts';
import type { Described } from './describe/described.ts';
import { describeKey } from './describe/describe-key.ts';
import { enterDescribed } from './describe/enter-described.ts';
import type { Ledger, Place } from './ledger.ts';
import { locationOf } from './location-of.ts';
import { mergeStreams } from './merge-streams.ts';
import { KMS_KEY, type NamedKey, type NamedKeys } from './named-keys.ts';
import { say } from '../../sentences/say.ts';

/** How many keys are described at the same time. */
const KEYS_AT_ONCE = 8;

const INTERRUPTED: Failure = {
  reason: 'interrupted',
  message: say`the collection was ended before all keys that resources name were known`,
};

/**
 * Describes the keys that collected resources name, and that AWS Config did not return: with the credentials of the key's
 * account, or else of the account that names it. Keys of other accounts that do not allow it are left out.
 */
export async function* collectNamedKeys(
  namedKeys: NamedKeys,
  run: LiveRun,
  signal: AbortSignal | undefined,
): AsyncGenerator<Collected, void> {
  const { accounts, ledgers } = run;

  async function* describe({ from, reference, place }: NamedKey): AsyncGenerator<Described, void> {
    const account = accounts.get(place.accountId) ?? accounts.get(from.accountId);
    if (account === undefined) return;
    // Another account need not allow it: whoever needs the key learns that it is not its own account's.
    const mayRefuse = !accounts.has(place.accountId);
    const described = await describeKey(from, account.inRegion(place.awsRegion), reference, mayRefuse);
    if (described !== undefined) yield described;
  }

  function open(place: Place): Ledger {
    const known = ledgers.find(place, KMS_KEY);
    if (known !== undefined) return known;
    const ledger = ledgers.at(place, KMS_KEY, locationOf(place));
    ledger.record('DESCRIBED');
    return ledger;
  }

  run.onType(KMS_KEY);
  const missing = namedKeys.missing(ledgers);
  yield* mergeStreams(
    missing.map((key) => enterDescribed(describe(key), key.place, open)),
    KEYS_AT_ONCE,
  );
  if (signal?.aborted !== true) return;
  for (const ledger of ledgers.all(KMS_KEY)) ledger.incomplete(INTERRUPTED);
}

import type { CollectionSummary } from '../collection/collection-summary.ts';
import { KensaError } from '../kensa-error.ts';
import type { Language } from '../report/control-text.ts';
import { maskAccounts } from '../report/mask-accounts.ts';
import { type AwsFlags, liveOptionsOf } from './aws-options.ts';
import { collectionLines } from './collection-lines.ts';
import type { Context } from './context.ts';
import { interruptible } from './interruptible.ts';
import { chosenControls, type ControlFlags } from './options.ts';
import { progressLine } from './progress-line.ts';
import { writeChunks } from './write-chunks.ts';
import { writeOutput } from './write-output.ts';
import { say } from '../sentences/say.ts';

/** The options of `kensa collect`, parsed. */
export interface CollectFlags extends AwsFlags, ControlFlags {
  out: string;
  lang: Language;
  bundle?: string;
}

const STDOUT = '-';

/**
 * Runs `kensa collect`: the collection goes to the file, or to standard output for `-`; all else to standard error.
 *
 * @returns The exit code.
 * @throws KensaError if there is nothing to collect from, or nowhere to write to.
 */
export async function runCollect(flags: CollectFlags, { io, dependencies }: Context): Promise<number> {
  const live = liveOptionsOf(flags) ?? notSaid();
  if (flags.out === STDOUT && io.stdout.isTTY) {
    throw new KensaError(
      'USAGE',
      say`a terminal can not show gzipped data. Send standard output to a file, or name one.`,
    );
  }
  const bundle = await dependencies.loadBundle(flags.bundle);
  const progress = progressLine(io.stderr, () => performance.now(), flags.maskAccounts ?? false, flags.lang);
  const outcome: { summary?: CollectionSummary } = {};

  async function collectTo(signal: AbortSignal): Promise<void> {
    const bytes = (async function* () {
      outcome.summary = yield* dependencies.collection(bundle, {
        live,
        ...chosenControls(flags),
        signal,
        onProgress: (state) => progress.update(state),
      });
    })();
    if (flags.out === STDOUT) await writeChunks(io.stdout, bytes);
    else await writeOutput(flags.out, bytes);
  }
  await interruptible(io, flags.lang, () => progress.erase(), collectTo).finally(() => progress.erase());

  const { summary } = outcome;
  if (summary === undefined)
    throw new KensaError('OUTPUT_UNWRITABLE', say`standard output was closed before the collection was whole.`);
  for (const line of collectionLines(summary, flags.lang))
    io.stderr.write(`${flags.maskAccounts ? maskAccounts(line) : line}\n`);
  return summary.diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
}

function notSaid(): never {
  throw new KensaError('USAGE', say`it is not said what to collect from. Add --live, or --aggregator with its name.`);
}

import vm from 'node:vm';
import { say } from '../sentences/say.ts';

const context = vm.createContext({ work: undefined });
const script = new vm.Script('work()');

/** Thrown when work took longer than it may; what it worked on is in an unknown state. */
export class TimeLimitExceeded extends Error {
  override readonly name = 'TimeLimitExceeded';
}

/**
 * Does synchronous work and stops it from outside after a time: V8's watchdog thread ends any JavaScript and WASM, also
 * an endless loop. A call costs about 0.2 ms, so give it many documents at once.
 * @param milliseconds wall time
 * @throws TimeLimitExceeded, or what the work throws
 */
export function withTimeLimit<T>(milliseconds: number, work: () => T): T {
  context['work'] = work;
  try {
    return script.runInContext(context, { timeout: milliseconds, displayErrors: false }) as T;
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new TimeLimitExceeded(say`took more than ${milliseconds} ms`, { cause: error });
  } finally {
    context['work'] = undefined;
  }
}

import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

const WAY_OUT = say`give the bundle that came with this version, or rebuild it with ./bundle.sh`;

/** Why a module can not be run: it is no OPA policy, or one of another ABI. */
export function noPolicy(cause?: unknown): KensaError {
  return new KensaError('BUNDLE_INVALID', say`the bundle holds no OPA policy that this kensa can run: ${WAY_OUT}`, {
    cause,
  });
}

/** Why a policy is not run that would call its host for these builtins. */
export function needsHost(builtins: readonly string[]): KensaError {
  const names = builtins.toSorted().join(', ');
  return new KensaError(
    'BUNDLE_INVALID',
    say`the bundle needs functions of its host, which differ between hosts: ${names}; ${WAY_OUT}`,
  );
}

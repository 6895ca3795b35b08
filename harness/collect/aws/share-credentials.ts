import { say } from '../../sentences/say.ts';
/** Credentials are renewed this many milliseconds before they end, as the SDK itself does. */
const RENEW_BEFORE = 5 * 60_000;

/** What is looked at of credentials. */
interface AnyCredentials {
  accessKeyId?: string;
  sessionToken?: string;
  expiration?: Date;
}

/** Of what is sent in headers, what no header may hold. */
const UNSENDABLE = /[^\t\u0020-\u007e\u0080-\u00ff]/;

/**
 * Makes many clients share the credentials of one provider: each client remembers only its own, so that a role would be
 * assumed, or a process be run, again for every region and service. A failure is not kept. Credentials that can not be sent
 * are a failure: each client would try them again and again.
 *
 * @param now The clock, in milliseconds.
 */
export function shareCredentials<Credentials extends AnyCredentials, Arguments extends unknown[]>(
  provider: (...given: Arguments) => Promise<Credentials>,
  now: () => number = Date.now,
): (...given: Arguments) => Promise<Credentials> {
  let shared: Promise<Credentials> | undefined;
  let endsAt = Infinity;

  function renew(given: Arguments): Promise<Credentials> {
    const renewed = provider(...given).then(checked);
    shared = renewed;
    endsAt = Infinity;
    void remember(renewed);
    return renewed;
  }

  async function remember(renewed: Promise<Credentials>): Promise<void> {
    try {
      const { expiration } = await renewed;
      if (shared === renewed && expiration !== undefined) endsAt = expiration.getTime();
    } catch {
      if (shared === renewed) shared = undefined;
    }
  }

  return (...given) => (shared === undefined || now() > endsAt - RENEW_BEFORE ? renew(given) : shared);
}

function checked<Credentials extends AnyCredentials>(credentials: Credentials): Credentials {
  const [name] = [
    UNSENDABLE.test(credentials.accessKeyId ?? '') ? say`access key id` : [],
    UNSENDABLE.test(credentials.sessionToken ?? '') ? say`session token` : [],
  ].flat();
  if (name === undefined) return credentials;
  const error = new Error(
    say`the ${name} of the credentials holds a character that can not be sent, such as a line break`,
  );
  // As the SDK names credentials that it can not use.
  error.name = 'CredentialsProviderError';
  throw error;
}

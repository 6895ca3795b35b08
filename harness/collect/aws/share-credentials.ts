/** Credentials are renewed this many milliseconds before they end, as the SDK itself does. */
const RENEW_BEFORE = 5 * 60_000;

/**
 * Makes many clients share the credentials of one provider: each client remembers only its own, so that a role would be
 * assumed, or a process be run, again for every region and service. A failure is not kept.
 *
 * @param now The clock, in milliseconds.
 */
export function shareCredentials<Credentials extends { expiration?: Date }, Arguments extends unknown[]>(
  provider: (...given: Arguments) => Promise<Credentials>,
  now: () => number = Date.now,
): (...given: Arguments) => Promise<Credentials> {
  let shared: Promise<Credentials> | undefined;
  let endsAt = Infinity;

  function renew(given: Arguments): Promise<Credentials> {
    const renewed = provider(...given);
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

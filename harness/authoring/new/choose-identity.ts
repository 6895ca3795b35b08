import type { Catalogue } from '../../build/catalogue.ts';
import { KensaError } from '../../kensa-error.ts';
import { nearest } from '../../nearest.ts';
import type { ExistingControl } from './existing-controls.ts';

/** What a new control is asked to be. */
export interface NewControlRequest {
  service: string;
  name: string;
  /** One of Security Hub's; without it the control is kensa's own. */
  id?: string;
  /** What it judges, if the catalogue does not tell. */
  resourceTypes?: readonly string[];
}

/** By what a control is known. */
export interface ControlIdentity {
  id: string;
  /** True if Security Hub has no such control. */
  isOwn: boolean;
  /** The service as ids write it: `ElastiCache`. */
  service: string;
}

const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/**
 * Chooses the id of a new control: Security Hub's as the catalogue writes it, or kensa's next of the service.
 * @param services services as resource types name them, beside those of the catalogue's ids
 * @throws KensaError `USAGE` if the service, the name or the id is not possible or is there already
 */
export function chooseIdentity(
  { service, name, id }: NewControlRequest,
  catalogue: Catalogue,
  services: readonly string[],
  existing: readonly ExistingControl[],
): ControlIdentity {
  for (const [what, word] of [
    ['service', service],
    ['name', name],
  ] as const) {
    if (!SNAKE_CASE.test(word))
      refuse(`the ${what} ${word} is not written in snake_case: small letters, digits and underscores, as in s3.`);
  }
  const identity = id === undefined ? ownIdentity(service, catalogue, services, existing) : known(id, catalogue);
  if (identity.service.toLowerCase() !== service) {
    const right = identity.service.toLowerCase();
    refuse(`${identity.id} is of the service ${right}, not ${service}: kensa new ${right} ${name} --id ${identity.id}`);
  }
  const same = existing.find(({ ids }) => ids.some((one) => one.toLowerCase() === identity.id.toLowerCase()));
  if (same !== undefined) refuse(`there is a control ${identity.id} already: ${same.file}`);
  return identity;
}

function known(id: string, catalogue: Catalogue): ControlIdentity {
  const ids = Object.keys(catalogue);
  const exact = ids.find((one) => one.toLowerCase() === id.toLowerCase());
  if (exact !== undefined) return { id: exact, isOwn: false, service: exact.replace(/\..*/, '') };
  const near = nearest(id, ids);
  return refuse(
    `Security Hub has no control ${id}${near === undefined ? '' : `: did you mean ${near}?`} ` +
      'Leave --id out for a control of your own.',
  );
}

function ownIdentity(
  service: string,
  catalogue: Catalogue,
  services: readonly string[],
  existing: readonly ExistingControl[],
): ControlIdentity {
  const all = [...Object.keys(catalogue).map((id) => id.replace(/\..*/, '')), ...services];
  const spelt = all.find((one) => one.toLowerCase() === service);
  if (spelt === undefined) {
    const near = nearest(
      service,
      all.map((one) => one.toLowerCase()),
    );
    return refuse(`there is no service ${service}${near === undefined ? '' : `: did you mean ${near}?`}`);
  }
  const prefix = `kensa.${service}.`;
  const numbers = existing
    .flatMap(({ ids }) => ids)
    .filter((id) => id.toLowerCase().startsWith(prefix))
    .map((id) => Number(id.slice(prefix.length)));
  const next = Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1;
  return { id: `Kensa.${spelt}.${next}`, isOwn: true, service: spelt };
}

function refuse(message: string): never {
  throw new KensaError('USAGE', message);
}

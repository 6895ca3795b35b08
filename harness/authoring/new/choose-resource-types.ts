import type { CatalogueControl } from '../../build/catalogue.ts';
import { KensaError } from '../../kensa-error.ts';
import { nearest } from '../../nearest.ts';

const ACCOUNT = 'AWS::::Account';

/**
 * Chooses what a new control judges: the types that were asked for, else the one that the catalogue knows.
 * @param id the control's id, for messages
 * @param facts undefined for a control that Security Hub does not have
 * @param known all types that may be asked for
 * @param ofService those of the control's service
 * @throws KensaError `USAGE` if a type is not known, or it is not clear which
 */
export function chooseResourceTypes(
  id: string,
  facts: CatalogueControl | undefined,
  asked: readonly string[],
  known: readonly string[],
  ofService: readonly string[],
): string[] {
  for (const type of asked) {
    if (known.includes(type)) continue;
    const near = nearest(type, known);
    throw new KensaError(
      'USAGE',
      `AWS Config has no resource type ${type}${near === undefined ? '' : `: did you mean ${near}?`}`,
    );
  }
  if (asked.length > 0) return [...new Set(asked)];
  const stated = (facts?.resourceTypes ?? []).filter((type) => type !== ACCOUNT);
  const candidates = stated.length > 0 ? stated : Object.keys(facts?.properties ?? {});
  const [only, ...others] = candidates.length > 0 || facts !== undefined ? candidates : ofService;
  if (only !== undefined && others.length === 0) return [only];
  const choices = candidates.length > 0 ? candidates : ofService;
  const list = choices.map((type) => `\n  --resource-type ${type}`).join('');
  throw new KensaError(
    'USAGE',
    `it is not known which resource type ${id} judges: name it with --resource-type${list === '' ? '' : `, for example${list}`}`,
  );
}

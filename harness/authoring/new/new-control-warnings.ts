import type { CatalogueControl } from '../../build/catalogue.ts';
import type { ControlDraft } from './control-draft.ts';

/** Tells the author of a new control what speaks against a quick success. */
export function newControlWarnings(
  { id, resourceTypes, property: { steps, isKnown } }: ControlDraft,
  facts: CatalogueControl | undefined,
): string[] {
  const warnings: string[] = [];
  const evaluable = facts?.evaluableFromConfigItem;
  if (evaluable === 'no')
    warnings.push(`AWS Config does not record what ${id} asks: by its items alone no pass of it can be proven`);
  if (evaluable === 'unknown') warnings.push(`it is not known whether AWS Config records all that ${id} asks`);
  if (evaluable === 'join') {
    const others = Object.keys(facts?.properties ?? {}).filter((type) => !resourceTypes.includes(type));
    warnings.push(
      `${id} needs other resources too${others.length === 0 ? '' : `, ${others.join(' and ')}`}: name them under custom.related`,
    );
  }
  if (!isKnown)
    warnings.push(
      `Config's schema does not know ${steps.map(({ name }) => name).join('.')} of ${resourceTypes[0] ?? ''}: see custom.types`,
    );
  return warnings;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Severity } from '../bundle/manifest.ts';

/** Whether a configuration item tells what a control asks; `join`: only together with other resources. */
export type Evaluable = 'join' | 'no' | 'unknown' | 'yes';

/** A parameter in Security Hub's words, all of them text. */
export interface CatalogueParameter {
  name: string;
  type?: string;
  default?: string;
  allowed?: string;
  /** False for one that AWS has set for good. */
  customizable?: false;
}

/** The facts of one of Security Hub's controls. */
export interface CatalogueControl {
  title: string;
  severity: Severity;
  category?: string;
  /** Empty for a control that is about an account as a whole, or whose type is not known. */
  resourceTypes: string[];
  configRule?: string;
  /** The rule is Security Hub's own, and AWS Config's guide has no page of it. */
  configRuleCustom?: true;
  schedule: 'change' | 'change and periodic' | 'periodic';
  standards: string[];
  evaluableFromConfigItem: Evaluable;
  /** Paths of the properties that decide, by resource type; lists are not marked. */
  properties?: Record<string, string[]>;
  parameters?: CatalogueParameter[];
}

/** Controls by id, as Security Hub writes it. */
export type Catalogue = Readonly<Record<string, CatalogueControl>>;

/** Reads `policies/catalogue.json`, facts of Security Hub's controls. */
export async function readCatalogue(policies: string): Promise<Catalogue> {
  return JSON.parse(await readFile(join(policies, 'catalogue.json'), 'utf8')) as Catalogue;
}

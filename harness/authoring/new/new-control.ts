import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueControl } from '../../build/catalogue.ts';
import { readCatalogue } from '../../build/catalogue.ts';
import { propertiesOf, readConfigProperties } from '../../build/config-properties.ts';
import { FILL_IN } from '../../build/fill-in-problems.ts';
import { KensaError } from '../../kensa-error.ts';
import { casesText } from './cases-text.ts';
import type { ControlIdentity, NewControlRequest } from './choose-identity.ts';
import { chooseIdentity } from './choose-identity.ts';
import { chooseProperty } from './choose-property.ts';
import { chooseResourceTypes } from './choose-resource-types.ts';
import type { ControlDraft } from './control-draft.ts';
import { draftParameters, withTagKeys } from './draft-parameters.ts';
import { existingControls } from './existing-controls.ts';
import { newControlWarnings } from './new-control-warnings.ts';
import { pageText } from './page-text.ts';
import { regoText } from './rego-text.ts';

/** A control that was begun. */
export interface NewControl {
  id: string;
  title: string | undefined;
  /** From the root of the clone. */
  folder: string;
  /** The names of its files. */
  files: string[];
  /** Sentences about what the author should know. */
  warnings: string[];
}

/**
 * Begins a control: its Rego with complete METADATA, cases, and both pages, from what is known of its id and of the
 * resource type. What the author must fill in is marked; until then it can be built and tested, but no bundle is written.
 * @param root the folder that holds `policies`
 * @throws KensaError `USAGE` if the request is not possible, or the control is there already
 */
export async function newControl(root: string, request: NewControlRequest): Promise<NewControl> {
  const policies = join(root, 'policies');
  const [catalogue, properties, existing] = await Promise.all([
    readCatalogue(policies),
    readConfigProperties(policies),
    existingControls(root),
  ]);
  const recorded = Object.keys(properties).filter((type) => type.includes('::'));
  const services = recorded.map((type) => type.split('::')[1] ?? '');
  const identity = chooseIdentity(request, catalogue, services, existing);
  const facts = catalogue[identity.id];
  const catalogued = Object.values(catalogue).flatMap(({ resourceTypes }) => resourceTypes);
  const ofService = recorded.filter((type) => type.split('::')[1]?.toLowerCase() === request.service);
  const resourceTypes = chooseResourceTypes(
    identity.id,
    facts,
    request.resourceTypes ?? [],
    [...new Set([...recorded, ...catalogued])],
    ofService,
  );
  const [first = ''] = resourceTypes;
  const property = chooseProperty(facts, first, propertiesOf(properties, first));
  const parameters = draftParameters(facts?.parameters ?? []);
  const draft: ControlDraft = {
    service: request.service,
    name: request.name,
    id: identity.id,
    isOwn: identity.isOwn,
    title: facts?.title,
    severity: facts?.severity,
    standards: facts?.standards ?? [],
    resourceTypes,
    references: referencesOf(identity, facts),
    parameters: property.kind === 'tags' ? withTagKeys(parameters) : parameters,
    property,
  };
  const folder = `policies/controls/${draft.service}/${draft.name}`;
  const texts = {
    [`${draft.name}.rego`]: regoText(draft),
    [`${draft.name}_test.rego`]: casesText(draft),
    'remediation.en.md': pageText(draft, 'en'),
    'remediation.ja.md': pageText(draft, 'ja'),
  };
  await createFolder(root, folder);
  await Promise.all(Object.entries(texts).map(([file, text]) => writeFile(join(root, folder, file), text)));
  const warnings = newControlWarnings(draft, facts);
  return { id: draft.id, title: draft.title, folder, files: Object.keys(texts), warnings };
}

/** AWS's pages on a control and on its rule; for one that AWS does not have, a page to be named. */
function referencesOf({ id, service }: ControlIdentity, facts: CatalogueControl | undefined): string[] {
  const docs = 'https://docs.aws.amazon.com';
  if (facts === undefined) return [`${docs}/${FILL_IN}`];
  const name = service.toLowerCase();
  const anchor = id.toLowerCase().replaceAll('.', '-');
  const rule = facts.configRuleCustom === true ? undefined : facts.configRule;
  return [
    `${docs}/securityhub/latest/userguide/${name}-controls.html#${anchor}`,
    ...(rule === undefined ? [] : [`${docs}/config/latest/developerguide/${rule}.html`]),
  ];
}

async function createFolder(root: string, folder: string): Promise<void> {
  await mkdir(join(root, folder, '..'), { recursive: true });
  try {
    await mkdir(join(root, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new KensaError('USAGE', `${folder} is there already: take another name, or remove it`);
  }
}

import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest } from '../bundle/manifest.ts';
import { findControl } from '../bundle/select-controls.ts';
import { collect } from '../collect/collect.ts';
import type { S3Options } from '../collect/s3/s3-options.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type EvaluationRequest, evaluateInventory, relevantTypes } from '../evaluate/evaluate-inventory.ts';
import { joinedDocuments } from '../evaluate/joined-documents.ts';
import { keptContent } from '../evaluate/kept-content.ts';
import { noteNotCollected } from '../evaluate/note-not-collected.ts';
import { resolveParameters } from '../evaluate/resolve-parameters.ts';
import { planTypes } from '../evaluate/type-plan.ts';
import type { Verdict } from '../evaluate/verdict.ts';
import type { JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import type { InputDocument, ResourceIdentity } from '../normalize/input-document.ts';
import type { Inventory } from '../normalize/inventory.ts';
import { createInventory } from '../normalize/inventory.ts';
import { inventoryTypes } from '../normalize/inventory-types.ts';
import { createJoins, type JoinedDocuments } from '../normalize/joins/join-related.ts';
import { resourceKey } from '../normalize/resource-key.ts';
import { createProjection, projectDocument } from '../project-document.ts';
import { openSpillFiles } from '../spill/open-spill-files.ts';
import type { SpillFile } from '../spill/spill-file.ts';
import type { Join } from './explanation.ts';
import { findResource } from './find-resource.ts';

/** Milliseconds after which the policy is stopped. */
const TIME_LIMIT = 5000;

/** Which control is to judge which resource, and from what. */
export interface JudgeOptions {
  /** The id of the control, or an alias; without it, all that judge the resource's type. */
  control?: string;
  /** The resource: its path as reports write it, ARN, id or name. */
  resource: string;
  /** As of `audit`. */
  sources: readonly string[];
  stdin?: AsyncIterable<Uint8Array>;
  s3?: S3Options;
  account?: string;
  region?: string;
  parameters?: JsonObject;
  evaluatedAt?: Date;
}

/** One resource, judged by one control. */
export interface JudgedResource {
  control: ControlManifest;
  document: InputDocument;
  /** What the control is given: what it reads of the document, of what that is joined with, and the time. */
  input: JsonObject;
  /** That, and what else is shown with the control's findings. */
  shown: JsonObject;
  joins: Join[];
  /** As an audit has it: why a join found nothing is in it, too. */
  verdict: Verdict;
  /** Values of all parameters, by control id. */
  parameters: JsonObject;
  /** The time as of which the control judged; null if no item says when it was captured. */
  evaluatedAt: string | null;
  diagnostics: Diagnostic[];
}

/**
 * Judges one resource, as `audit` does.
 *
 * @returns for each control that was asked for and judges resources of its type
 * @throws KensaError `UNKNOWN_CONTROL`, `PARAMETERS_INVALID`; `USAGE` if no resource of the control's types is called so,
 * or several are
 */
export async function judgeResource(bundle: Bundle, options: JudgeOptions): Promise<JudgedResource[]> {
  const files = openSpillFiles();
  try {
    return await judgeWith(files.open, bundle, options);
  } finally {
    files.close();
  }
}

async function judgeWith(openFile: () => SpillFile, bundle: Bundle, options: JudgeOptions): Promise<JudgedResource[]> {
  const { manifest } = bundle;
  const asked = options.control === undefined ? manifest.controls : [findControl(manifest, options.control)];
  const parameters = resolveParameters(bundle, options.parameters);
  const inventory = await inventoryOf(openFile, bundle, asked, options);
  const types = [...new Set(asked.flatMap(({ resourceTypes }) => resourceTypes))];
  const document = findResource(inventory, types, options.resource);
  const controls = asked.filter(({ resourceTypes }) => resourceTypes.includes(document.resourceType));
  const evaluatedAt = options.evaluatedAt?.toISOString() ?? inventory.newestCaptureTime ?? null;
  const verdicts = verdictsOn(document, { inventory, bundle, controls, parameters, evaluatedAt, openFile });
  const plans = planTypes(bundle, controls);
  const joins = createJoins(
    joinedDocuments(inventory, [...plans.values()], openFile),
    inventory.unread,
    inventory.coverage,
  );
  return controls.map((control) => {
    const joined = joins.relate(document, control.related);
    const seen = { ...document, related: joined.related, ...(evaluatedAt !== null && { evaluatedAt }) };
    const verdict = verdicts.get(control.id);
    if (verdict === undefined) throw new KensaError('INTERNAL', `${document.resourceId} was not judged`);
    const reads = control.reads[document.resourceType] ?? [];
    const evidence = control.evidence.map((path) => ({ path }));
    return {
      control,
      document,
      input: projectDocument(seen, createProjection(reads)),
      shown: projectDocument(seen, createProjection([...reads, ...evidence])),
      joins: joinsOfControl(joined, control, inventory),
      verdict,
      parameters,
      evaluatedAt,
      diagnostics: inventory.diagnostics,
    };
  });
}

async function inventoryOf(
  openFile: () => SpillFile,
  bundle: Bundle,
  controls: readonly ControlManifest[],
  { sources, stdin, s3, account, region }: JudgeOptions,
): Promise<Inventory> {
  const context = {
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    properties: bundle.properties,
    kept: keptContent(bundle.manifest, controls),
  };
  const builder = createInventory(inventoryTypes(relevantTypes(controls)), context, openFile);
  for await (const event of collect(sources, { ...(stdin && { stdin }), ...(s3 && { s3 }) })) builder.take(event);
  return noteNotCollected(builder.finish(), controls);
}

function verdictsOn(
  document: InputDocument,
  {
    inventory,
    ...request
  }: Pick<EvaluationRequest, 'bundle' | 'controls' | 'evaluatedAt' | 'parameters'> & {
    inventory: Inventory;
    openFile: () => SpillFile;
  },
): Map<string, Verdict> {
  const wanted = resourceKey(document);
  const batches = evaluateInventory(inventory, {
    ...request,
    timeLimit: TIME_LIMIT,
    evidenceOfPasses: false,
    reference: false,
  });
  const verdicts = new Map<string, Verdict>();
  for (const { evaluations } of batches) {
    for (const { document: judged, controlId, verdict } of evaluations) {
      if (resourceKey(judged()) === wanted) verdicts.set(controlId, verdict);
    }
  }
  return verdicts;
}

function joinsOfControl(
  { related, unresolved }: JoinedDocuments,
  control: ControlManifest,
  inventory: Inventory,
): Join[] {
  return Object.keys(control.related).map((name) => {
    const found = related[name];
    if (found === undefined) return { name, ...(unresolved[name] ?? { reason: 'absent' }) };
    const documents = (Array.isArray(found) ? found : [found]) as unknown as ResourceIdentity[];
    const provenances = provenancesOf(documents, inventory);
    return {
      name,
      found: documents.map((document) => {
        const { accountId, awsRegion, resourceType, resourceId } = document;
        const provenance = provenances.get(resourceKey(document));
        return { resource: { accountId, awsRegion, resourceType, resourceId }, ...(provenance && { provenance }) };
      }),
    };
  });
}

/** Where joined documents are from, which is no part of a join. */
function provenancesOf(
  resources: readonly ResourceIdentity[],
  { documents }: Inventory,
): Map<string, InputDocument['provenance']> {
  const wanted = new Set(resources.map(resourceKey));
  const found = new Map<string, InputDocument['provenance']>();
  for (const type of new Set(resources.map(({ resourceType }) => resourceType))) {
    for (const document of documents.get(type) ?? []) {
      const key = resourceKey(document);
      if (wanted.has(key)) found.set(key, document.provenance);
    }
  }
  return found;
}

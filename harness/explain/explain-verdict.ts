import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest } from '../bundle/manifest.ts';
import type { PathStep } from '../evaluate/verdict.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { createProjection, projectDocument } from '../project-document.ts';
import { findingResource } from '../report/finding-resource.ts';
import { policySource } from './control-rules.ts';
import { exampleValues, parameterValues } from './example-values.ts';
import type { Explanation } from './explanation.ts';
import { judgeAlone } from './judge-alone.ts';
import { type JudgedResource, judgeResource, type JudgeOptions } from './judge-resource.ts';
import { nearestChange } from './nearest-change.ts';
import { allFields, type FieldAt, readFields } from './read-fields.ts';
import { traceRules } from './trace-rules.ts';

/** Which verdict to explain, and what it is explained with. */
export interface ExplainOptions extends JudgeOptions {
  control: string;
  /** The bundle's Rego by its path in the archive: of `policySources`. */
  sourcesOfPolicy: ReadonlyMap<string, string>;
  /** Documents that the control says COMPLIANT of: where values come from that a field may be changed to. */
  examples?: readonly JsonObject[];
  /** OPA, to trace the control's rules with; without it the explanation has none. */
  opa?: string;
}

/**
 * Explains why a control says what it says of a resource: judges it as `audit` does, and tells what the control read, which
 * of its rules held, and what would have to change for it to say COMPLIANT.
 *
 * @throws KensaError as `judgeResource`
 */
export async function explainVerdict(bundle: Bundle, options: ExplainOptions): Promise<Explanation> {
  const [judged] = await judgeResource(bundle, options);
  if (judged === undefined) throw new KensaError('INTERNAL', `${options.control} judged nothing`);
  const { control, document, input, verdict, parameters } = judged;
  const rules = await rulesOf(judged, bundle, options);
  const change = changeFor(judged, bundle, options.examples ?? []);
  return {
    control: { id: control.id, package: control.package, title: control.title },
    resource: findingResource(document),
    provenance: document.provenance,
    evaluatedAt: judged.evaluatedAt,
    verdict,
    reads: readFields(input, control.reads[document.resourceType] ?? []).map(
      ({ steps: _steps, read: _read, ...field }) => field,
    ),
    joins: judged.joins,
    parameters: parametersOf(control, parameters, bundle),
    ...(rules && { rules }),
    ...(change && { nearestChange: change }),
    diagnostics: judged.diagnostics,
  };
}

async function rulesOf(
  { control, input, parameters }: JudgedResource,
  bundle: Bundle,
  { sourcesOfPolicy: sources, opa }: ExplainOptions,
): Promise<Explanation['rules']> {
  if (opa === undefined) return undefined;
  const path = `controls/${control.id}.rego`;
  const own = { path, source: policySource(control.package, sources.get(path) ?? '') };
  return traceRules(opa, { sources, own, package: control.package, data: { ...bundle.data, parameters }, input });
}

function changeFor(
  { control, document, input, verdict, parameters }: JudgedResource,
  bundle: Bundle,
  examples: readonly JsonObject[],
): Explanation['nearestChange'] {
  const { compliance } = verdict;
  if (compliance !== 'NON_COMPLIANT' && compliance !== 'INSUFFICIENT_DATA') return undefined;
  const reads = control.reads[document.resourceType] ?? [];
  return nearestChange({
    document: input,
    fieldsOf: (changed) => changeable(allFields(changed, reads), control),
    valuesOf: exampleValues(examples.map((example) => projectDocument(example, createProjection(reads)))),
    named: parameterValues(parameters[control.id]),
    judge: judgeAlone(bundle, control, parameters),
  });
}

/** The parts of a document that another setting of the resource would change. */
const SETTINGS: ReadonlySet<PathStep | undefined> = new Set([
  'configuration',
  'related',
  'supplementaryConfiguration',
  'tags',
]);

/**
 * What may be advised to change: not the identity, nor a reference that is there or what it led to, since that would be to ask
 * about another resource.
 */
function changeable(fields: readonly FieldAt[], { related }: ControlManifest): FieldAt[] {
  const references = new Set(Object.values(related).flatMap((join) => ('by' in join ? join.by : [])));
  return fields.filter(({ path, steps, state }) => {
    const isJoin = steps[0] === 'related' && steps.length <= 2;
    return SETTINGS.has(steps[0]) && (state === 'absent' || (!references.has(path) && !isJoin));
  });
}

function parametersOf({ id }: ControlManifest, parameters: JsonObject, { data }: Bundle): Explanation['parameters'] {
  const { parameters: defaults } = data;
  const own = parameters[id];
  const ownDefaults = isJsonObject(defaults) ? defaults[id] : undefined;
  if (!isJsonObject(own)) return [];
  return Object.entries(own).map(([name, value]) => {
    const standard = isJsonObject(ownDefaults) ? ownDefaults[name] : undefined;
    return { name, value, isDefault: JSON.stringify(standard) === JSON.stringify(value) };
  });
}

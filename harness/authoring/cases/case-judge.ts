import type { Bundle } from '../../bundle/bundle.ts';
import type { ControlManifest } from '../../bundle/manifest.ts';
import { parseResult } from '../../evaluate/parse-result.ts';
import type { PolicyInstance } from '../../evaluate/policy-instance.ts';
import { createPolicyInstance } from '../../evaluate/policy-instance.ts';
import type { Verdict } from '../../evaluate/verdict.ts';
import type { JsonObject } from '../../json.ts';
import { isJsonObject } from '../../json.ts';
import { KensaError } from '../../kensa-error.ts';
import type { ResourceIdentity } from '../../normalize/input-document.ts';
import type { CaseInput, PolicyCase } from './policy-case.ts';

/** Judges a document as a case of a control, in WASM; `ERROR` where the policy gave no verdict. */
export type CaseJudge = (one: Pick<PolicyCase, 'control' | 'parameters'>, input: CaseInput) => Verdict;

/** Makes a judge that keeps one instance for each set of parameters: keep it for the cases of one control. */
export function createCaseJudge(bundle: Bundle): CaseJudge {
  const instances = new Map<string, PolicyInstance>();
  return ({ control, parameters }, input) => {
    const key = JSON.stringify([control.id, parameters]);
    const instance = instances.get(key) ?? createPolicyInstance(bundle.module, dataOf(bundle, control.id, parameters));
    instances.set(key, instance);
    try {
      return judge(instance, entrypointOf(bundle, control, input.resourceType), control.id, input);
    } catch (error) {
      if (!(error instanceof KensaError) || error.code !== 'EVALUATION_FAILED') throw error;
      // An instance that has thrown may be in any state.
      instances.delete(key);
      return { compliance: 'ERROR', violations: [], missing: [], error: error.message };
    }
  };
}

function judge(instance: PolicyInstance, entrypoint: string, id: string, input: CaseInput): Verdict {
  const result = instance.evaluate(JSON.stringify(input), entrypoint);
  // Some cases spoil the identity itself, so the canary is taken at its word.
  const identity = (result as unknown as { resource: ResourceIdentity }).resource;
  const verdict = parseResult(result, identity, [id]).get(id);
  if (verdict === undefined) throw new KensaError('INTERNAL', `${id} gave no verdict`);
  return verdict;
}

/**
 * The entrypoint that judges a type with one control alone.
 * @throws KensaError `POLICY_INVALID` if the control does not judge it
 */
export function entrypointOf({ manifest }: Bundle, { id }: ControlManifest, resourceType: string): string {
  const entrypoint = manifest.resourceTypes[resourceType]?.controls[id];
  if (entrypoint === undefined) throw new KensaError('POLICY_INVALID', `${id} does not judge ${resourceType}`);
  return entrypoint;
}

/** What a host gives as `data` to ask one control: its parameters, the defaults with what a case sets. */
export function dataOf({ data }: Bundle, id: string, given: JsonObject): { parameters: JsonObject } {
  const defaults = isJsonObject(data['parameters']) ? data['parameters'] : {};
  const own = isJsonObject(defaults[id]) ? defaults[id] : {};
  return { parameters: { [id]: { ...own, ...given } } };
}

import type { Bundle } from '../../harness/bundle/bundle.ts';
import { parseResult } from '../../harness/evaluate/parse-result.ts';
import type { PolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import { createPolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import type { Verdict } from '../../harness/evaluate/verdict.ts';
import type { JsonObject } from '../../harness/json.ts';
import { isJsonObject } from '../../harness/json.ts';
import type { ResourceIdentity } from '../../harness/normalize/input-document.ts';
import type { CaseInput, PolicyCase } from './policy-cases.ts';

/** Judges documents as cases of controls, in WASM. */
export type JudgeCase = (one: Pick<PolicyCase, 'control' | 'parameters'>, input: CaseInput) => Verdict;

/** Makes a judge that keeps one instance for each set of parameters. */
export function createCaseJudge(bundle: Bundle): JudgeCase {
  const instances = new Map<string, PolicyInstance>();
  return ({ control, parameters }, input) => {
    const key = JSON.stringify([control.id, parameters]);
    const instance =
      instances.get(key) ??
      createPolicyInstance(bundle.module, { parameters: parametersOf(bundle, control.id, parameters) });
    instances.set(key, instance);
    const type = bundle.manifest.resourceTypes[input.resourceType];
    if (type === undefined) throw new Error(`no control judges ${input.resourceType}`);
    const result = instance.evaluate(JSON.stringify(input), type.entrypoint);
    // Some cases spoil the identity itself, so the canary is taken at its word.
    const identity = (result as unknown as { resource: ResourceIdentity }).resource;
    const verdicts = parseResult(result, identity, Object.keys(type.controls));
    const verdict = verdicts.get(control.id);
    if (verdict === undefined) throw new Error(`${control.id} gave no verdict`);
    return verdict;
  };
}

/** The parameters' defaults, those of one control with what a case sets. */
export function parametersOf({ data }: Bundle, id: string, given: JsonObject): JsonObject {
  const defaults = isJsonObject(data['parameters']) ? data['parameters'] : {};
  const own = isJsonObject(defaults[id]) ? defaults[id] : {};
  return { ...defaults, [id]: { ...own, ...given } };
}

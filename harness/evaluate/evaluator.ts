import type { Bundle } from '../bundle/bundle.ts';
import type { JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import type { ResourceIdentity } from '../normalize/input-document.ts';
import { parseResult } from './parse-result.ts';
import type { PolicyInstance } from './policy-instance.ts';
import { createPolicyInstance } from './policy-instance.ts';
import { TimeLimitExceeded, withTimeLimit } from './time-limit.ts';
import type { Verdict } from './verdict.ts';
import { say } from '../sentences/say.ts';

/** A document as the bundle gets it. */
export interface EvaluationInput {
  /** Which resource it is of: the answer must name the same. */
  resource: ResourceIdentity;
  /** All of it, the identity too. */
  json: string;
}

/** Judges documents, however the policy behaves. */
export interface Evaluator {
  /**
   * Judges documents with all controls of their types.
   * @returns for each document its verdicts by control id
   */
  evaluate: (documents: readonly EvaluationInput[]) => Map<string, Verdict>[];
}

/** A control that has run out of time so often is not asked any more in this run. */
const STRIKES = 3;

/**
 * Makes an evaluator. A document whose evaluation fails or hangs is judged again control by control, so that one bad
 * control is an ERROR for itself alone.
 * @param parameters values of every parameter, by control id
 * @param timeLimit milliseconds that a batch, a document, or in the end a single control may take
 * @param createInstance makes what runs the policy
 */
export function createEvaluator(
  bundle: Bundle,
  parameters: JsonObject,
  timeLimit: number,
  createInstance: typeof createPolicyInstance = createPolicyInstance,
): Evaluator {
  const { module, manifest } = bundle;
  const strikes = new Map<string, number>();
  let instance: PolicyInstance | undefined;

  function evaluateEntrypoint(
    { resource, json }: EvaluationInput,
    entrypoint: string,
    controls: readonly string[],
  ): Map<string, Verdict> {
    if (instance?.isWornOut() === true) instance = undefined;
    instance ??= createInstance(module, { ...bundle.data, parameters });
    return parseResult(instance.evaluate(json, entrypoint), resource, controls);
  }

  /** Work with the instance; one that has thrown may be in any state, so it is not used again. */
  function guard<T>(work: () => T): T | Error {
    try {
      return withTimeLimit(timeLimit, work);
    } catch (error) {
      instance = undefined;
      if (error instanceof KensaError && error.code !== 'EVALUATION_FAILED') throw error;
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  function evaluateAtOnce(document: EvaluationInput): Map<string, Verdict> {
    const { entrypoint, controls } = entrypointsOf(document);
    return evaluateEntrypoint(document, entrypoint, Object.keys(controls));
  }

  function entrypointsOf({ resource }: EvaluationInput): { entrypoint: string; controls: Record<string, string> } {
    const { resourceType } = resource;
    const known = manifest.resourceTypes[resourceType];
    if (known === undefined) throw new KensaError('INTERNAL', `no control judges ${resourceType}`);
    return known;
  }

  function evaluateAlone(document: EvaluationInput): Map<string, Verdict> {
    const verdicts = new Map<string, Verdict>();
    for (const [id, entrypoint] of Object.entries(entrypointsOf(document).controls)) {
      const struckOut = (strikes.get(id) ?? 0) >= STRIKES;
      const outcome = struckOut
        ? new TimeLimitExceeded(say`not asked: it took more than ${timeLimit} ms ${STRIKES} times before`)
        : guard(() => evaluateEntrypoint(document, entrypoint, [id]));
      if (outcome instanceof TimeLimitExceeded && !struckOut) strikes.set(id, (strikes.get(id) ?? 0) + 1);
      if (outcome instanceof Error)
        verdicts.set(id, { compliance: 'ERROR', violations: [], missing: [], error: outcome.message });
      else for (const [answered, verdict] of outcome) verdicts.set(answered, verdict);
    }
    return verdicts;
  }

  function evaluateOne(document: EvaluationInput): Map<string, Verdict> {
    const hasStrikes = Object.keys(entrypointsOf(document).controls).some((id) => strikes.has(id));
    const outcome = hasStrikes ? undefined : guard(() => evaluateAtOnce(document));
    return outcome instanceof Map ? outcome : evaluateAlone(document);
  }

  return {
    evaluate(documents) {
      const together = strikes.size > 0 ? undefined : guard(() => documents.map(evaluateAtOnce));
      return Array.isArray(together) ? together : documents.map(evaluateOne);
    },
  };
}

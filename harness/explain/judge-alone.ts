import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest } from '../bundle/manifest.ts';
import { parseResult } from '../evaluate/parse-result.ts';
import { createPolicyInstance } from '../evaluate/policy-instance.ts';
import { withTimeLimit } from '../evaluate/time-limit.ts';
import type { Verdict } from '../evaluate/verdict.ts';
import type { JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import type { ResourceIdentity } from '../normalize/input-document.ts';
import { say } from '../sentences/say.ts';

/** Milliseconds after which the policy is stopped. */
const TIME_LIMIT = 5000;

/**
 * Judges documents with one control, as the bundle answers by itself: why a join found nothing is not in it.
 *
 * @param parameters values of all parameters, by control id
 * @returns what judges a document, with its identity in it; it throws KensaError `EVALUATION_FAILED` if the control fails
 */
export function judgeAlone(
  { manifest, module, data }: Bundle,
  { id }: ControlManifest,
  parameters: JsonObject,
): (document: JsonObject) => Verdict {
  const instance = createPolicyInstance(module, { ...data, parameters });
  return (document) => {
    const resource = document as unknown as ResourceIdentity;
    const entrypoint = manifest.resourceTypes[resource.resourceType]?.controls[id];
    if (entrypoint === undefined) throw new KensaError('INTERNAL', `${id} does not judge ${resource.resourceType}`);
    const result = withTimeLimit(TIME_LIMIT, () => instance.evaluate(JSON.stringify(document), entrypoint));
    const verdict = parseResult(result, resource, [id]).get(id);
    if (verdict === undefined) throw new KensaError('EVALUATION_FAILED', say`${id} gave no verdict`);
    return verdict;
  };
}

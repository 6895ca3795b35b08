import type { Bundle } from '../harness/bundle/bundle.ts';
import type { Related } from '../harness/bundle/manifest.ts';
import { collect } from '../harness/collect/collect.ts';
import { relevantTypes } from '../harness/evaluate/evaluate-inventory.ts';
import type { EvaluationInput } from '../harness/evaluate/evaluator.ts';
import { createProjection, projectDocument } from '../harness/project-document.ts';
import { createInventory } from '../harness/normalize/inventory.ts';
import { createJoins } from '../harness/normalize/joins/join-related.ts';

/** Reads a file and makes of its items what the evaluator is given: joined, and projected to what the controls read. */
export async function prepareInputs({ manifest: { controls } }: Bundle, file: string): Promise<EvaluationInput[]> {
  const builder = createInventory(relevantTypes(controls));
  for await (const event of collect([file])) builder.take(event);
  const { documents: byType, newestCaptureTime } = builder.finish();
  const documents = Array.from(byType.values(), (list) => [...list]).flat();
  const joins = createJoins(documents);
  return documents.flatMap((document) => {
    const judging = controls.filter(({ resourceTypes }) => resourceTypes.includes(document.resourceType));
    if (judging.length === 0) return [];
    const reads = judging.flatMap((control) => control.reads[document.resourceType] ?? []);
    const declared = Object.assign({}, ...judging.map((control) => control.related)) as Record<string, Related>;
    const { related } = joins.relate(document, declared);
    const whole = { ...document, related, ...(newestCaptureTime !== undefined && { evaluatedAt: newestCaptureTime }) };
    return [{ resource: document, json: JSON.stringify(projectDocument(whole, createProjection(reads))) }];
  });
}

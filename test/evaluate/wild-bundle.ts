import type { Bundle } from '../../harness/bundle/bundle.ts';
import type { EvaluationInput } from '../../harness/evaluate/evaluator.ts';
import { sampleControl } from '../report/sample.ts';
import { compilePolicy } from './compile-policy.ts';

const POLICY = `package main

resource := {name: object.get(input, name, null) | some name in ["accountId", "awsRegion", "resourceType", "resourceId"]}

compliant := {"compliance": "COMPLIANT", "violations": [], "missing": []}

# judges by data and by what the document says, like any control
calm := compliant if input.configuration.limit <= data.parameters["Calm.1"].limit

calm := {"compliance": "NON_COMPLIANT", "violations": [{"code": "over", "path": ["configuration", "limit"]}], "missing": []} if {
	input.configuration.limit > data.parameters["Calm.1"].limit
}

# does as the document says
wild := compliant if input.configuration.behaviour == "calm"

wild := compliant if input.configuration.behaviour == "conflict"

wild := {"compliance": "NOT_APPLICABLE", "violations": [], "missing": []} if input.configuration.behaviour == "conflict"

wild := {"compliance": "PASS", "violations": [], "missing": []} if input.configuration.behaviour == "lie"

wild := compliant if {
	input.configuration.behaviour == "hang"
	count([1 | some i in nums; some j in nums; some k in nums; i < j; j < k; k < i]) == 0
}

nums := numbers.range(1, 3000)

thing := {"resource": resource, "controls": {"Calm.1": calm, "Wild.1": wild}}

thing_calm := {"resource": resource, "controls": {"Calm.1": calm}}

thing_wild := {"resource": resource, "controls": {"Wild.1": wild}}

other := {"resource": resource, "controls": {"Calm.1": calm}}
`;

const ENTRYPOINTS = ['main/thing', 'main/thing_calm', 'main/thing_wild', 'main/other'];

/** How the control Wild.1 is to behave for a document. */
export type Behaviour = 'calm' | 'conflict' | 'hang' | 'lie' | 'undefined';

/** A bundle whose control Wild.1 does as each document says, beside Calm.1, which has a parameter `limit`. */
export async function wildBundle(): Promise<Bundle> {
  return {
    manifest: {
      schemaVersion: 1,
      revision: `sha256:${'0'.repeat(64)}`,
      opaVersion: '1.22.2',
      controls: [
        sampleControl({
          id: 'Calm.1',
          resourceTypes: ['Test::Thing', 'Test::Other'],
          messages: { over: 'Over the limit.' },
          reads: {
            'Test::Thing': [{ path: 'configuration.limit', types: ['number'], optional: false }],
            'Test::Other': [{ path: 'configuration.limit', types: ['number'], optional: false }],
          },
        }),
        sampleControl({
          id: 'Wild.1',
          resourceTypes: ['Test::Thing'],
          reads: { 'Test::Thing': [{ path: 'configuration.behaviour', types: ['string'], optional: false }] },
        }),
      ],
      resourceTypes: {
        'Test::Thing': {
          entrypoint: 'main/thing',
          controls: { 'Calm.1': 'main/thing_calm', 'Wild.1': 'main/thing_wild' },
        },
        'Test::Other': { entrypoint: 'main/other', controls: { 'Calm.1': 'main/other' } },
      },
      inputSchema: {},
    },
    module: await compilePolicy(POLICY, ENTRYPOINTS),
    data: { parameters: { 'Calm.1': { limit: 10 } } },
    properties: {},
    remediation: {},
  };
}

/** A document that both controls judge. */
export function thing(resourceId: string, behaviour: Behaviour, limit = 1): EvaluationInput {
  return input('Test::Thing', resourceId, { behaviour, limit });
}

/** A document that Calm.1 alone judges. */
export function other(resourceId: string, limit = 1): EvaluationInput {
  return input('Test::Other', resourceId, { limit });
}

function input(resourceType: string, resourceId: string, configuration: object): EvaluationInput {
  const resource = { accountId: '111122223333', awsRegion: 'ap-northeast-1', resourceType, resourceId };
  return { resource, json: JSON.stringify({ ...resource, configuration }) };
}

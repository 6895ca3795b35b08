import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../harness/json.ts';
import { auditFiles, snapshotOf } from '../auditing.ts';
import { groupsOf } from '../control-items.ts';
import { OWN_ACCOUNT, ownTokyo, TOKYO } from './example-items.ts';
import { EXAMPLE_CONTROLS, exampleWorld } from './example-world.ts';

/** `control resource: verdict` of what AWS Config recorded in the own account in Tokyo, and of what ElastiCache describes. */
async function verdicts(): Promise<string[]> {
  const { replicationGroups = [] } = exampleWorld.accounts[OWN_ACCOUNT]?.regions[TOKYO] ?? {};
  const groups = JSON.parse(JSON.stringify(replicationGroups)) as JsonObject[];
  const files = { 'snapshot.json': snapshotOf(ownTokyo), 'groups.json': groupsOf(...groups) };
  const { findings } = await auditFiles(files, { controls: EXAMPLE_CONTROLS });
  return findings.map(({ controlId, compliance, resource }) => {
    return `${controlId} ${resource.resourceName ?? resource.resourceId}: ${compliance}`;
  });
}

describe('the example world', () => {
  it('has every verdict', async () => {
    assert.deepEqual(await verdicts(), [
      'EMR.3 adhoc: INSUFFICIENT_DATA',
      'EMR.3 batch: COMPLIANT',
      'EMR.3 streaming: NON_COMPLIANT',
      'EMR.4 adhoc: INSUFFICIENT_DATA',
      'EMR.4 batch: COMPLIANT',
      'EMR.4 streaming: NON_COMPLIANT',
      'ElastiCache.4 carts: NON_COMPLIANT',
      'ElastiCache.4 limits: COMPLIANT',
      'ElastiCache.4 sessions: COMPLIANT',
      'Kensa.Neptune.1 graph-dev: NON_COMPLIANT',
      'Kensa.Neptune.1 graph-old: INSUFFICIENT_DATA',
      'Kensa.Neptune.1 graph-prod: COMPLIANT',
      'Kensa.Neptune.1 graph-secret: INSUFFICIENT_DATA',
      'Kensa.Neptune.1 graph-shared: INSUFFICIENT_DATA',
      'Kensa.Neptune.1 graph-staging: NON_COMPLIANT',
      'Kensa.Neptune.1 graph-strange: INSUFFICIENT_DATA',
      'Kensa.Neptune.1 orders: NOT_APPLICABLE',
      'Kensa.Neptune.1 graph-dev-1: NON_COMPLIANT',
      'Kensa.Neptune.1 graph-prod-1: COMPLIANT',
      'Kensa.Neptune.1 graph-prod-2: COMPLIANT',
      'Neptune.6 graph-dev-1: NON_COMPLIANT',
      'Neptune.6 graph-dev-2: INSUFFICIENT_DATA',
      'Neptune.6 graph-prod-1: COMPLIANT',
      'Neptune.6 orders-1: NOT_APPLICABLE',
      'Redshift.7 exports: NON_COMPLIANT',
      'Redshift.7 imports: COMPLIANT',
      'Redshift.7 reports: COMPLIANT',
    ]);
  });
});

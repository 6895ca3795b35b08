import { gzipSync } from 'fflate';
import type { JsonObject } from '../../harness/json.ts';
import { compute } from './compute.ts';
import { configRecorders } from './config-recorders.ts';
import { dbClusterSnapshots } from './db-cluster-snapshots.ts';
import { dbClusters } from './db-clusters.ts';
import { dbInstances } from './db-instances.ts';
import { elastiCache } from './elasticache.ts';
import { emr } from './emr.ts';
import { iam } from './iam.ts';
import { kms } from './kms.ts';
import { madeUpId } from './made-up-id.ts';
import { monitoring } from './monitoring.ts';
import { network } from './network.ts';
import { redshift } from './redshift.ts';
import { storage } from './storage.ts';

/**
 * The account of Minato Parcel, an invented carrier, as AWS Config would deliver it: what kensa should find, what it
 * should leave alone, and the neighbours that no control asks for. AWS delivers a file for each region; this is
 * three of them in one.
 */
const ITEMS: readonly JsonObject[] = [
  ...configRecorders,
  ...iam,
  ...kms,
  ...network,
  ...compute,
  ...storage,
  ...monitoring,
  ...dbClusters,
  ...dbInstances,
  ...dbClusterSnapshots,
  ...redshift,
  ...emr,
  ...elastiCache,
];

/** The demo snapshot: one line of JSON as AWS Config writes it, gzipped to the same bytes on every machine. */
export function demoSnapshot(): Uint8Array {
  const snapshot = {
    fileVersion: '1.0',
    configSnapshotId: madeUpId.uuid('demo snapshot'),
    configurationItems: ITEMS,
  };
  return gzipSync(new TextEncoder().encode(JSON.stringify(snapshot)), { level: 9, mtime: 0 });
}

import { ACCOUNT } from './configuration-item.ts';
import { madeUpId } from './made-up-id.ts';

/** The engines whose databases AWS Config records under `AWS::RDS::*`. */
export type Engine = 'aurora-mysql' | 'docdb' | 'mysql' | 'neptune';

interface EngineFacts {
  version: string;
  port: number;
  parameterGroup: string;
  licenseModel: string;
  /** The service in host names. */
  domain: string;
}

/** What follows from a database's engine. */
export const ENGINES: Record<Engine, EngineFacts> = {
  'aurora-mysql': {
    version: '8.0.mysql_aurora.3.08.2',
    port: 3306,
    parameterGroup: 'default.aurora-mysql8.0',
    licenseModel: 'aurora-mysql',
    domain: 'rds',
  },
  docdb: {
    version: '5.0.0',
    port: 27017,
    parameterGroup: 'default.docdb5.0',
    licenseModel: 'na',
    domain: 'docdb',
  },
  mysql: {
    version: '8.4.6',
    port: 3306,
    parameterGroup: 'default.mysql8.4',
    licenseModel: 'general-public-license',
    domain: 'rds',
  },
  neptune: {
    version: '1.4.5.1',
    port: 8182,
    parameterGroup: 'default.neptune1.4',
    licenseModel: 'amazon-license',
    domain: 'neptune',
  },
};

/** The zone of a region's host names. */
export function hostedZoneId(region: string): string {
  return madeUpId.hostedZone(`rds ${region}`);
}

/** A database's host name: RDS gives every account one label in each region. */
export function hostName(name: string, kind: '' | 'cluster-' | 'cluster-ro-', region: string, engine: Engine): string {
  const label = madeUpId.host(`rds ${ACCOUNT} ${region}`);
  return `${name}.${kind}${label}.${region}.${ENGINES[engine].domain}.amazonaws.com`;
}

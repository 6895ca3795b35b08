import { createHash } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE36 = 'abcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

/**
 * Ids in the forms in which AWS gives them out, made from a name: whoever names a resource gets its id, nothing is drawn
 * at random, and no id belongs to anybody.
 */
export const madeUpId = {
  /** `vpc-0` and 16 hexadecimal digits, as EC2 writes ids since 2018. */
  ec2: (prefix: string, name: string): string => `${prefix}-0${characters(HEX, 16, `${prefix} ${name}`)}`,
  /** `cluster-` or `db-` and 26 characters: what AWS Config has as the `resourceId` of databases. */
  rds: (prefix: 'cluster' | 'db', name: string): string => `${prefix}-${characters(BASE32, 26, `${prefix} ${name}`)}`,
  /** The part of a host name that is an account's in a region. */
  host: (name: string): string => `c${characters(BASE36, 11, `host ${name}`)}`,
  /** A Route 53 hosted zone. */
  hostedZone: (name: string): string => `Z${characters(BASE32, 20, `zone ${name}`)}`,
  /** `mrk-` and 32 hexadecimal digits: a multi-Region KMS key. */
  multiRegionKey: (name: string): string => `mrk-${characters(HEX, 32, `key ${name}`)}`,
  /** The unique id of an IAM role. */
  role: (name: string): string => `AROA${characters(BASE32, 17, `role ${name}`)}`,
  /** 64 hexadecimal digits: an account's canonical user id, a SHA-256 sum. */
  digest: (name: string): string => characters(HEX, 64, name),
  /** A random UUID by its form (RFC 9562, version 4). */
  uuid(name: string): string {
    const hex = characters(HEX, 30, name);
    const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(12, 15)}`, `a${hex.slice(15, 18)}`, hex.slice(18)];
    return groups.join('-');
  },
};

function characters(alphabet: string, length: number, name: string): string {
  const bytes = createHash('sha512').update(name).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}

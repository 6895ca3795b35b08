import type { RegionalType } from '../compare-resources.ts';
import { typeKey } from '../coverage/type-coverage.ts';

/** Numbers for types in regions of accounts, of which there are few; from 0. */
export interface TypeNumbers {
  numberOf: (type: RegionalType) => number;
  at: (number: number) => RegionalType;
}

/** Starts numbering. */
export function createTypeNumbers(): TypeNumbers {
  const numbers = new Map<string, number>();
  const types: RegionalType[] = [];
  return {
    numberOf({ accountId, awsRegion, resourceType }) {
      const key = typeKey({ accountId, awsRegion, resourceType });
      let number = numbers.get(key);
      if (number === undefined) {
        number = types.push({ accountId, awsRegion, resourceType }) - 1;
        numbers.set(key, number);
      }
      return number;
    },
    at(number) {
      const type = types[number];
      if (type === undefined) throw new RangeError(`no type has the number ${number}`);
      return type;
    },
  };
}

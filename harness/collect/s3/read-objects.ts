import type { Collected } from '../collected.ts';
import { interrupted } from '../problems.ts';
import { readSource } from '../read-source.ts';
import type { ItemScanner } from '../scanner/item-scanner.ts';
import type { OpenObject } from './open-object.ts';
import { formatS3Location, type S3Location } from './s3-location.ts';

/** How many objects are asked for before those in front of them are read. */
const AHEAD = 4;

/**
 * Reads objects one after the other; those that come next are already on their way. Nothing is written to disk.
 *
 * @param open Asks for an object.
 */
export async function* readObjects(
  open: (location: S3Location) => OpenObject,
  locations: readonly S3Location[],
  signal?: AbortSignal,
  scanner?: ItemScanner,
): AsyncGenerator<Collected, void> {
  const opened: OpenObject[] = [];
  try {
    let asked = 0;
    for (const [index, location] of locations.entries()) {
      if (signal?.aborted === true) {
        yield interrupted(formatS3Location(location));
        return;
      }
      const wanted = locations.slice(asked, index + 1 + AHEAD);
      opened.push(...wanted.map(open));
      asked += wanted.length;
      const object = opened.shift();
      if (object !== undefined) yield* readSource(formatS3Location(location), object.parts, scanner);
    }
  } finally {
    for (const object of opened) object.close();
  }
}

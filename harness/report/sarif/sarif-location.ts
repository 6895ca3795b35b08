import type { JsonObject } from '../../json.ts';
import { printable } from '../printable.ts';
import type { Finding } from '../report.ts';
import { resourcePath } from '../resource-path.ts';

/** Says which resource a finding is about, and which file it was read from. */
export function sarifLocation({ resource, provenance }: Finding): JsonObject {
  const name = printable(resource.resourceName ?? resource.resourceId);
  return {
    // An item is a place in a container and no line of text; GitHub and the validator want a region all the same.
    physicalLocation: { artifactLocation: { uri: sourceUri(provenance.location) }, region: { startLine: 1 } },
    logicalLocations: [
      { name, fullyQualifiedName: printable(resource.arn ?? resourcePath(resource)), kind: 'resource' },
    ],
  };
}

/**
 * Makes the name of a source into a relative URI: GitHub takes no other scheme than `file`, so the colon of `s3://bucket/key`
 * is encoded too. An absolute path becomes a `file` URI.
 */
export function sourceUri(location: string): string {
  const path = printable(location).split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

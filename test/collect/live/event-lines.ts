import type { Collected } from '../../../harness/collect/collected.ts';

/** All events of a collection. */
export async function allEvents(events: AsyncIterable<Collected> | readonly Collected[]): Promise<Collected[]> {
  const list: Collected[] = [];
  for await (const event of events) list.push(event);
  return list;
}

/** An event in one line. */
function line(event: Collected): string {
  switch (event.kind) {
    case 'item':
      return `item ${event.location} ${event.shape} ${event.place}`;
    case 'unread': {
      const { accountId, awsRegion, resourceType, resourceId } = event.resource;
      return `unread ${accountId}/${awsRegion} ${resourceType} ${resourceId}: ${event.failure.reason}`;
    }
    case 'listing': {
      const { accountId, awsRegion, resourceType, recording, listed, deleted, incomplete } = event.listing;
      const facts = [
        recording,
        listed,
        ...(deleted > 0 ? [`${deleted} deleted`] : []),
        incomplete?.reason ?? [],
      ].flat();
      return `listing ${accountId}/${awsRegion} ${resourceType}: ${facts.join(', ')}`;
    }
    default:
      return event.kind;
  }
}

/** All events but where the location changes, in a line each, sorted. */
export async function eventLines(events: AsyncIterable<Collected> | readonly Collected[]): Promise<string[]> {
  return (await allEvents(events))
    .filter(({ kind }) => kind !== 'source')
    .map(line)
    .toSorted();
}

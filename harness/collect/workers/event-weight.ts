import type { JsonValue } from '../../json.ts';
import type { SentEvent } from './sent-events.ts';

/** What anything takes besides its text. */
const VALUE_BYTES = 16;

/** About how many bytes of memory an event takes. */
export function eventWeight(event: SentEvent): number {
  switch (event.kind) {
    case 'packed items':
      return event.items.memory.byteLength;
    case 'item':
      return jsonWeight(event.item);
    default:
      return 1024;
  }
}

function jsonWeight(value: JsonValue): number {
  if (typeof value === 'string') return VALUE_BYTES + value.length;
  if (typeof value !== 'object' || value === null) return VALUE_BYTES;
  let weight = VALUE_BYTES;
  for (const below of Object.values(value)) weight += VALUE_BYTES + jsonWeight(below);
  return weight;
}

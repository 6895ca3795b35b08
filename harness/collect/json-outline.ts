import { startValue } from './scan-value.ts';
import { say } from '../sentences/say.ts';

/**
 * Where between two tokens a document stands: the object or list at its top and the item lists directly in that object.
 * `member` is before a value that counts as one, also if it is a list; `items` before one that may be an item list.
 */
export type Place =
  | 'document'
  | 'first key'
  | 'key'
  | 'colon'
  | 'member'
  | 'items'
  | 'first element'
  | 'element'
  | 'after element'
  | 'after member'
  | 'end';

/** The values that are read as a whole, by what they are to the document. */
export type Role = 'document' | 'element' | 'key' | 'member';

/**
 * What a byte does: moves on to another place, ends the list (that of a member, or the document), begins a value, or
 * (undefined) can not stand there.
 */
export type Step = { to: Place | 'behind the list' } | { begin: Role } | undefined;

/** What may come at each place, in words. */
export const EXPECTED: Record<Place, string> = {
  document: say`a JSON value`,
  'first key': say`a key or "}"`,
  key: say`a key`,
  colon: say`":"`,
  member: say`a value`,
  items: say`a value`,
  'first element': say`a value or "]"`,
  element: say`a value`,
  'after element': say`"," or "]"`,
  'after member': say`"," or "}"`,
  end: say`the end of the file`,
};

/** The place behind a value, by its role. */
export const BEHIND: Record<Role, Place> = {
  document: 'end',
  key: 'colon',
  member: 'after member',
  element: 'after element',
};

/** Says what a byte that is not white space does at a place (RFC 8259, section 2). */
export function stepAt(place: Place, byte: number): Step {
  const symbol = String.fromCharCode(byte);
  switch (place) {
    case 'document':
      if (symbol === '{') return { to: 'first key' };
      return symbol === '[' ? { to: 'first element' } : beginValue(byte, 'document');
    case 'first key':
      return symbol === '}' ? { to: 'end' } : stepAt('key', byte);
    case 'key':
      return symbol === '"' ? { begin: 'key' } : undefined;
    case 'colon':
      return symbol === ':' ? { to: 'member' } : undefined;
    case 'member':
      return beginValue(byte, 'member');
    case 'items':
      return symbol === '[' ? { to: 'first element' } : beginValue(byte, 'member');
    case 'first element':
      return symbol === ']' ? { to: 'behind the list' } : stepAt('element', byte);
    case 'element':
      return beginValue(byte, 'element');
    case 'after element':
      if (symbol === ',') return { to: 'element' };
      return symbol === ']' ? { to: 'behind the list' } : undefined;
    case 'after member':
      if (symbol === ',') return { to: 'key' };
      return symbol === '}' ? { to: 'end' } : undefined;
    case 'end':
      return undefined;
  }
}

function beginValue(byte: number, role: Role): Step {
  return startValue(byte) === undefined ? undefined : { begin: role };
}

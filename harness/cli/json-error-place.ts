import { say } from '../sentences/say.ts';
const SPACE = /[ \t\n\r]*/y;
const PLAIN_TEXT = /[ !#-[\]-\uffff]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const ATOM = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON, as `line 3, column 5`: `JSON.parse` says so in some cases and some versions only. */
export function jsonErrorPlace(text: string): string {
  const end = validEnd(text);
  const before = text.slice(0, end);
  return say`line ${before.split('\n').length}, column ${end - before.lastIndexOf('\n')}`;
}

/** The offset of the first character that cannot be there, after any white space. Nesting takes no stack. */
function validEnd(text: string): number {
  let offset = 0;

  const take = (token: RegExp): boolean => {
    token.lastIndex = offset;
    if (!token.test(text)) return false;
    offset = token.lastIndex;
    return true;
  };
  const mark = (character: string): boolean => {
    take(SPACE);
    if (text[offset] !== character) return false;
    offset += 1;
    return true;
  };
  const string = (): boolean => {
    const start = offset;
    if (!mark('"')) return false;
    while (take(PLAIN_TEXT) || take(ESCAPE));
    if (text[offset] === '"') {
      offset += 1;
      return true;
    }
    offset = start;
    take(SPACE);
    return false;
  };
  const key = (): boolean => string() && mark(':');

  const open: string[] = [];
  for (;;) {
    if (mark('{')) {
      if (!mark('}')) {
        open.push('}');
        if (!key()) break;
        continue;
      }
    } else if (mark('[')) {
      if (!mark(']')) {
        open.push(']');
        continue;
      }
    } else if (!string() && !take(ATOM)) {
      break;
    }
    for (let end = open.at(-1); end !== undefined && mark(end); end = open.at(-1)) open.pop();
    if (open.length === 0 || !mark(',')) break;
    if (open.at(-1) === '}' && !key()) break;
  }
  take(SPACE);
  return offset;
}

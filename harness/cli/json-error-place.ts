const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const ATOM = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON, as `line 3, column 5`: `JSON.parse` says so in some cases and some versions only. */
export function jsonErrorPlace(text: string): string {
  const end = validEnd(text);
  const before = text.slice(0, end);
  return `line ${before.split('\n').length}, column ${end - before.lastIndexOf('\n')}`;
}

/** The offset of the first character that cannot be there, after any white space. */
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
  const value = (): boolean => {
    take(SPACE);
    if (mark('{')) return mark('}') || (members(property) && mark('}'));
    if (mark('[')) return mark(']') || (members(value) && mark(']'));
    return take(STRING) || take(ATOM);
  };
  const property = (): boolean => {
    take(SPACE);
    return take(STRING) && mark(':') && value();
  };
  const members = (member: () => boolean): boolean => {
    do {
      if (!member()) return false;
    } while (mark(','));
    return true;
  };

  value();
  take(SPACE);
  return offset;
}

/**
 * Writes an object as JSON: the text of `JSON.stringify(value, null, 2)`, of one whose lists are lists, and a line break, in
 * chunks of at most one entry each, so that it may be larger than the longest string.
 */
export function* jsonChunks(value: object): Generator<string> {
  yield '{';
  let separator = '\n';
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    yield `${separator}  ${JSON.stringify(key)}: `;
    if (isIterable(member)) yield* jsonList(member);
    else yield indented(member, '  ');
    separator = ',\n';
  }
  yield '\n}\n';
}

function* jsonList(values: Iterable<unknown>): Generator<string> {
  let separator = '[\n    ';
  let end = '[]';
  for (const value of values) {
    yield separator + indented(value, '    ');
    separator = ',\n    ';
    end = '\n  ]';
  }
  yield end;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

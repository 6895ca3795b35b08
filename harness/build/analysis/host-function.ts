/** What to write instead of functions that WASM leaves to its host. */
const REMEDIES: readonly [name: RegExp, remedy: string][] = [
  [
    /^(?:sprintf|strings\.render_template)$/,
    'give a code, and its text under custom.messages; a library puts identifiers together with concat',
  ],
  [/^time\.now_ns$/, 'compare with input.evaluatedAt, the time of the audit'],
  [/^time\./, 'take a function of policies/lib; texts in the form of input.evaluatedAt sort by time as they are'],
  [/^(?:http\.send|net\.lookup_ip_addr)$/, 'judge what AWS Config recorded, other resources through custom.related'],
];

/** Says of a function that it is none that a policy can call, and what to write instead. */
export function hostFunction(name: string): string {
  const [, remedy] = REMEDIES.find(([pattern]) => pattern.test(name)) ?? [];
  return `${name} is no function that WASM has: ${remedy ?? 'policies/capabilities.json lists those that it has'}`;
}

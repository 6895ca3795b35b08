import type { Analysis } from './analysis.ts';
import { report } from './analysis.ts';
import type { AbstractValue } from './abstract-value.ts';
import { WHOLE, isFromInput, paths } from './abstract-value.ts';
import type { PolicyPackage } from './policy-package.ts';
import { recordRead, recordUse } from './record-reads.ts';
import type { RegoLocation } from './rego-ast.ts';

interface Node {
  location?: RegoLocation;
}

/** Functions of libraries stand below this. */
const LIBRARY = 'data.lib.';

/** What is behind a function's name in the name of the function that says its gaps. */
const SUFFIX = '_gaps';

/**
 * Calls a function of a library. Beside one that can not use every value of the right type stands its gap function, which
 * says what of the first argument can not be used and why: `age.milliseconds` has `age.milliseconds_gaps`. The proof asks
 * it of every such value of input.
 * @param name the function's name in its package
 * @param call interprets the call itself
 */
export function interpretProven(
  analysis: Analysis,
  policyPackage: PolicyPackage,
  name: string,
  values: readonly AbstractValue[],
  node: Node,
  call: () => AbstractValue,
): AbstractValue {
  if (!policyPackage.name.startsWith(LIBRARY)) return call();
  const { location = analysis.location } = node;
  if (!analysis.package.name.startsWith(LIBRARY)) analysis.callSite = { ...(location !== undefined && { location }) };
  if (!policyPackage.rules.has(`${name}${SUFFIX}`)) return call();
  const [proven = []] = values;
  const short = `${policyPackage.name.slice(LIBRARY.length)}.${name}`;
  const further = values.slice(1, gapArity(policyPackage, name)).map(literal);
  if (further.includes(undefined))
    report(analysis, analysis.callSite, `${short} needs its further arguments as literals, to be proven`);
  const gapFunction = `${policyPackage.name}.${name}${SUFFIX}(${['value', ...further].join(', ')})`;
  for (const { steps } of paths(proven)) {
    const gapFunctions = recordRead(analysis, steps, node)?.gapFunctions;
    gapFunctions?.set(gapFunction, gapFunctions.get(gapFunction) === true || analysis.negation > 0);
  }
  if (proven.some((atom) => atom.kind !== 'path' && isFromInput([atom]))) {
    report(
      analysis,
      analysis.callSite,
      `what ${short} needs can not be proven of a computed value: give it input as it is`,
    );
  }
  analysis.proven += 1;
  const value = call();
  analysis.proven -= 1;
  return value;
}

/** How many arguments a gap function takes: those behind the first, if any, are literals of the control. */
function gapArity(policyPackage: PolicyPackage, name: string): number {
  return policyPackage.rules.get(`${name}${SUFFIX}`)?.[0]?.head.args?.length ?? 1;
}

/** A value that is one literal, as Rego writes it. */
function literal([atom, ...more]: AbstractValue): string | undefined {
  return atom?.kind === 'constant' && more.length === 0 ? JSON.stringify(atom.value) : undefined;
}

/** `shape.whole(value)`: all of a value, whatever its shape, for a function whose gap function looks at all of it too. */
export function interpretWhole(analysis: Analysis, value: AbstractValue, node: Node): AbstractValue {
  if (analysis.proven === 0)
    report(analysis, node, 'shape.whole is for functions of policies/lib that have a gap function');
  recordUse(analysis, value, node, 'whole');
  return WHOLE;
}

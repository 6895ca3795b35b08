import type { RuleName, SourceLine } from './explanation.ts';

/** A rule of a control, as its Rego states it. */
export interface ControlRule {
  rule: RuleName;
  /** Of `violations`: the code. */
  code?: string;
  place: SourceLine;
}

const HEAD = /^(applicable|compliant|missing|violations)\b/;

/** The rules of a control that make its verdict, in the order of its Rego. */
export function controlRules(source: PolicySource): ControlRule[] {
  return source.lines.flatMap((text, index) => {
    const rule = HEAD.exec(text)?.[1] as RuleName | undefined;
    if (rule === undefined) return [];
    const code = rule === 'violations' ? /"code": "([^"]*)"/.exec(text)?.[1] : undefined;
    return [{ rule, ...(code !== undefined && { code }), place: lineOf(source, index + 1) }];
  });
}

/** The Rego of a control. */
export interface PolicySource {
  /** As in the repository. */
  file: string;
  lines: readonly string[];
}

/**
 * @param packagePath the control's package below `data`: `controls.redshift.enhanced_vpc_routing`
 * @param text of its Rego
 */
export function policySource(packagePath: string, text: string): PolicySource {
  const folders = packagePath.split('.');
  return { file: `policies/${folders.join('/')}/${folders.at(-1) ?? ''}.rego`, lines: text.split('\n') };
}

/** One line of it, from 1. */
export function lineOf({ file, lines }: PolicySource, line: number): SourceLine {
  return { file, line, text: (lines[line - 1] ?? '').trim() };
}

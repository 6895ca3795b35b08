/** What a lint rule finds: what is wrong, where, and what to write instead. */
export interface LintViolation {
  /** The folder of the rule below `policies/lint/rules`; `opa_fmt` for OPA's formatter. */
  rule: string;
  file: string;
  row: number;
  column: number;
  message: string;
  remedy: string;
}

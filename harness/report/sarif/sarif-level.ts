import type { Severity } from '../../bundle/manifest.ts';

/** How bad a violation of a control is, in SARIF's words. */
export const SARIF_LEVELS: Record<Severity, 'error' | 'note' | 'warning'> = {
  CRITICAL: 'error',
  HIGH: 'error',
  MEDIUM: 'warning',
  LOW: 'note',
  INFORMATIONAL: 'note',
};

/**
 * The same as GitHub reads it, in numbers like those of CVSS: above 9.0 critical, from 7.0 high, from 4.0 medium, from 0.1
 * low.
 *
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export const SECURITY_SEVERITIES: Record<Severity, string> = {
  CRITICAL: '9.5',
  HIGH: '8.0',
  MEDIUM: '5.5',
  LOW: '2.0',
  INFORMATIONAL: '0.0',
};

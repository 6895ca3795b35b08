import type { Severity } from '../bundle/manifest.ts';
import type { Compliance } from '../evaluate/verdict.ts';
import type { Style } from './paint.ts';

/** The mark in front of a verdict, and its colour. */
export const COMPLIANCE_STYLES: Record<Compliance, { mark: string; style: Style }> = {
  ERROR: { mark: '!', style: 'magenta' },
  NON_COMPLIANT: { mark: '✗', style: 'red' },
  INSUFFICIENT_DATA: { mark: '?', style: 'yellow' },
  COMPLIANT: { mark: '✓', style: 'green' },
  NOT_APPLICABLE: { mark: '-', style: 'dim' },
};

/** The colour of a severity. */
export const SEVERITY_STYLES: Record<Severity, Style> = {
  CRITICAL: 'red',
  HIGH: 'red',
  MEDIUM: 'yellow',
  LOW: 'cyan',
  INFORMATIONAL: 'dim',
};

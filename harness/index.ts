/** kensa as a library; importing it does nothing. */
export type { AuditOptions, Progress } from './audit.ts';
export { audit } from './audit.ts';
export type { Bundle } from './bundle/bundle.ts';
export { loadBundle } from './bundle/load-bundle.ts';
export type { ControlManifest, Manifest, Read, Related, Severity } from './bundle/manifest.ts';
export { SEVERITIES } from './bundle/manifest.ts';
export type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
export type { Coverage } from './evaluate/coverage.ts';
export type { Compliance, MissingReason, PathStep } from './evaluate/verdict.ts';
export { COMPLIANCES } from './evaluate/verdict.ts';
export type { KensaErrorCode } from './kensa-error.ts';
export { KensaError } from './kensa-error.ts';
export type { InputDocument, Provenance } from './normalize/input-document.ts';
export type { ComplianceCounts, Finding, Report, ReportControl } from './report/report.ts';
export { reportSchema } from './report/report-schema.ts';

/** kensa as a library; importing it does nothing. */
export type { AuditOptions, AuditProgress, Progress } from './audit.ts';
export { audit } from './audit.ts';
export type { Bundle } from './bundle/bundle.ts';
export { loadBundle } from './bundle/load-bundle.ts';
export type { ControlManifest, Manifest, Read, Related, Severity } from './bundle/manifest.ts';
export { SEVERITIES } from './bundle/manifest.ts';
export type { LiveOptions, LiveProgress } from './collect/live/live-options.ts';
export type { S3Options } from './collect/s3/s3-options.ts';
export type { CollectionOptions } from './collection/collection.ts';
export { collection } from './collection/collection.ts';
export type { CollectionSummary } from './collection/collection-summary.ts';
export type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
export type { Coverage } from './evaluate/coverage.ts';
export type { Compliance, MissingReason, PathStep } from './evaluate/verdict.ts';
export { COMPLIANCES } from './evaluate/verdict.ts';
export type {
  Exception,
  ExceptionRemark,
  ExceptionScope,
  FindingException,
  ReportException,
} from './exceptions/exception.ts';
export { exceptionsSchema } from './exceptions/exceptions-schema.ts';
export { findingFingerprint } from './exceptions/finding-fingerprint.ts';
export type { ExceptionRules } from './exceptions/parse-exceptions.ts';
export { parseExceptions } from './exceptions/parse-exceptions.ts';
export type { KensaErrorCode } from './kensa-error.ts';
export { KensaError } from './kensa-error.ts';
export type { InputDocument, Provenance } from './normalize/input-document.ts';
export { inputDocumentSchema } from './normalize/input-document-schema.ts';
export type { ComplianceCounts, CoverageRow, Finding, Report, ReportControl } from './report/report.ts';
export { reportSchema } from './report/report-schema.ts';

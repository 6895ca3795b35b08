/** What nearly every command uses of the library: loaded at once, as files take long to load. */
export { auditStream } from '../audit.ts';
export { loadBundle } from '../bundle/load-bundle.ts';

import type { AuditOptions } from '../audit.ts';
import type { Bundle } from '../bundle/bundle.ts';
import type { Report } from '../report/report.ts';

/** The work behind the commands. Tests put their own in its place. */
export interface Dependencies {
  audit(bundle: Bundle, options: AuditOptions): Promise<Report>;
  loadBundle(location?: string): Promise<Bundle>;
}

/** Loads each module when it is used, so that `kensa --help` need not wait for it. */
export const realDependencies: Dependencies = {
  async audit(bundle, options) {
    const { audit } = await import('../audit.ts');
    return audit(bundle, options);
  },
  async loadBundle(location) {
    const { loadBundle } = await import('../bundle/load-bundle.ts');
    return loadBundle(location);
  },
};

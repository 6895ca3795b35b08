/** The controls that kensa began with, as options of an audit that takes no others. */
export const FIRST_CONTROLS: readonly string[] = [
  'EMR.3',
  'EMR.4',
  'ElastiCache.4',
  'Kensa.Neptune.1',
  'Neptune.6',
  'Redshift.7',
].flatMap((id) => ['--control', id]);

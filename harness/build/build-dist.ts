import { packageModules } from './package-modules.ts';

await packageModules('dist');

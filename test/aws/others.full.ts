import { everyFault } from './every-fault.ts';
import { ACCOUNT } from './walk-kinds.ts';

everyFault('a collection with a role, of an organization, of a bucket', ({ base }) => base.kind !== ACCOUNT);

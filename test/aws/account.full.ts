import { everyFault } from './every-fault.ts';
import { ACCOUNT } from './walk-kinds.ts';

everyFault('a collection of an account', ({ base }) => base.kind === ACCOUNT);

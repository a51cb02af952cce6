import { mayDo } from './may-do.js';
import type { Rights } from './rights.js';
import { NOWHERE } from './scope.js';

export const READING_ACCESS_LOG = { deed: 'read the access log' } as const;

/** Whether somebody may read who came in and what was read: of all bodies at once, so the role must hold everywhere. */
export const mayReadAccessLog = (rights: Rights): boolean => mayDo(rights, READING_ACCESS_LOG, NOWHERE);

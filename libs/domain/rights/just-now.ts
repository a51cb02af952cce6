import { isActingKind } from '../kinds.js';
import type { Operation } from './operation.js';

/** Whether it changes who may do what: who does it proves first, again, who they are. A name changes nothing of that. */
export const asksForSignInJustNow = (operation: Operation): boolean =>
  'move' in operation && isActingKind(operation.kind) && operation.move !== 'RenamePerson';

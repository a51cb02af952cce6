import { EVIDENCED_KINDS } from '#libs/domain/evidence/events.js';
import type { Kind } from '#libs/domain/kinds.js';
import { mayDo } from '#libs/domain/rights/may-do.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Place } from '#libs/domain/rights/scope.js';

export const ADD_EVIDENCE = operationOf('evidence', 'AddEvidence');

/** Whether there can be evidence of things of a kind. */
export const isEvidenced = (kind: Kind): boolean => (EVIDENCED_KINDS as readonly Kind[]).includes(kind);

/** Whether somebody may add evidence of a thing that is there. */
export const mayAddEvidence = (rights: Rights, kind: Kind, place: Place): boolean =>
  isEvidenced(kind) && mayDo(rights, ADD_EVIDENCE, place);

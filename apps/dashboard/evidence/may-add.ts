import type { Reader } from '#libs/asking/reader.js';
import { EVIDENCED_KINDS } from '#libs/domain/evidence/events.js';
import { isKind, type Kind } from '#libs/domain/kinds.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import type { Thing } from '#libs/read-models/register/thing.js';

export const ADD_EVIDENCE = operationOf('evidence', 'AddEvidence');

/** Of what there can be evidence. */
export const isEvidenced = (kind: Kind): boolean => (EVIDENCED_KINDS as readonly Kind[]).includes(kind);

const isTheirs = ({ kind, state }: Thing, people: readonly string[]): boolean => {
  if (!isKind(kind) || kind !== 'action') return false;
  const { owner, holder } = state as Thing<'action'>['state'];
  return [owner && 'person' in owner ? owner.person : null, holder].some(
    (each) => each !== null && people.includes(each),
  );
};

/** Whether a page offers who looks at it to add evidence of a thing: to officers, and to whoever the thing is of. */
export const offersEvidence = (reader: Reader, thing: Thing): boolean =>
  isEvidenced(thing.kind) &&
  reader.is === 'actor' &&
  (mayAnywhere(reader.rights, ADD_EVIDENCE) || isTheirs(thing, [reader.rights.actor, ...reader.rights.joined]));

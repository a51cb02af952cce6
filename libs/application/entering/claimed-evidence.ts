import type { ActionState } from '#libs/domain/action/state.js';
import { answersTo } from '#libs/domain/action/answered.js';
import type { EvidenceState } from '#libs/domain/evidence/state.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { Evidence as Claimed } from '#libs/domain/shared/evidence.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { EVIDENCE_FIELDS } from '#libs/domain/shared/moves/common-fields.js';
import type { DataOf } from '#libs/domain/shared/moves/field.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isRefusal, together, type Refusal } from '#libs/kernel/refusal.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import { load } from '../load.js';
import type { Linked } from './links.js';

type Told = DataOf<typeof EVIDENCE_FIELDS>;
type Evidence = Exclude<EvidenceState, { readonly status: 'none' }>;
type Named = Pick<Evidence['of'], 'id'> & { readonly kind: Kind };

const isSame = (one: Named, other: Named): boolean =>
  one.kind === other.kind && spelledId(one.id) === spelledId(other.id);

/** Whether one of both is an action that answers the other, a recommendation. */
const isAnswerOf = async (store: EventStore, one: Named, other: Named): Promise<boolean> => {
  const [action, answered] = one.kind === 'action' ? [one, other] : [other, one];
  if (action.kind !== 'action' || answered.kind !== 'recommendation') return false;
  const state = (await load(store, 'action', action.id)).state as ActionState;
  return state.status !== 'none' && answersTo(state.answers, answered.id);
};

const standing = ({ ref, status }: Evidence, field: string): Refusal | null =>
  status === 'received'
    ? null
    : invalid(
        field,
        status === 'withdrawn'
          ? `${ref} is withdrawn: nobody relies on it any more. Name evidence that stands.`
          : `${ref} is superseded: name the evidence that took its place.`,
      );

const claimedOf = async (
  store: EventStore,
  thing: Named,
  { title, sha256, id }: Told['evidence'][number],
  at: string,
  links: Linked,
): Promise<Claimed | Refusal> => {
  if (id === null)
    return title === null
      ? invalid(`${at}.title`, 'Say what it is called, or name evidence of the record by its id.')
      : { title, sha256, id };
  const evidence = links.the<EvidenceState>(id);
  const refusal = standing(evidence, `${at}.id`);
  if (refusal) return refusal;
  if (!isSame(evidence.of, thing) && !(await isAnswerOf(store, evidence.of, thing)))
    return invalid(
      `${at}.id`,
      `${evidence.ref} is evidence of something else: record first, by POST /v1/evidence, that its document is evidence of this ${thing.kind}.`,
    );
  const { document } = evidence;
  if (sha256 !== null && sha256.toLowerCase() !== document.sha256)
    return invalid(
      `${at}.sha256`,
      `The document of ${evidence.ref} has the SHA-256 ${document.sha256}: leave this out.`,
    );
  return { title: title ?? evidence.title, sha256: document.sha256, id: spelledId(id) };
};

/**
 * What a claim rests on. Of evidence of the record that it names, the title where it tells none, and the document. Refused
 * where that does not stand, or is evidence of neither this thing, nor a recommendation that it answers, nor an action that
 * answers it. Throws what the event store throws.
 */
export const claimedOn = async (
  store: EventStore,
  thing: Named,
  { evidence }: Told,
  links: Linked,
): Promise<{ readonly evidence: readonly Claimed[] } | Refusal> => {
  const claimed: Claimed[] = [];
  const refused: Refusal[] = [];
  for (const [n, told] of evidence.entries()) {
    const each = await claimedOf(store, thing, told, `evidence.${n}`, links);
    if (isRefusal(each)) refused.push(each);
    else claimed.push(each);
  }
  return together(refused) ?? { evidence: claimed };
};

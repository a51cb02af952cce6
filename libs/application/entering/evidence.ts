import type { EvidenceCommand } from '#libs/domain/evidence/decide.js';
import { EVIDENCED_KINDS, type EvidencedKind, type EvidenceFacts } from '#libs/domain/evidence/events.js';
import type { EVIDENCE } from '#libs/domain/evidence/moves.js';
import type { EvidenceState } from '#libs/domain/evidence/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { OWN_PLACE } from '#libs/domain/shared/names-itself.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { evidenceIdentity, type Identity } from '../identity.js';
import { load } from '../load.js';
import type { Entering, Entry } from './entry.js';
import type { Linked } from './links.js';

type Evidenced = { readonly status: string } & Pick<EvidenceFacts, 'ref' | 'scope'>;

const thingOf = (of: Readonly<Partial<Record<EvidencedKind, string>>>): EvidenceFacts['of'] => {
  const kind = EVIDENCED_KINDS.find((each) => of[each] !== undefined);
  if (kind === undefined) throw new Error('Evidence of nothing.');
  return { kind, id: of[kind] as string };
};

/** A document as evidence of something, known by its SHA-256 and that thing: its bytes are kept first. */
export const enterEvidence = (
  { document: sha256, of, title, speaksOf }: Told<typeof EVIDENCE, 'AddEvidence'>,
  { ids, linked, document }: Entering,
): Entry | Refusal => {
  if (document === null)
    return invalid(
      'document',
      `No bytes with the SHA-256 ${sha256} are kept: send them to POST /v1/documents first, which answers it.`,
    );
  const thing = thingOf(of);
  const { ref, scope } = linked.the<Evidenced>(thing.id);
  const evidenced: Identity = { ...thing, ref };
  const identity = evidenceIdentity(ids, evidenced, document.sha256);
  const data = { ref: identity.ref, scope, of: thing, document, title, speaksOf };
  const command: EvidenceCommand = { type: 'AddEvidence', data };
  return { ...identity, command, from: { day: speaksOf, field: 'speaksOf' } };
};

/** Evidence gives its place to other evidence of the same thing, which stands. */
export const supersedeEvidence = async (
  store: EventStore,
  id: string,
  told: Told<typeof EVIDENCE, 'SupersedeEvidence'>,
  linked: Linked,
): Promise<Extract<EvidenceCommand, { type: 'SupersedeEvidence' }> | Refusal> => {
  if (told.by === id) return invalid('by', OWN_PLACE);
  const later = linked.the<EvidenceState>(told.by);
  const superseded = (await load(store, 'evidence', id)).state as EvidenceState;
  if (superseded.status !== 'none' && superseded.of.id !== later.of.id)
    return invalid('by', `${later.ref} is evidence of something else.`);
  if (later.status !== 'received') return invalid('by', `${later.ref} is ${later.status} itself.`);
  return { type: 'SupersedeEvidence', data: told };
};

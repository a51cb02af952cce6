import type { EventInStream } from '#libs/kernel/event-store.js';
import type { Instant } from '#libs/kernel/event.js';
import type { AccessKind, AccessWords } from '../entries/entry.js';
import { storedEntryOf } from '../entries/stored.js';
import type { KeyOfDay } from '../keys/day-keys.js';
import { openWords } from '../sealing/seal.js';

/** Why the words of an entry are not told: their key was destroyed, is not here, or they are not what was sealed with it. */
export type WhyNoWords =
  { readonly is: 'destroyed'; readonly at: Instant } | { readonly is: 'no-key' } | { readonly is: 'not-opened' };

/** An entry as it is shown. */
export interface ShownAccess {
  /** Of its event. */
  readonly id: string;
  readonly revision: bigint;
  /** `null` for an event that Oversight did not write. */
  readonly kind: AccessKind | null;
  readonly at: Instant;
  readonly words: AccessWords | null;
  /** `null` where there are words. */
  readonly whyNot: WhyNoWords | null;
}

/** @param key that of the day */
export const shownAccess = (stream: string, event: EventInStream, key: KeyOfDay): ShownAccess => {
  const { id, revision, created, type, data } = event;
  const entry = storedEntryOf(type, data);
  const shown = { id, revision, kind: entry?.kind ?? null, at: entry?.at ?? created };
  const closed = (whyNot: WhyNoWords): ShownAccess => ({ ...shown, words: null, whyNot });
  if (entry === null) return closed({ is: 'not-opened' });
  if (key.is === 'destroyed') return closed({ is: 'destroyed', at: key.at });
  if (key.is === 'none') return closed({ is: 'no-key' });
  const words = openWords(key.key, { stream, eventId: id }, entry.words);
  return words === null ? closed({ is: 'not-opened' }) : { ...shown, words, whyNot: null };
};

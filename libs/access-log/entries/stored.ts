import type { DomainEvent, Instant, PlainDate } from '#libs/kernel/event.js';
import { kindOf, TYPES, type AccessKind } from './entry.js';

/** The data of every event of the access log. */
export interface StoredEntry {
  /** Whose key opens the words: a day in Europe/London. */
  readonly day: PlainDate;
  readonly at: Instant;
  /** `AccessWords` under that key, as `sealing/seal.ts` says. */
  readonly words: string;
}

export const eventOf = (kind: AccessKind, data: StoredEntry): DomainEvent => ({ type: TYPES[kind], data });

const isEntry = (data: unknown): data is StoredEntry =>
  typeof data === 'object' &&
  data !== null &&
  (['day', 'at', 'words'] as const).every((name) => typeof (data as Partial<StoredEntry>)[name] === 'string');

/** An event of the log as what it says; `null` for one that Oversight did not write. */
export const storedEntryOf = (type: string, data: unknown): (StoredEntry & { readonly kind: AccessKind }) | null => {
  const kind = kindOf(type);
  return kind !== null && isEntry(data) ? { kind, day: data.day, at: data.at, words: data.words } : null;
};

import type { EntityManager } from 'typeorm';
import { newestSigned, noteAt } from './notes.js';

/** A checkpoint that everybody may be shown. */
export interface Published {
  readonly origin: string;
  /** How many leaves it covers. */
  readonly size: bigint;
  /** The signed note, byte for byte. */
  readonly note: string;
}

/** The newest checkpoint that is published; `null` before the first. */
export const published = async (tx: EntityManager): Promise<Published | null> => {
  const newest = await newestSigned(tx);
  const note = newest && (await noteAt(tx, newest));
  return newest && note ? { origin: newest.origin, size: newest.size, note } : null;
};

import { AuditHalted } from './errors.js';
import type { AuditedEvent } from './leaf.js';

/** A tombstone's revision: no gap, and nothing comes after it. */
export const TOMBSTONE = 2n ** 63n - 1n;

/**
 * Checks that every stream's revisions run 0, 1, 2 … on from the last one that the ledger holds, and the log's positions
 * forwards from where it was read to. Throws `AuditHalted`.
 */
export const checkOrder = (
  events: readonly AuditedEvent[],
  lastRevisions: ReadonlyMap<string, bigint>,
  readTo: bigint | null,
): void => {
  const last = new Map(lastRevisions);
  let position = readTo;
  for (const event of events) {
    const { stream, revision } = event;
    const expected = (last.get(stream) ?? -1n) + 1n;
    if (position !== null && event.position <= position)
      throw new AuditHalted(`The log runs back: ${stream}@${revision} lies at ${event.position}, after ${position}.`);
    if (revision < expected) throw new AuditHalted(`${stream} runs back: ${revision} comes after ${expected - 1n}.`);
    if (revision > expected && revision !== TOMBSTONE)
      throw new AuditHalted(`${stream} has a gap: ${expected} is missing before ${revision}.`);
    last.set(stream, revision);
    position = event.position;
  }
};

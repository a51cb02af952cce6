import { TOMBSTONE_REVISION, type RawEvent } from '#libs/kernel/raw-event.js';
import { AuditHalted, RESTORE_THE_LOG } from './errors.js';

/**
 * Checks that every stream's revisions run 0, 1, 2 … on from the last one that the ledger holds, and the log's positions
 * forwards from where it was read to. Only a tombstone's revision may leave some out, and nothing comes after it. Throws
 * `AuditHalted`.
 */
export const checkOrder = (
  events: readonly RawEvent[],
  lastRevisions: ReadonlyMap<string, bigint>,
  readTo: bigint | null,
): void => {
  const last = new Map(lastRevisions);
  let position = readTo;
  for (const event of events) {
    const { stream, revision } = event;
    const { commit } = event.position;
    const expected = (last.get(stream) ?? -1n) + 1n;
    if (position !== null && commit <= position)
      throw new AuditHalted(
        `The log runs back: ${stream}@${revision} lies at ${commit}, after ${position}.`,
        `Events were moved or the event store was restored while it was read. ${RESTORE_THE_LOG}`,
      );
    if (revision < expected)
      throw new AuditHalted(
        `${stream} runs back: ${revision} comes after ${expected - 1n}, and is sealed already.`,
        `The stream was deleted and made again, or an older log was restored and written to. ${RESTORE_THE_LOG}`,
      );
    if (revision > expected && revision !== TOMBSTONE_REVISION)
      throw new AuditHalted(
        `${stream} has a gap: ${expected} is missing before ${revision}.`,
        `Find out what became of it: streams must never be truncated or scavenged. ${RESTORE_THE_LOG}`,
      );
    last.set(stream, revision);
    position = commit;
  }
};

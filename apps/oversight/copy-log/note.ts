import { randomUUID } from 'node:crypto';
import type { NewRawEvent, RawEvent } from '#libs/kernel/raw-event.js';
import { CannotDo, messageOf } from '../failure.js';
import { placeOf } from './copied-event.js';
import type { EventLog } from './event-log.js';

/** The target's own stream of notes: one of the system's, so it is neither copied on nor sealed nor projected. */
export const NOTES = '$oversight-copies';
const TYPE = 'LogCopied.v1';

/** Where what was copied ends. What the target's `$all` has up to there was copied, and stored (`created`) then. */
export interface CopyNote {
  /** The position, in the target, of the last event that was copied, and its stream and revision. */
  readonly endsAt: string;
  readonly last: string;
  /** How many events that are, and from which log: its address has no password. */
  readonly events: number;
  readonly from: string;
}

/**
 * Leaves a note in the target, where it does not say so yet. Null where there is nothing to note.
 * @throws CannotDo if the target refuses it
 */
export const noteCopy = async (
  source: EventLog,
  target: EventLog,
  { same, last }: { readonly same: number; readonly last: RawEvent | null },
): Promise<CopyNote | null> => {
  if (last === null) return null;
  const note: CopyNote = {
    endsAt: String(last.position.commit),
    last: placeOf(last),
    events: same,
    from: source.address,
  };
  const before = await lastNote(target);
  if (before && (JSON.parse(before.data.toString()) as CopyNote).endsAt === note.endsAt) return note;
  const revision = before ? before.revision + 1n : 0n;
  await target.append([eventOf(note, revision)]).catch((error: unknown) => {
    throw new CannotDo(
      `The copy is whole, but where it ends could not be noted in the target: ${messageOf(error)}`,
      `Give the same command again, as a user that may write to ${NOTES} (an administrator).`,
    );
  });
  return note;
};

const lastNote = async (target: EventLog): Promise<RawEvent | null> => {
  let last: RawEvent | null = null;
  for await (const note of target.events(await target.head(), `^\\${NOTES}$`)) last = note;
  return last;
};

const eventOf = (note: CopyNote, revision: bigint): NewRawEvent => ({
  ...{ stream: NOTES, revision, id: randomUUID(), type: TYPE, contentType: 'application/json' },
  ...{ data: Buffer.from(JSON.stringify(note)), metadata: Buffer.alloc(0) },
});

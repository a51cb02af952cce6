import type { LogReader } from '../log/log-reader.js';
import type { LogTail } from '../log/log-tail.js';
import { ANY } from '../streams/expectations.js';
import type { GroupCommit } from '../streams/group-commit.js';
import type { ProposedEvent } from '../streams/write-request.js';

/** The event store that groups read from, and keep their own streams in. */
export interface Store {
  reader: LogReader;
  tail: LogTail;
  writes: GroupCommit;
}

/**
 * Writes to a stream whatever its revision. The same id again writes nothing.
 * @returns the revision
 * @throws Error if the stream is ended, WriteUnavailableError if the outcome is not known
 */
export const appendTo = async ({ writes }: Store, stream: string, event: ProposedEvent): Promise<bigint> => {
  const outcome = await writes.submit({ kind: 'append', stream, expected: ANY, events: [event] });
  if (outcome.kind !== 'written') throw new Error(`Event stream '${stream}' cannot be written.`);
  return outcome.revision;
};

/** Hides what a stream holds; one that is not there is left so. */
export const deleteStream = async ({ writes }: Store, stream: string): Promise<void> => {
  await writes.submit({ kind: 'delete', stream, expected: ANY });
};

const NOTHING = Buffer.alloc(0);

export const jsonEvent = (id: string, type: string, value: unknown): ProposedEvent => ({
  id,
  type,
  isJson: true,
  data: Buffer.from(JSON.stringify(value, null, 2)),
  metadata: NOTHING,
});

import { randomUUID } from 'node:crypto';
import { START_POSITION } from '../log/stored-event.js';
import { NO_STREAM } from './expectations.js';
import type { WriteOutcome, WriteRequest } from './write-request.js';

/** Whom EventStoreDB lets read how its log was scavenged, for a month. */
const SCAVENGES = { $maxAge: 2_592_000, $acl: { $r: '$ops', $w: [], $d: [], $mr: [], $mw: [] } };

interface Writes {
  submit(request: WriteRequest): Promise<WriteOutcome>;
}

/** Where a new log begins: the metadata of the stream in which EventStoreDB tells of its scavenges. */
export const BEGINNING = '$$$scavenges';

/** Writes what a new log of EventStoreDB begins with. A log that has a position already stays as it is. */
export const beginLog = async (position: bigint, writes: Writes): Promise<void> => {
  if (position !== START_POSITION) return;
  const data = Buffer.from(JSON.stringify(SCAVENGES));
  const event = { id: randomUUID(), type: '$metadata', isJson: true, data, metadata: Buffer.alloc(0) };
  await writes.submit({ kind: 'append', stream: BEGINNING, expected: NO_STREAM, events: [event] });
};

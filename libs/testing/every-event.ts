import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { jsonEvent, type EventStoreClient } from '#libs/event-store/client.js';
import { KINDS } from '#libs/domain/deciders.js';
import { uuid } from './record.js';

/** Appends one stored event of a type to a stream. */
export const appendStored = async (client: EventStoreClient, stream: string, type: string): Promise<void> => {
  await client.appendToStream(stream, toAppend(await read(`${type}.json`)));
};

/** Appends an event with a nonce, as Oversight writes them, to a stream where Oversight would not have recorded it. */
export const appendUnlawful = async (client: EventStoreClient, stream: string): Promise<void> => {
  const { metadata, ...event } = await read('ActionBlocked.v1.json');
  await client.appendToStream(stream, toAppend({ ...event, metadata: { ...metadata, nonce: '0f'.repeat(16) } }));
};

/** Appends an event that no projection can take, as another program may have written it: it is effective on no day. */
export const appendUntakeable = async (client: EventStoreClient, stream: string): Promise<void> => {
  const { metadata, ...event } = await read('ReportPublished.v1.json');
  await client.appendToStream(stream, toAppend({ ...event, metadata: { ...metadata, effectiveOn: 'soon' } }));
};

const GOLDEN = new URL('../event-store/golden/', import.meta.url);
/** Days on which they take effect, in no order. */
const DAYS = ['2017-07-10', '2017-09-04', '2017-06-25', '2018-01-15', '2017-07-11'];

interface Stored {
  readonly type: string;
  readonly data: object;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const read = async (file: string) => JSON.parse(await readFile(new URL(file, GOLDEN), 'utf8')) as Stored;

// A new id each: the event store takes an id once a stream.
const toAppend = (stored: Stored) => jsonEvent({ id: randomUUID(), ...stored } as Parameters<typeof jsonEvent>[0]);

/**
 * Appends every stored event that ever was, of every type and version, twice over to a stream of every kind: those that
 * do not concern a kind change nothing in it. None has a nonce: from the first one on, a log is held to the rules, which
 * these keep to nowhere. How many there are.
 */
export const appendEveryEvent = async (client: EventStoreClient, n: number): Promise<number> => {
  const files = (await readdir(GOLDEN)).sort();
  const stored: Stored[] = [];
  for (const file of files) stored.push(await read(file));
  const events = [...stored, ...stored].map(({ metadata: { nonce: _, ...metadata }, ...event }, at) => ({
    ...event,
    metadata: { ...metadata, effectiveOn: DAYS[at % DAYS.length] },
  }));
  for (const kind of KINDS) await client.appendToStream(`${kind}-${uuid(n)}`, events.map(toAppend));
  return events.length * KINDS.length;
};

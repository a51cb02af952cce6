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

/** Appends a stream's last event so often again, each time with another id. Answers the position of the last. */
export const appendLastAgain = async (client: EventStoreClient, stream: string, times: number): Promise<bigint> => {
  let last: unknown;
  for await (const { event } of client.readStream(stream)) last = event;
  const again = Array.from({ length: times }, () => toAppend({ ...(last as Stored), id: randomUUID() } as Stored));
  const { position } = await client.appendToStream(stream, again);
  return position!.commit;
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

const SCHEMAS = new URL('../schemas/events/', import.meta.url);
/** Of the events that do not concern a kind, one of so many goes into its stream too. */
const ONE_OF_OTHERS = 12;

/** Of which folder of schemas each type is: a kind's, or one that concerns every kind. */
const foldersOfTypes = async (): Promise<ReadonlyMap<string, string>> => {
  const folders = await readdir(SCHEMAS);
  const all = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(new URL(`${folder}/`, SCHEMAS))).map((file) => [file.replace(/\.json$/, ''), folder] as const),
    ),
  );
  return new Map(all.flat());
};

const isKind = (folder: string): boolean => (KINDS as readonly string[]).includes(folder);

/**
 * Appends every stored event that ever was, of every type and version, twice over to a stream of its kind, and some of the
 * others, which change nothing in it. None has a nonce: from the first one on, a log is held to the rules, which these keep
 * to nowhere. How many there are.
 */
export const appendEveryEvent = async (client: EventStoreClient, n: number): Promise<number> => {
  const folders = await foldersOfTypes();
  const stored = await Promise.all((await readdir(GOLDEN)).sort().map(read));
  let count = 0;
  for (const [of, kind] of KINDS.entries()) {
    const concerns = ({ type }: Stored) => {
      const folder = folders.get(type) ?? '';
      return folder === kind || !isKind(folder);
    };
    const others = stored.filter((event, at) => !concerns(event) && at % ONE_OF_OTHERS === of % ONE_OF_OTHERS);
    const own = stored.filter(concerns);
    const events = [...own, ...others, ...own].map(({ metadata: { nonce: _, ...metadata }, ...event }, at) => ({
      ...event,
      metadata: { ...metadata, effectiveOn: DAYS[at % DAYS.length] },
    }));
    await client.appendToStream(`${kind}-${uuid(n)}`, events.map(toAppend));
    count += events.length;
  }
  return count;
};

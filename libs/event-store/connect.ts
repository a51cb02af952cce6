import { EventStoreDBClient } from '@eventstore/db-client';
import { forPeople, withKnownOptions } from './address.js';

/** The client knows EventStoreDB's scheme only; KurrentDB's clients take these too, in any case of letters. */
export const asEsdb = (url: string): string =>
  url
    .trim()
    .replace(
      /^(?:esdb|kurrentdb|kurrent|kdb)(\+discover)?(?=:\/\/)/i,
      (_, discover: string | undefined) => `esdb${discover?.toLowerCase() ?? ''}`,
    );

const addresses = new WeakMap<EventStoreDBClient, string>();

/** An address that the client does not take. Nothing of it is in the message: it may hold a password. */
export class InvalidAddress extends Error {
  override readonly name = 'InvalidAddress';
}

/**
 * A client of the event store at `esdb://…` or `kurrentdb://…`; makes no call yet. One a process: the client's table of appends under way
 * is global, and an error on one connection would reject another's. Certificates are always checked.
 * @throws InvalidAddress
 */
export const connect = (address: string): EventStoreDBClient => {
  // The client itself would show the whole address beside an option that it does not know.
  const { url, unknown } = withKnownOptions(address.trim());
  for (const option of unknown)
    process.emitWarning(`The address of the event store has an option "${option}", which does nothing here.`);
  try {
    const client = EventStoreDBClient.connectionString(asEsdb(url));
    addresses.set(client, forPeople(url));
    return client;
  } catch (error) {
    throw new InvalidAddress(whyNot(error));
  }
};

/** What the client expected; what it found is a piece of the address. */
const whyNot = (error: unknown): string => {
  const said = error instanceof Error ? error.message : '';
  if (said.startsWith('Failed to load'))
    return `The address of the event store names a file that is not there. ${said}`;
  const [, expected] = /, expected (.*)\.$/.exec(said) ?? [];
  return `The address of the event store cannot be read${expected ? `: expected ${expected}` : ''}. It is like esdb://user:password@host:2113?tls=true&tlsCAFile=ca.crt, with what is not a letter or a digit in a password as %XX.`;
};

/** Where a client of `connect` was sent, for people to read. */
export const addressOf = (client: EventStoreDBClient): string => addresses.get(client) ?? 'the event store';

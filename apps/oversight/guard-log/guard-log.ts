import { forNobody, forPeople } from '#libs/event-store/address.js';
import { AccessDeniedError, type EventStoreClient } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { guardedFor, othersIn, sameAcls } from '#libs/event-store/default-acls/guarded.js';
import { readDefaultAcls, type StoredAcls, writeDefaultAcls } from '#libs/event-store/default-acls/settings-stream.js';
import { STANDARD } from '#libs/event-store/default-acls/settings.js';
import { asksNobody } from '#libs/event-store/log-access-watch.js';
import { CannotDo, messageOf } from '../failure.js';
import { changeInWords, othersInWords } from './words.js';

export interface GuardJob {
  /** Of the event store. */
  readonly url: string;
  /** Users and groups who go on writing. */
  readonly names: readonly string[];
  readonly administrator: { readonly username: string; readonly password: string };
  /** Shown what is there and what will be; whether it shall be. */
  readonly confirm: (lines: readonly string[]) => Promise<boolean>;
}

export type Guarded = 'guarded' | 'guarded already' | 'left as it was';

const NOTHING = 'Nothing was changed.';

/**
 * Sets the default ACLs of the event store so that only those who are named write and read the streams of users, and only
 * administrators delete one or change its metadata. Rights that somebody gave by name are never taken away: those to read
 * stay, those to change are a refusal.
 * @throws CannotDo when nothing can guard it, the administrator is none, or others may change streams
 */
export const guardLog = async ({ url, names, administrator, confirm }: GuardJob): Promise<Guarded> => {
  const [client, nobody] = [connect(url), connect(forNobody(url))];
  try {
    if (await answered(url, asksNobody(nobody)))
      throw new CannotDo(
        `The event store at ${forPeople(url)} asks nobody who they are: nothing can guard its streams.`,
        `Give it TLS and users first; EventStoreDB's own guide and docs/guides/production.md say how. ${NOTHING}`,
      );
    const stored = await answered(url, asAdministrator(client, administrator));
    const acls = stored.acls ?? STANDARD;
    const others = othersIn(acls, names);
    if (others.length > 0)
      throw new CannotDo(
        `Somebody has given others by name the right to change streams: ${othersInWords(others)}.`,
        `Take it away from them in $settings, or name them too, by --user or --role, if they are to write. ${NOTHING}`,
      );
    const guarded = guardedFor(names, acls);
    if (sameAcls(acls, guarded)) return 'guarded already';
    if (!(await confirm(changeInWords(acls, guarded)))) return 'left as it was';
    const written = await answered(url, writeDefaultAcls(client, guarded, stored.revision, administrator));
    if (written === 'set') return 'guarded';
    throw written === 'gone'
      ? new CannotDo(
          'The stream $settings was ended for good: the defaults of this event store cannot be set any more.',
          `Copy the log into another one (oversight copy-log), and guard that. ${NOTHING}`,
        )
      : new CannotDo('Somebody else has changed the rights meanwhile.', `Look at them again. ${NOTHING}`);
  } finally {
    await client.dispose();
    await nobody.dispose();
  }
};

const asAdministrator = async (
  client: EventStoreClient,
  administrator: GuardJob['administrator'],
): Promise<StoredAcls> => {
  try {
    return await readDefaultAcls(client, administrator);
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error;
    throw new CannotDo(
      `${administrator.username} may not read the event store's settings: the password is another, or he is no administrator.`,
      `Name an administrator by --as, and give his password in EVENTSTORE_ADMIN_PASSWORD. ${NOTHING}`,
    );
  }
};

const answered = async <T>(url: string, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    throw error instanceof AccessDeniedError
      ? new CannotDo('The administrator may not write the event store’s settings.', NOTHING)
      : new CannotDo(
          `The event store at ${forPeople(url)} does not answer (${messageOf(error)}).`,
          `Start it, or correct EVENTSTORE_URL. ${NOTHING}`,
        );
  }
};

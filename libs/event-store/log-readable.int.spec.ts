import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreWithUsers } from '#apps/eventstore/testing/event-store-with-users.js';
import { startTestEventStore } from '#libs/testing/event-store.js';
import { connect } from './connect.js';
import { forNobody } from './address.js';
import { demandReadable } from './log-readable.js';

let store: EventStoreWithUsers;
beforeAll(async () => {
  store = await EventStoreWithUsers.start();
});
afterAll(() => store.stop());

const refusalOf = async (url: string): Promise<string> => {
  const client = connect(url);
  try {
    await demandReadable(client, url);
    return 'may read it';
  } catch (error) {
    return String(error);
  } finally {
    await client.dispose();
  }
};

describe('a log that is to be followed', () => {
  it('is refused to a login that may not read $all, by name and with what to do', async () => {
    expect(await refusalOf(store.urlAs('bob'))).toBe(
      `LogNotReadable: The event store at esdb://${store.address}?tls=true does not let "bob" read $all, and without it nothing is projected or sealed. Give EVENTSTORE_URL a login that may, or give this one that right: npx oversight guard-log.`,
    );
  });

  it('is refused to nobody, to a login that is not known, and to one with another password', async () => {
    expect(await refusalOf(forNobody(store.urlAs('bob')))).toContain('does not let nobody, as whom EVENTSTORE_URL');
    expect(await refusalOf(store.urlAs('carl'))).toContain('does not know "carl" by this password');
    expect(await refusalOf(store.urlAs('admin', 'guess'))).toContain('does not know "admin" by this password');
  });

  it('is not refused to one who may read it, nor while the event store is away', async () => {
    expect(await refusalOf(store.urlAs('admin'))).toBe('may read it');
    const away = await startTestEventStore();
    await away.stop();
    expect(await refusalOf(away.url)).toBe('may read it');
  });
});

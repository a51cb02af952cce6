import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { startTestEventStore } from '#libs/testing/event-store.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { messageOf } from '../failure.js';
import { copyLog } from './copy-log.js';

let from: TestDatabase;
let to: TestDatabase;
beforeEach(async () => {
  [from, to] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterEach(() => Promise.all([from.drop(), to.drop()]));

const change = async ({ url }: TestDatabase, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** Makes the two logs, the source with five events of two streams, and lets their tables be changed behind them. */
const copyOf = async (changes: { source?: string; target?: string }): Promise<string> => {
  const [first, second] = [await startTestEventStore(from.url), await startTestEventStore(to.url)];
  const client = connect(first.url);
  for (const stream of ['orders', 'other', 'orders', 'other', 'orders'])
    await client.appendToStream(stream, jsonEvent({ type: 'Placed', data: {} }));
  await client.dispose();
  await first.stop();
  await change(from, changes.source ?? 'select');
  await change(to, changes.target ?? 'select');
  const source = await startTestEventStore(from.url);
  try {
    await copyLog({ from: source.url, to: second.url, tell: () => undefined });
    return 'copied';
  } catch (error) {
    return messageOf(error);
  } finally {
    await Promise.all([source.stop(), second.stop()]);
  }
};

const OF_ORDERS = `stream_id = (select id from eventstore.streams where name = 'orders')`;

describe('a log that cannot be copied as it is', () => {
  it('is found by the comparison when the target keeps something else than it was given', async () => {
    const target = `
      create function spoil() returns trigger language plpgsql as
        $$ begin if new.revision = 1 then new.data := 'spoilt'; end if; return new; end $$;
      create trigger spoil before insert on eventstore.events for each row execute function spoil()`;

    expect(await copyOf({ target })).toMatch(/^The copy is not the same: orders@1 has other data\.\n/);
  });

  it('is found by the comparison when the target loses what it was given', async () => {
    const target = `
      create function lose() returns trigger language plpgsql as
        $$ begin delete from eventstore.events where position = new.position and revision = 2; return null; end $$;
      create trigger lose after insert on eventstore.events for each row execute function lose()`;

    expect(await copyOf({ target })).toMatch(/^The copy is not the same: orders@2 is missing\.\n/);
  });

  it('is refused by the name of the stream that was scavenged', async () => {
    const refusal = await copyOf({ source: `delete from eventstore.events where revision = 1 and ${OF_ORDERS}` });

    expect(refusal).toContain('The source has a gap in orders: revision 1 is missing before 2. It was scavenged');
  });

  it('is refused by the name of the event that is too large for the target', async () => {
    const source = `update eventstore.events set data = convert_to(repeat('x', 2000000), 'UTF8')
                     where revision = 2 and ${OF_ORDERS}`;

    expect(await copyOf({ source })).toMatch(
      /^The target refuses orders@2 \(2,000,000 bytes of data\): .*Maximum Append Size of 1048576 Exceeded/,
    );
  });

  it('is refused before what would end a real server for good is sent: metadata deleted after their stream was', async () => {
    const ends = `revision = 9223372036854775807, type = '$streamDeleted', data = '', is_json = false`;
    const source = `
      update eventstore.events set ${ends}
       where revision = 1 and stream_id = (select id from eventstore.streams where name = 'other');
      insert into eventstore.streams (id, name) values (1000, '$$other');
      update eventstore.events set ${ends}, stream_id = 1000 where revision = 2 and ${OF_ORDERS}`;

    expect(await copyOf({ source })).toMatch(/^The source has an end of \$\$other, .*\nNothing of it was sent/);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '#libs/event-store/connect.js';
import { ApiJourney, type ChangedBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { startTestSystem } from '#libs/testing/system.js';
import { checkSameLog } from './check-same-log.js';

const AMARA = 'Amara Okafor';

let log: TestDatabase;
let api: ApiJourney;
let others: TestDatabase[];
beforeEach(async () => {
  others = [];
  log = await createTestDatabase();
  api = await ApiJourney.of(await startTestSystem({ logDatabaseUrl: log.url }));
  await api.recordSample();
});
afterEach(async () => {
  await api?.stop();
  await Promise.all([log, ...others].map((each) => each.drop()));
});

const another = async (copied?: string) => {
  const database = await createTestDatabase(copied);
  others.push(database);
  return database.url;
};

/** The ids of all that lies in the log that answers now. */
const written = async () => {
  const client = connect(api.system.eventStoreUrl);
  const ids: string[] = [];
  for await (const { event } of client.readAll()) if (event && !event.streamId.startsWith('$')) ids.push(event.id);
  await client.dispose();
  return ids;
};

const report = async ({ id, revision }: { id: string; revision: string | null }, note: string) =>
  api.change<ProblemBody & ChangedBody>(AMARA, `/v1/actions/${id}/report-progress`, revision, { rag: 'red', note });

const until = async (what: string, holds: () => Promise<boolean>) => {
  for (let i = 0; i < 200; i++) {
    if (await holds().catch(() => false)) return;
    await sleep(100);
  }
  throw new Error(`Still not ${what}.`);
};
const ready = async () => (await fetch(`${api.system.url}/health/ready`)).status === 200;

const refusesEverything = async (thing: ThingBody) => {
  const [one] = await api.things('reports');
  const promise = { reportId: one?.id, paragraph: 15, text: 'A promise', by: '2027-03-01' };
  for (const refused of [
    await report(thing, 'into the wrong log'),
    await api.change<ProblemBody>(AMARA, '/v1/commitments', null, promise),
    await api.upload<ProblemBody>(AMARA, 'imports', 'A paper\n'),
  ]) {
    expect([refused.status, refused.body.code]).toEqual([503, 'another-log']);
    expect(refused.body.detail).toMatch(
      /^Nothing was changed\. The log at esdb:\/\/127\.0\.0\.1:\d+\S* is another one, or an older copy: it does not hold event [-0-9a-f]{36} at position \d+, .* Put the log that was read before behind EVENTSTORE_URL again/,
    );
  }
  const health = (await (await fetch(`${api.system.url}/health/ready`)).json()) as { checks: { detail: string }[] };
  expect(health.checks[0]).toMatchObject({ name: 'event store', ok: false });
  expect(health.checks[0]?.detail).toContain('is another one, or an older copy');
  await until('told on the dashboard', async () =>
    (await (await fetch(api.system.url)).text()).includes('is another one, or an older copy'),
  );
  await expect(checkSameLog(api.system)).rejects.toThrow(/is another one.*\n.*EVENTSTORE_URL.* Nothing was written\./);
};

describe('another log behind the same address', () => {
  it('that is empty gets no command, and the right one is gone on with by itself', async () => {
    const thing = await api.some('actions');
    const before = await report(thing, 'before');
    expect(before.status).toBe(200);
    await api.system.replaceLog(await another());
    await refusesEverything(thing);
    expect(await written()).toEqual([]);

    await api.system.replaceLog(log.url);
    await until('ready', ready);
    const after = await report({ id: thing.id, revision: before.body.revision }, 'after');
    expect([after.status, after.body.revision]).toEqual([200, String(BigInt(before.body.revision) + 1n)]);
    await checkSameLog(api.system);
  });

  it('that is an older copy of it gets none, also when the last command was only just answered', async () => {
    const thing = await api.some('actions');
    await api.system.stopEventStore();
    const older = await another(log.url);
    await api.system.replaceLog(log.url);
    await until('ready', ready);
    expect((await report(thing, 'after the copy')).status).toBe(200);

    await api.system.replaceLog(older);
    const before = await written();
    await refusesEverything(thing);
    expect(await written()).toEqual(before);
  });
});

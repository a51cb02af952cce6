import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { PEOPLE } from '../office.mjs';

/** An event as another program may have written it: its day is none. */
const unreadable = () =>
  jsonEvent({
    id: randomUUID(),
    type: 'ActionAgreed.v1',
    data: {},
    metadata: {
      actor: 'prs_other',
      reason: null,
      recordedAt: new Date().toISOString(),
      effectiveOn: 'soon',
      commandId: randomUUID(),
      importId: null,
      $correlationId: randomUUID(),
      $causationId: randomUUID(),
    },
  });

const poisonOf = async (url) => {
  for (let tries = 0; tries < 300; tries++) {
    const { checks } = await (await fetch(`${url}/health/ready`)).json();
    const poison = checks.flatMap((check) => check.poison ?? []);
    if (poison.length > 0) return poison;
    await sleep(50);
  }
  throw new Error('Nothing stopped at the event.');
};

/** Events that the read models cannot take, each passed: two over the API, one by the command line. */
export const passEvents = async (office, program, actions) => {
  const client = EventStoreDBClient.connectionString(program.eventStore);
  for (const [n, action] of actions.entries()) {
    await client.appendToStream(`action-${action.id}`, unreadable());
    const reason = 'Another program wrote it, and it says nothing.';
    for (const { projection, stream, revision } of await poisonOf(office.url)) {
      if (n > 0) await office.entered(PEOPLE.amara, 'passed-events', { projection, stream, revision, reason });
    }
    if (n === 0) await program.done('pass', '--reason', reason, '--as', PEOPLE.priya);
    while (!(await fetch(`${office.url}/health/ready`)).ok) await sleep(50);
  }
  await client.dispose();
};

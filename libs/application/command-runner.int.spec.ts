import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import { deciderOf } from '#libs/domain/deciders.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { actionFacts } from '#libs/testing/facts.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { CommandRunner } from './command-runner.js';
import { load } from './load.js';
import { systemClock, systemIds } from './system.js';

const { decide, evolve, initialState } = deciderOf('action');
const THINGS = ['one', 'two', 'three'].map((name) => systemIds.of(['action', name]));
const ROUNDS = 60;
const AT_ONCE = 6;

/** Each is right in one state and refused, or nothing to do, in others. */
const COMMANDS: readonly ActionCommand[] = [
  { type: 'AgreeAction', data: {} },
  { type: 'StartAction', data: {} },
  { type: 'BlockAction', data: {} },
  { type: 'UnblockAction', data: {} },
  { type: 'SetDueDate', data: { due: '2017-09-20' } },
  { type: 'ClaimCompletion', data: { evidence: [{ title: 'The paper', sha256: null, id: null }] } },
  { type: 'VerifyCompletion', data: {} },
  { type: 'FailCompletion', data: {} },
  { type: 'CloseAction', data: {} },
  { type: 'ReopenAction', data: {} },
];

describe('several processes that change the same things at once', () => {
  let server: TestEventStore;
  const clients: ReturnType<typeof connect>[] = [];
  beforeAll(async () => {
    server = await startTestEventStore();
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await server.stop();
  });

  it('leave a log in which every answered command stands once, decided on what stood before it', async () => {
    const stores = [1, 2, 3].map(() => {
      const client = connect(server.url);
      clients.push(client);
      return new EventStoreDb(client);
    });
    const processes = stores.map((store) => new CommandRunner(store, systemClock, systemIds, nothingElse));
    const asked = new Map<string, { command: ActionCommand; actor: string; reason: string }>();
    const revisions = new Map<string, bigint>();
    const others = {
      effectiveOn: null,
      importId: null,
      correlationId: systemIds.next(),
      causationId: systemIds.next(),
    };
    const send = async (runner: CommandRunner, id: string, command: ActionCommand, n: number, withKey: boolean) => {
      const by = { actor: n % 2 ? 'prs_1' : 'prs_2', reason: `asked as number ${n}` };
      const key = withKey ? { id: systemIds.next(), request: JSON.stringify([id, command]) } : null;
      const request = { ...others, ...by, key, kind: 'action' as const, id, command };
      const outcome = await runner.run({ ...request, expected: revisions.get(id) ?? 'no_stream' });
      if (outcome.ok && outcome.position !== null) asked.set(`${id}@${outcome.revision}`, { command, ...by });
      if (outcome.ok) revisions.set(id, outcome.revision);
      else if (outcome.refusal.code === 'lost-race') revisions.set(id, outcome.refusal.actual as bigint);
    };
    const [first] = processes;
    for (const id of THINGS) if (first) await send(first, id, { type: 'PlanAction', data: actionFacts }, 0, false);
    for (let round = 0; round < ROUNDS; round++)
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, n) => {
          // One process has a thing for itself for a while, then others write beside it.
          const runner = processes[round % 4 === 0 ? n % 3 : Math.floor(round / 12) % 3];
          const command = COMMANDS[(round * 7 + n * 3) % COMMANDS.length];
          if (!runner || !command) throw new Error('Nobody to ask.');
          return send(runner, THINGS[n % 3] ?? '', command, round * AT_ONCE + n, n % 4 === 0);
        }),
      );

    const [store] = stores;
    let written = 0;
    for (const id of THINGS) {
      const { events } = await load(store!, 'action', id);
      written += events.length;
      let state = initialState;
      for (const { event, revision, metadata } of events) {
        const answered = asked.get(`${id}@${revision}`);
        if (!answered) throw new Error(`Nobody was told of ${event.type} at ${revision}.`);
        const { command, actor, reason } = answered;
        expect([metadata.actor, metadata.reason]).toEqual([actor, reason]);
        const decision = decide(state, command, { actor, reason, effectiveOn: metadata.effectiveOn });
        expect(isRefusal(decision) ? decision : decision.map(({ type, data }) => ({ type, data }))).toEqual([event]);
        state = evolve(state, event);
      }
    }
    expect(written).toBe(asked.size);
    expect(written).toBeGreaterThan(ROUNDS / 2);
  });
});

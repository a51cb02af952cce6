import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { InspectionCommand } from '#libs/domain/inspection/commands.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { actionFacts, inspectionFacts } from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner, type CommandRequest } from './command-runner.js';
import { systemIds } from './system.js';

const id = systemIds.of(['action', 'one']);
const plan: ActionCommand = { type: 'PlanAction', data: actionFacts };
const agree: ActionCommand = { type: 'AgreeAction', data: {} };

const ask = (command: ActionCommand, more: Partial<CommandRequest> = {}): CommandRequest => ({
  kind: 'action',
  id,
  command,
  actor: 'prs_1',
  reason: null,
  effectiveOn: '2017-07-10',
  expected: 'no_stream',
  correlationId: systemIds.of(['correlation']),
  causationId: systemIds.of(['cause']),
  importId: null,
  ...more,
});

describe('running a command', () => {
  let store: InMemoryEventStore;
  let runner: CommandRunner;
  beforeEach(() => {
    store = new InMemoryEventStore();
    runner = new CommandRunner(store, stoppedClock, countedIds(), nothingElse);
  });

  it('appends what was decided, with who, why, when it was learnt and when it was true', async () => {
    const outcome = await runner.run(ask(plan, { reason: 'from the paper' }));
    expect(outcome).toMatchObject({ ok: true, id, revision: 0n, position: 0n, state: { status: 'planned' } });
    const [event] = store.log;
    expect(event).toMatchObject({ stream: `action-${id}`, event: { type: 'ActionPlanned.v2', data: actionFacts } });
    expect(event?.metadata).toEqual({
      actor: 'prs_1',
      reason: 'from the paper',
      recordedAt: '2026-11-23T10:00:00.000Z',
      effectiveOn: '2017-07-10',
      correlationId: systemIds.of(['correlation']),
      causationId: systemIds.of(['cause']),
      commandId: expect.any(String),
      importId: null,
      nonce: '0'.repeat(32),
    });
    expect(event?.id).toBe(systemIds.of([event?.metadata.commandId ?? '', '0']));
  });

  it("takes an event's own day before the command's, and today when neither is given", async () => {
    const data = {
      ...inspectionFacts,
      announced: null,
      started: '2017-03-06',
      concluded: '2017-03-30',
      published: null,
    };
    const record: InspectionCommand = { type: 'RecordInspection', data };
    await runner.run({ ...ask(plan), kind: 'inspection', command: record });
    await runner.run(ask(plan, { effectiveOn: null }));
    const days = store.log.map(({ metadata }) => metadata.effectiveOn);
    expect(days).toEqual(['2017-03-06', '2017-03-06', '2017-03-30', '2026-11-23']);
  });

  it('passes on a refusal and writes nothing', async () => {
    expect(await runner.run(ask(agree))).toMatchObject({ ok: false, refusal: { code: 'not-found', state: 'none' } });
    expect(store.log).toEqual([]);
  });

  it('answers without a position when there is nothing to do', async () => {
    await runner.run(ask(plan));
    const due: ActionCommand = { type: 'SetDueDate', data: { due: '2017-09-20' } };
    await runner.run(ask(due, { expected: 0n }));
    const again = await runner.run(ask(due, { expected: 1n }));
    expect(again).toMatchObject({ ok: true, revision: 1n, position: null, events: [] });
    expect(store.log).toHaveLength(2);
  });

  it('refuses what was decided on an older state, before deciding it', async () => {
    await runner.run(ask(plan));
    await runner.run(ask(agree, { expected: 0n }));
    const late = await runner.run(ask({ type: 'CancelAction', data: {} }, { expected: 0n, reason: 'no money' }));
    expect(late).toEqual({
      ok: false,
      refusal: {
        code: 'lost-race',
        message: expect.stringContaining('agreed'),
        actual: 1n,
        state: expect.objectContaining({ status: 'agreed' }),
      },
    });
    expect(await runner.run(ask(plan, { expected: 'no_stream' }))).toMatchObject({ refusal: { code: 'lost-race' } });
    expect(store.log).toHaveLength(2);
  });

  it('lets exactly one of several win that decide at the same time', async () => {
    await runner.run(ask(plan));
    const rivals = ['prs_1', 'prs_2', 'prs_3'].map((actor) => runner.run(ask(agree, { actor, expected: 0n })));
    const outcomes = await Promise.all(rivals);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((o) => !o.ok && o.refusal.code === 'lost-race')).toHaveLength(2);
    expect(store.log).toHaveLength(2);
  });

  it('answers the same command under the same id as it did, whatever came after it', async () => {
    const commandId = systemIds.of(['command']);
    const first = await runner.run(ask(plan, { commandId }));
    await runner.run(ask(agree, { expected: 0n }));
    const again = { ...first, repeated: true, sent: [] };
    expect(await runner.run(ask(plan, { commandId }))).toEqual(again);
    expect(await Promise.all([1, 2].map(() => runner.run(ask(plan, { commandId }))))).toEqual([again, again]);
    expect(store.log).toHaveLength(2);
  });

  it('writes one command once, when it is sent twice at the same time', async () => {
    const twice = [1, 2].map(() => runner.run(ask(plan, { commandId: systemIds.of(['command']) })));
    const [one, two] = await Promise.all(twice);
    expect({ ...one, sent: [] }).toEqual({ ...two, sent: [] });
    expect(store.log).toHaveLength(1);
  });

  describe('under the key of a request', () => {
    const key = { id: systemIds.of(['a key']), request: 'agree' };
    const events = () => store.log.filter(({ stream }) => stream === `action-${id}`);
    beforeEach(async () => {
      await runner.run(ask(plan));
    });

    it('answers it again as it did, whatever it expects by now', async () => {
      const first = await runner.run(ask(agree, { expected: 0n, key }));
      await runner.run(ask({ type: 'StartAction', data: {} }, { expected: 1n }));
      const again = await runner.run(ask(agree, { expected: 0n, key }));
      expect(again).toEqual({ ...first, repeated: true, replayed: true, sent: [] });
      expect(await runner.run(ask(agree, { expected: 2n, key }))).toEqual(again);
      expect(events()).toHaveLength(3);
      expect(events()[1]?.metadata.commandId).toBe(key.id);
    });

    it('carries it out once when it comes twice at the same time', async () => {
      const [one, two] = await Promise.all([1, 2].map(() => runner.run(ask(agree, { expected: 0n, key }))));
      expect({ ...one, sent: [] }).toEqual({ ...two, sent: [] });
      expect(one).toMatchObject({ ok: true, revision: 1n });
      expect(events()).toHaveLength(2);
    });

    it('finds it done when the answer of the event store was lost', async () => {
      const losing: EventStore = {
        read: (stream) => store.read(stream),
        append: async (stream, toAppend, expected) => {
          const answer = await store.append(stream, toAppend, expected);
          if (stream.startsWith('action-')) throw new Error('no answer');
          return answer;
        },
      };
      const unlucky = new CommandRunner(losing, stoppedClock, systemIds, nothingElse);
      await expect(unlucky.run(ask(agree, { expected: 0n, key }))).rejects.toThrow('no answer');
      const again = await unlucky.run(ask(agree, { expected: 0n, key }));
      expect(again).toMatchObject({ ok: true, revision: 1n, repeated: true, replayed: true });
      expect(events()).toHaveLength(2);
    });

    it('refuses another request, on the same thing and on another', async () => {
      await runner.run(ask(agree, { expected: 0n, key }));
      const other = { ...key, request: 'start' };
      const start: ActionCommand = { type: 'StartAction', data: {} };
      expect(await runner.run(ask(start, { expected: 1n, key: other }))).toMatchObject({
        ok: false,
        refusal: { code: 'idempotency-key-reused' },
      });
      const elsewhere = ask(plan, { id: systemIds.of(['action', 'two']), key: other });
      expect(await runner.run(elsewhere)).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
      expect(store.log.filter(({ stream }) => stream.startsWith('action-'))).toHaveLength(2);
    });

    it('refuses another request also when that would be refused, too late or have nothing to do', async () => {
      await runner.run(ask(agree, { expected: 0n, key }));
      const other = { key: { ...key, request: 'another' } };
      const again: CommandRequest = ask(plan, { commandId: systemIds.of(['other facts']), ...other });
      const due: ActionCommand = { type: 'SetDueDate', data: { due: '2017-09-20' } };
      const elsewhere = { id: systemIds.of(['action', 'two']) };
      await runner.run(ask(plan, elsewhere));
      await runner.run(ask(due, { ...elsewhere, expected: 0n }));
      for (const request of [
        again,
        { ...again, expected: null },
        ask(agree, { ...elsewhere, expected: 0n, ...other }),
        ask({ type: 'CloseAction', data: {} }, { ...elsewhere, expected: 1n, ...other }),
        ask(due, { ...elsewhere, expected: 1n, ...other }),
      ])
        expect(await runner.run(request)).toMatchObject({ ok: false, refusal: { code: 'idempotency-key-reused' } });
    });

    it('decides anew what was refused or had nothing to do', async () => {
      const due: ActionCommand = { type: 'SetDueDate', data: { due: '2017-09-20' } };
      await runner.run(ask(due, { expected: 0n }));
      expect(await runner.run(ask(due, { expected: 1n, key }))).toMatchObject({ ok: true, position: null });
      expect(await runner.run(ask(due, { expected: 1n, key }))).toMatchObject({ repeated: false, position: null });
      const start = ask({ type: 'StartAction', data: {} }, { expected: 1n, key });
      expect(await runner.run(start)).toMatchObject({ refusal: { code: 'forbidden-by-lifecycle' } });
      await runner.run(ask(agree, { expected: 1n }));
      expect(await runner.run({ ...start, expected: 2n })).toMatchObject({ ok: true, revision: 3n });
    });

    it('knows what is the same whoever asks, and under which key it was done', async () => {
      const commandId = systemIds.of(['enter', 'two']);
      const enter = { id: systemIds.of(['action', 'two']), commandId };
      const first = await runner.run(ask(plan, { ...enter, key }));
      expect(await runner.run(ask(plan, { ...enter, key }))).toEqual({
        ...first,
        repeated: true,
        replayed: true,
        sent: [],
      });
      expect(await runner.run(ask(plan, enter))).toEqual({ ...first, repeated: true, sent: [] });
    });
  });

  it('decides an import again on what came in between, and gives up in the end', async () => {
    await runner.run(ask(plan));
    let rivals = 1;
    const contended: EventStore = {
      read: (stream) => store.read(stream),
      append: async (stream, events, expected) => {
        if (rivals-- > 0)
          await runner.run(
            ask(
              { type: 'ReportProgress', data: { rag: 'red', rule: null, percent: null, status: null, note: '' } },
              { expected: null },
            ),
          );
        return store.append(stream, events, expected);
      },
    };
    const importer = new CommandRunner(contended, stoppedClock, systemIds, nothingElse);
    const owner: ActionCommand = { type: 'AssignOwner', data: { owner: { post: 'Director' } } };
    expect(await importer.run(ask(owner, { expected: null }))).toMatchObject({ ok: true, revision: 2n });
    rivals = Infinity;
    const other: ActionCommand = { type: 'SetDueDate', data: { due: '2017-09-20' } };
    expect(await importer.run(ask(other, { expected: null }))).toMatchObject({ refusal: { code: 'lost-race' } });
  });
});

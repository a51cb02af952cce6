import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { InspectionCommand } from '#libs/domain/inspection/commands.js';
import { actionFacts, inspectionFacts } from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { systemIds } from '../system.js';
import { EventStoreRepository, type AggregateRepository } from './aggregate-repository.js';
import type { CommandRequest } from './command.js';
import { DecideAndAppend } from './decide-and-append.js';

const plan: ActionCommand = { type: 'PlanAction', data: actionFacts };
const agree: ActionCommand = { type: 'AgreeAction', data: {} };
const record: InspectionCommand = {
  type: 'RecordInspection',
  data: { ...inspectionFacts, announced: null, started: '2017-03-06', concluded: '2017-03-30', published: null },
};

const ask = (
  command: ActionCommand | InspectionCommand,
  expected: CommandRequest['expected'],
  more: Partial<CommandRequest> = {},
): CommandRequest => ({
  kind: 'action',
  id: systemIds.of(['action', 'one']),
  command,
  actor: 'prs_1',
  reason: null,
  effectiveOn: '2017-07-10',
  expected,
  correlationId: systemIds.of(['correlation']),
  causationId: systemIds.of(['cause']),
  importId: null,
  ...more,
});

describe('load, decide, append', () => {
  let store: InMemoryEventStore;
  let repository: EventStoreRepository;
  let handling: DecideAndAppend;
  beforeEach(() => {
    store = new InMemoryEventStore();
    repository = new EventStoreRepository(store);
    handling = new DecideAndAppend(repository, stoppedClock, countedIds(), nothingElse);
  });

  it('answers with what was appended and the state after it', async () => {
    const planned = await handling.run(ask(plan, 'no_stream'));
    expect(planned).toMatchObject({
      ok: true,
      revision: 0n,
      position: 0n,
      firstEventId: store.log[0]?.id,
      state: { status: 'planned' },
    });
    expect(await handling.run(ask(agree, 0n))).toMatchObject({ revision: 1n, state: { status: 'agreed' } });
    expect(store.log.map(({ event }) => event.type)).toEqual(['ActionPlanned.v2', 'ActionAgreed.v1']);
  });

  it('answers a command of several events again with all of them, and with the state that they left', async () => {
    const more = { kind: 'inspection', commandId: systemIds.of(['command']) } as const;
    const first = await handling.run(ask(record, 'no_stream', more));
    expect(first).toMatchObject({ revision: 2n, firstEventId: store.log[0]?.id, state: { status: 'concluded' } });
    const publish: InspectionCommand = { type: 'PublishInspection', data: { on: '2017-06-13' } };
    expect(await handling.run(ask(publish, 2n, { kind: 'inspection' }))).toMatchObject({ revision: 3n });
    expect(await handling.run(ask(record, 'no_stream', more))).toEqual({ ...first, repeated: true, sent: [] });
    expect(store.log).toHaveLength(4);
  });

  it('tells what others left when they wrote between reading and appending', async () => {
    await handling.run(ask(plan, 'no_stream'));
    const overtaken: AggregateRepository = {
      load: (kind, id) => repository.load(kind, id),
      append: async (...append) => {
        await handling.run(ask(agree, 0n, { actor: 'prs_2' }));
        return repository.append(...append);
      },
    };
    const lost = await new DecideAndAppend(overtaken, stoppedClock, countedIds(), nothingElse).run(ask(agree, 0n));
    expect(lost).toMatchObject({ refusal: { code: 'lost-race', actual: 1n, state: { status: 'agreed' } } });
  });

  const withdraw = (revision: string) => ({ type: 'WithdrawEntry', data: { revision } }) as unknown as ActionCommand;
  const because = { reason: 'entered for the wrong report' };

  it('begins again what was withdrawn, and answers the same command as that other one', async () => {
    const more = { commandId: systemIds.of(['enter']) };
    const first = await handling.run(ask(plan, 'no_stream', more));
    expect(await handling.run(ask(withdraw('0'), 0n, because))).toMatchObject({ state: { status: 'none' } });
    const again = await handling.run(ask(plan, 'no_stream', more));
    expect(again).toMatchObject({ revision: 2n, repeated: false, state: { status: 'planned' } });
    expect(await handling.run(ask(plan, 'no_stream', more))).toEqual({ ...again, repeated: true, sent: [] });
    // The withdrawal of the second and of the first withdrawal: what was made first stands.
    await handling.run(ask(withdraw('2'), 2n, because));
    await handling.run(ask(withdraw('1'), 3n, because));
    expect(await handling.run(ask(plan, 'no_stream', more))).toEqual({ ...first, repeated: true, sent: [] });
    expect(new Set(store.log.map(({ id }) => id)).size).toBe(store.log.length);
  });

  it('does not withdraw what began a thing while others refer to it', async () => {
    await handling.run(ask(plan, 'no_stream'));
    const others = [{ kind: 'action-plan' as const, id: 'p', ref: 'CPC 2017-07-10/8/plan' }];
    const referredTo = { referringTo: () => Promise.resolve(others) };
    const careful = new DecideAndAppend(repository, stoppedClock, countedIds(), referredTo);
    expect(await careful.run(ask(withdraw('0'), 0n, because))).toMatchObject({
      refusal: { code: 'invalid', field: 'revision', message: expect.stringContaining('CPC 2017-07-10/8/plan') },
    });
    expect(await careful.run(ask(agree, 0n))).toMatchObject({ ok: true });
  });

  it('only tells what a preview would lead to', async () => {
    const told = await handling.run(ask(plan, 'no_stream', { preview: true }));
    expect(told).toMatchObject({ ok: true, revision: 0n, position: null, state: { status: 'planned' } });
    expect(store.log).toEqual([]);
    await handling.run(ask(plan, 'no_stream'));
    expect(await handling.run(ask(agree, 0n, { preview: true }))).toMatchObject({
      revision: 1n,
      reached: 0n,
      firstEventId: null,
      state: { status: 'agreed' },
    });
    expect(store.log).toHaveLength(1);
  });

  it('records the rule that a change was against, and tells it again', async () => {
    await handling.run(ask(plan, 'no_stream'));
    const start: ActionCommand = { type: 'StartAction', data: {} };
    const key = { id: systemIds.of(['key']), request: 'start' };
    const irregular = { way: { irregular: true }, reason: 'it was started before it was agreed', key } as const;
    const started = await handling.run(ask(start, 0n, irregular));
    const against = 'This action is planned; it cannot be started.';
    expect(started).toMatchObject({ ok: true, against });
    expect(store.log.at(-1)?.metadata).toMatchObject({ irregular: against });
    expect(await handling.run(ask(start, 0n, irregular))).toMatchObject({ repeated: true, against });
  });

  it('keeps the rule of what it records again in one act, and tells of it alone', async () => {
    const because = { reason: 'the minutes came late' };
    const irregular = { ...because, way: { irregular: true } } as const;
    const start: ActionCommand = { type: 'StartAction', data: {} };
    const cancel: ActionCommand = { type: 'CancelAction', data: {} };
    await handling.run(ask(plan, 'no_stream'));
    await handling.run(ask(start, 0n, { ...irregular, effectiveOn: '2017-08-01' }));
    await handling.run(ask(cancel, 1n, { ...irregular, effectiveOn: '2017-07-30' }));
    const key = { id: systemIds.of(['key']), request: 'agree' };
    const forgotten = ask(agree, 2n, { ...because, key, effectiveOn: '2017-07-20', way: { forgotten: true } });
    expect(await handling.run(forgotten)).toMatchObject({ ok: true, against: null });
    const made = store.log.filter(({ event }) => event.type !== 'RequestKeyClaimed.v1').slice(3);
    expect(made.map(({ event, metadata }) => [event, metadata.irregular])).toEqual([
      [{ type: 'EntryWithdrawn.v1', data: { revisions: ['2'] } }, undefined],
      [{ type: 'EntryWithdrawn.v1', data: { revisions: ['1'] } }, undefined],
      [{ type: 'ActionAgreed.v1', data: {} }, undefined],
      [{ type: 'ActionStarted.v1', data: {} }, undefined],
      [{ type: 'ActionCancelled.v1', data: {} }, expect.stringContaining('took effect on 1 August 2017')],
    ]);
    expect(await handling.run(forgotten)).toMatchObject({ repeated: true, against: null });
  });
});

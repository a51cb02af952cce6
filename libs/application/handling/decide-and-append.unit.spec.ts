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
    expect(store.log.map(({ event }) => event.type)).toEqual(['ActionPlanned.v1', 'ActionAgreed.v1']);
  });

  it('answers a command of several events again with all of them, and with the state that they left', async () => {
    const more = { kind: 'inspection', commandId: systemIds.of(['command']) } as const;
    const first = await handling.run(ask(record, 'no_stream', more));
    expect(first).toMatchObject({ revision: 2n, firstEventId: store.log[0]?.id, state: { status: 'concluded' } });
    const publish: InspectionCommand = { type: 'PublishInspection', data: { on: '2017-06-13' } };
    expect(await handling.run(ask(publish, 2n, { kind: 'inspection' }))).toMatchObject({ revision: 3n });
    expect(await handling.run(ask(record, 'no_stream', more))).toEqual({ ...first, repeated: true });
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
});

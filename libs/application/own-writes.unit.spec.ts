import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { commandOf } from '#libs/testing/commands.js';
import { actionFacts } from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { CommandRunner, type CommandRequest } from './command-runner.js';
import { OwnWrites } from './own-writes.js';
import { systemIds } from './system.js';

const id = systemIds.of(['action', 'one']);
const plan: ActionCommand = { type: 'PlanAction', data: actionFacts };
const agree: ActionCommand = { type: 'AgreeAction', data: {} };
const start: ActionCommand = { type: 'StartAction', data: {} };
const claim: ActionCommand = { type: 'ClaimCompletion', data: { evidence: [{ title: 'The paper', sha256: null }] } };
const verify: ActionCommand = { type: 'VerifyCompletion', data: {} };
const due: ActionCommand = { type: 'SetDueDate', data: { due: '2017-09-20' } };

const ask = (command: CommandRequest['command'], expected: CommandRequest['expected'], actor = 'prs_1') => ({
  kind: 'action' as const,
  id,
  command,
  actor,
  reason: 'because',
  effectiveOn: null,
  expected,
  correlationId: systemIds.of(['correlation']),
  causationId: systemIds.of(['cause']),
  importId: null,
});

const keyOf = (name: string, actor: string, ...request: unknown[]) => ({
  id: systemIds.of(['key', name, actor]),
  request: JSON.stringify(request),
});

const withoutIds = ({ stream, revision, position, event, metadata }: RecordedEvent) => {
  const { actor, reason, effectiveOn } = metadata;
  return { stream, revision, position, event, actor, reason, effectiveOn };
};

/** As the store that it stands before, and counts what is read; `losing` loses the answers of appends to things. */
class Watched implements EventStore {
  reads = 0;
  losing = false;

  constructor(private readonly store: InMemoryEventStore) {}

  async append(...asked: Parameters<EventStore['append']>) {
    const answer = await this.store.append(...asked);
    if (this.losing && asked[0].startsWith('action-')) throw new Error('no answer');
    return answer;
  }

  read(stream: string) {
    this.reads++;
    return this.store.read(stream);
  }
}

describe('a thing that this process wrote last', () => {
  let store: InMemoryEventStore;
  let watched: Watched;
  let runner: CommandRunner;
  let rival: CommandRunner;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    watched = new Watched(store);
    runner = new CommandRunner(watched, stoppedClock, systemIds);
    rival = new CommandRunner(store, stoppedClock, systemIds);
    await runner.run(ask(plan, 'no_stream'));
    watched.reads = 0;
  });

  it('is changed without being read', async () => {
    expect(await runner.run(ask(agree, 0n))).toMatchObject({ ok: true, revision: 1n, state: { status: 'agreed' } });
    expect(await runner.run(ask(start, 1n))).toMatchObject({ revision: 2n, state: { status: 'in progress' } });
    expect(watched.reads).toBe(0);
    expect(store.log.map(({ revision }) => revision)).toEqual([0n, 1n, 2n]);
  });

  it('is as the log says, once somebody else wrote', async () => {
    await rival.run(ask(agree, 0n));
    const race = { ok: false, refusal: { code: 'lost-race', actual: 1n, state: { status: 'agreed' } } };
    expect(await runner.run(ask(agree, 0n))).toMatchObject(race);
    expect(await runner.run(ask(start, 1n))).toMatchObject({
      ok: true,
      revision: 2n,
      state: { status: 'in progress' },
    });
  });

  describe('under the key of a request', () => {
    const key = { id: systemIds.of(['a key']), request: 'agree' };

    it('is changed without being read, under a key that was never sent before', async () => {
      expect(await runner.run({ ...ask(agree, 0n), key })).toMatchObject({ ok: true, revision: 1n, replayed: false });
      expect(await runner.run(ask(start, 1n))).toMatchObject({ revision: 2n, state: { status: 'in progress' } });
      expect(watched.reads).toBe(0);
    });

    it('is as the log says, where another process carried the request out already', async () => {
      const first = await rival.run({ ...ask(agree, 0n), key });
      expect(await runner.run({ ...ask(agree, 0n), key })).toEqual({ ...first, repeated: true, replayed: true });
      expect(store.log.filter(({ stream }) => stream === `action-${id}`)).toHaveLength(2);
    });

    it('is not changed by another request under it', async () => {
      await rival.run({ ...ask(plan, 'no_stream'), id: systemIds.of(['action', 'two']), key });
      const other = { ...key, request: 'another' };
      const reused = { ok: false, refusal: { code: 'idempotency-key-reused' } };
      expect(await runner.run({ ...ask(agree, 0n), key: other })).toMatchObject(reused);
      expect(store.log.filter(({ stream }) => stream === `action-${id}`)).toHaveLength(1);
    });

    it('is changed once, when the key was claimed and no answer to the change came', async () => {
      watched.losing = true;
      await expect(runner.run({ ...ask(agree, 0n), key })).rejects.toThrow('no answer');
      watched.losing = false;
      expect(await runner.run({ ...ask(agree, 0n), key })).toMatchObject({ revision: 1n, replayed: true });
      expect(await runner.run({ ...ask(agree, 1n), key })).toMatchObject({ revision: 1n, replayed: true });
      expect(store.log.filter(({ stream }) => stream === `action-${id}`)).toHaveLength(2);
    });
  });

  it.each([
    { what: 'would be refused', command: verify },
    { what: 'would have nothing to do', command: due },
  ])('answers from the log what $what as it was left', async ({ command }) => {
    await runner.run(ask(due, 0n));
    await rival.run(ask(agree, 1n));
    expect(await runner.run(ask(command, 1n))).toMatchObject({
      ok: false,
      refusal: { code: 'lost-race', actual: 2n, state: { status: 'agreed' } },
    });
  });

  it('is read again after an append of which no answer came', async () => {
    watched.losing = true;
    await expect(runner.run(ask(agree, 0n))).rejects.toThrow('no answer');
    watched.losing = false;
    expect(await runner.run(ask(agree, 0n))).toMatchObject({ refusal: { code: 'lost-race', actual: 1n } });
    expect(store.log).toHaveLength(2);
  });

  it('is nobody’s who wrote it under the same id as another at the same time: it may be the other’s', async () => {
    await runner.run(ask(agree, 0n));
    await runner.run(ask(start, 1n));
    const commandId = systemIds.of(['claim']);
    await Promise.all([
      rival.run({ ...ask(claim, 2n, 'prs_1'), commandId }),
      runner.run({ ...ask(claim, 2n, 'prs_2'), commandId }),
    ]);
    expect(await runner.run(ask(verify, 3n, 'prs_1'))).toMatchObject({ refusal: { code: 'forbidden-to-actor' } });
    expect(await runner.run(ask(verify, 3n, 'prs_2'))).toMatchObject({ ok: true, state: { status: 'verified' } });
  });

  it('is answered, beside others who write, as by one who reads it every time', async () => {
    const turn = fc.record({
      who: fc.nat(1),
      thing: fc.constantFrom('one', 'two'),
      command: fc.oneof(commandOf('action'), fc.constantFrom(agree, start, claim, verify)),
      actor: fc.constantFrom('prs_1', 'prs_2'),
      // A key only beside what is not too late: who reads first finds that out before the key is claimed.
      late: fc.oneof(
        fc.constant({ behind: 1n, key: null }),
        fc.record({ behind: fc.constant(0n), key: fc.option(fc.constantFrom('a', 'b', 'c')) }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 60, size: 'max' }), async (turns) => {
        const [shared, read] = [new InMemoryEventStore(), new InMemoryEventStore()];
        const [ids, same] = [countedIds(), countedIds()];
        const remembering = [0, 1].map(() => new CommandRunner(shared, stoppedClock, ids));
        const revision = new Map<string, bigint>();
        for (const { who, thing, command, actor, late } of turns) {
          const now = revision.get(thing);
          const request = {
            ...ask(now === undefined ? plan : command, now === undefined ? 'no_stream' : now - late.behind, actor),
            id: systemIds.of(['action', thing]),
            key: late.key === null ? null : keyOf(late.key, actor, thing, command),
          };
          const outcome = await remembering[who]?.run(request);
          expect(outcome).toEqual(await new CommandRunner(read, stoppedClock, same).run(request));
          if (outcome?.ok) revision.set(thing, outcome.revision);
        }
        expect(shared.log.map(withoutIds)).toEqual(read.log.map(withoutIds));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is remembered of own writes', () => {
  it('is given out once', () => {
    const own = new OwnWrites();
    own.keep('action-1', { revision: 3n, state: { status: 'agreed' } });
    expect(own.take('action-1')).toEqual({ revision: 3n, state: { status: 'agreed' } });
    expect(own.take('action-1')).toBeNull();
  });

  it('is bounded, and the last write is always in it', () => {
    const own = new OwnWrites();
    const streams = Array.from({ length: 25_000 }, (_, n) => `action-${n}`);
    for (const stream of streams) own.keep(stream, { revision: 0n, state: { status: 'planned' } });
    const kept = streams.map((stream) => own.take(stream) !== null);
    expect(kept.filter(Boolean).length).toBeLessThanOrEqual(10_000);
    expect(kept.at(-1)).toBe(true);
  });
});

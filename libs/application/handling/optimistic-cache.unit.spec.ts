import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { commandOf } from '#libs/testing/commands.js';
import { actionFacts } from '#libs/testing/facts.js';
import { countedIds, stoppedClock } from '#libs/testing/ids.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner, type CommandOutcome, type CommandRequest } from '../command-runner.js';
import { systemIds } from '../system.js';

const id = systemIds.of(['action', 'one']);
const plan: ActionCommand = { type: 'PlanAction', data: actionFacts };
const agree: ActionCommand = { type: 'AgreeAction', data: {} };
const start: ActionCommand = { type: 'StartAction', data: {} };
const claim: ActionCommand = {
  type: 'ClaimCompletion',
  data: { evidence: [{ title: 'The paper', sha256: null, id: null }] },
};
const verify: ActionCommand = { type: 'VerifyCompletion', data: {} };
const due: ActionCommand = { type: 'SetDueDate', data: { due: '2027-09-20' } };

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

const ofThings = (log: readonly RecordedEvent[]) => log.filter(({ stream }) => stream.startsWith('action-'));

const withoutIds = ({ stream, revision, event, metadata }: RecordedEvent) => {
  const { actor, reason, effectiveOn } = metadata;
  return { stream, revision, event, actor, reason, effectiveOn };
};

/** Claims of keys that led to nothing count in positions, and in nothing else: a position as how many events it shows. */
const shown = (log: readonly RecordedEvent[], outcome: CommandOutcome | undefined) => {
  const at = (position: bigint | null) =>
    position === null ? null : ofThings(log).filter((event) => event.position <= position).length;
  // Fresh ids are counted, and a claim that led to nothing has one.
  return outcome?.ok
    ? {
        ...outcome,
        // Each makes nonces of its own.
        sent: outcome.sent.length,
        firstEventId: outcome.firstEventId !== null,
        position: at(outcome.position),
        reached: at(outcome.reached),
      }
    : outcome;
};

/** Which request each key stands for: the last that claimed it, if that was carried out. */
const keysOf = (log: readonly RecordedEvent[]) => {
  const ids = new Set(log.map(({ id: eventId }) => eventId));
  const keys = new Map<string, string>();
  for (const { stream, event } of log.filter((each) => each.stream.startsWith('requestKey-'))) {
    const { request, firstEventId } = event.data as { request: string; firstEventId: string };
    if (ids.has(firstEventId)) keys.set(stream, request);
  }
  return keys;
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
    runner = new CommandRunner(watched, stoppedClock, systemIds, nothingElse);
    rival = new CommandRunner(store, stoppedClock, systemIds, nothingElse);
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
      expect(await runner.run({ ...ask(agree, 0n), key })).toEqual({
        ...first,
        repeated: true,
        replayed: true,
        sent: [],
      });
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

  it('leaves no key behind that stands for a change which lost its race', async () => {
    const key = { id: systemIds.of(['a key']), request: 'agree' };
    const other = { ...key, request: 'start' };
    await rival.run(ask(agree, 0n));
    expect(await runner.run({ ...ask(agree, 0n), key })).toMatchObject({ refusal: { code: 'lost-race' } });
    expect(await runner.run({ ...ask(start, 1n), key: other })).toMatchObject({ ok: true, revision: 2n });
    expect(await runner.run({ ...ask(start, 1n), key: other })).toMatchObject({
      ok: true,
      revision: 2n,
      replayed: true,
    });
    expect(await runner.run({ ...ask(agree, 2n), key })).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
  });

  describe('is answered, beside others who write, as by one who reads it every time', () => {
    interface Turn {
      readonly who: number;
      readonly thing: string;
      readonly command: CommandRequest['command'];
      readonly actor: string;
      readonly late: { readonly behind: bigint; readonly key: string | null };
    }

    const isAnsweredAlike = async (turns: readonly Turn[]) => {
      const [shared, read] = [new InMemoryEventStore(), new InMemoryEventStore()];
      const [ids, same] = [countedIds(), countedIds()];
      const remembering = [0, 1].map(() => new CommandRunner(shared, stoppedClock, ids, nothingElse));
      const revision = new Map<string, bigint>();
      for (const { who, thing, command, actor, late } of turns) {
        const now = revision.get(thing);
        const request = {
          ...ask(now === undefined ? plan : command, now === undefined ? 'no_stream' : now - late.behind, actor),
          id: systemIds.of(['action', thing]),
          key: late.key === null ? null : keyOf(late.key, actor, thing, command),
        };
        const outcome = await remembering[who]?.run(request);
        const expected = await new CommandRunner(read, stoppedClock, same, nothingElse).run(request);
        expect(shown(shared.log, outcome)).toEqual(shown(read.log, expected));
        if (outcome?.ok) revision.set(thing, outcome.revision);
      }
      expect(ofThings(shared.log).map(withoutIds)).toEqual(ofThings(read.log).map(withoutIds));
      expect(keysOf(shared.log)).toEqual(keysOf(read.log));
    };

    const turn = fc.record({
      who: fc.nat(1),
      thing: fc.constantFrom('one', 'two'),
      command: fc.oneof(commandOf('action'), fc.constantFrom(agree, start, claim, verify)),
      actor: fc.constantFrom('prs_1', 'prs_2'),
      late: fc.record({ behind: fc.constantFrom(0n, 0n, 1n), key: fc.option(fc.constantFrom('a', 'b', 'c')) }),
    });

    it('whatever they do', async () => {
      await fc.assert(fc.asyncProperty(fc.array(turn, { maxLength: 60, size: 'max' }), isAnsweredAlike), {
        numRuns: 100,
      });
    });

    it('where a change under a key loses its race, decided on what this process wrote last', () => {
      const two = (who: number, command: ActionCommand, key: string | null): Turn => ({
        ...{ who, thing: 'two', command, actor: 'prs_1' },
        late: { behind: 0n, key },
      });
      return isAnsweredAlike([
        two(0, claim, null),
        two(1, agree, 'c'),
        two(0, { type: 'SupersedeAction', data: { by: '' } }, null),
        two(0, agree, 'c'),
        two(1, start, 'a'),
        two(1, agree, 'a'),
        two(0, start, 'a'),
      ]);
    });
  });
});

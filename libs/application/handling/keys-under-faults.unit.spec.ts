import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { Clock } from '#libs/kernel/clock.js';
import { actionFacts } from '#libs/testing/facts.js';
import { FAULTS, FaultyEventStore, type Fault } from '#libs/testing/faulty-event-store.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { CommandRunner, type CommandOutcome, type CommandRequest } from '../command-runner.js';
import { load } from '../load.js';
import { systemIds } from '../system.js';

const THINGS = ['one', 'two'] as const;
const KEYS = ['a', 'b'] as const;
const MINUTE = 60_000;
/** Longer than a claim waits for its append. */
const LONG = 3 * MINUTE;

const thingId = (thing: string) => systemIds.of(['action', thing]);
const keyId = (key: string) => systemIds.of(['key', key]);
const note = (text: string): ActionCommand => ({
  type: 'ReportProgress',
  data: { rag: 'red', rule: null, percent: null, status: null, note: text },
});
/** The one is always carried out, the other once a thing, and refused after that. */
const COMMANDS: readonly ActionCommand[] = [note('first'), note('second'), { type: 'AgreeAction', data: {} }];

interface Call {
  readonly by: number;
  readonly key: string | null;
  readonly thing: string;
  readonly command: ActionCommand;
  /** How many revisions the asker is late. */
  readonly behind: bigint;
}

/** Calls that are made at once, what befalls the appends of each process meanwhile, and how long nothing happens then. */
interface Round {
  readonly calls: readonly Call[];
  readonly faults: readonly (readonly Fault[])[];
  readonly pause: number;
}

interface Asked extends Call {
  readonly round: number;
  readonly at: number;
  readonly outcome: CommandOutcome | 'died' | 'no answer';
}

const call = fc.record<Call>({
  by: fc.nat(1),
  key: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...KEYS) }, { weight: 1, arbitrary: fc.constant(null) }),
  thing: fc.constantFrom(...THINGS),
  command: fc.constantFrom(...COMMANDS),
  behind: fc.constantFrom(0n, 0n, 0n, 1n),
});
const faults = fc.array(fc.constantFrom<Fault>('none', ...FAULTS), { maxLength: 4 });
const rounds = fc.array(
  fc.record<Round>({
    calls: fc.array(call, { minLength: 1, maxLength: 4 }),
    faults: fc.tuple(faults, faults),
    pause: fc.constantFrom(0, 0, LONG),
  }),
  { minLength: 1, maxLength: 6 },
);

const requestOf = ({ key, thing, command }: Call, expected: bigint | 'no_stream'): CommandRequest => ({
  kind: 'action',
  id: thingId(thing),
  command,
  actor: 'prs_1',
  reason: 'because',
  effectiveOn: null,
  expected,
  correlationId: systemIds.of(['correlation']),
  causationId: systemIds.of(['cause']),
  importId: null,
  key: key === null ? null : { id: keyId(key), request: JSON.stringify([thing, command]) },
});

/** Two processes over one log, each started again when it has died. */
class World {
  readonly log = new InMemoryEventStore();
  readonly asked: Asked[] = [];
  private now = Date.parse('2026-11-23T10:00:00.000Z');
  private round = 0;
  private readonly clock: Clock = { now: () => new Date(this.now).toISOString(), today: () => '2026-11-23' };
  private readonly processes: { store: FaultyEventStore; runner: CommandRunner }[] = [];

  constructor(private readonly scheduler: fc.Scheduler) {
    for (const by of [0, 1]) this.start(by);
  }

  private start(by: number): void {
    const store = new FaultyEventStore(this.log, (what) => this.scheduler.schedule(Promise.resolve(), what));
    this.processes[by] = { store, runner: new CommandRunner(store, this.clock, systemIds, nothingElse) };
  }

  async plan(): Promise<void> {
    const plan: ActionCommand = { type: 'PlanAction', data: actionFacts };
    const calls = THINGS.map((thing): Call => ({ by: 0, key: null, thing, command: plan, behind: 0n }));
    await this.play({ calls, faults: [], pause: 0 });
  }

  async play({ calls, faults: each, pause }: Round): Promise<void> {
    for (const [by, { store }] of this.processes.entries()) store.befall(each[by] ?? []);
    await this.scheduler.waitFor(Promise.all(calls.map((one) => this.ask(one))));
    await this.scheduler.waitIdle();
    for (const [by, { store }] of this.processes.entries()) if (store.hasDied) this.start(by);
    this.now += pause;
    this.round++;
  }

  private async ask(one: Call): Promise<void> {
    const { runner, store } = this.processes[one.by] as (typeof this.processes)[number];
    const { revision } = await load(this.log, 'action', thingId(one.thing));
    const expected = revision === 'no_stream' || revision < one.behind ? revision : revision - one.behind;
    const answer = runner.run(requestOf(one, expected)).catch(() => 'no answer' as const);
    const outcome = await Promise.race([answer, store.death]);
    this.asked.push({ ...one, round: this.round, at: this.now, outcome });
  }

  /** Asks alone and without faults. */
  async answer(one: Call): Promise<CommandOutcome> {
    await this.play({ calls: [one], faults: [], pause: 0 });
    const outcome = this.asked.at(-1)?.outcome;
    if (typeof outcome !== 'object') throw new Error('No answer came.');
    return outcome;
  }

  /** The events of things that were written under a key. */
  under(key: string) {
    return this.log.log.filter(
      ({ stream, metadata }) => stream.startsWith('action-') && metadata.commandId === keyId(key),
    );
  }

  wait(milliseconds: number): void {
    this.now += milliseconds;
  }
}

const isSameRequest = (one: Call, other: Call) =>
  JSON.stringify([one.thing, one.command]) === JSON.stringify([other.thing, other.command]);
const isReused = (outcome: Asked['outcome']) =>
  typeof outcome === 'object' && !outcome.ok && outcome.refusal.code === 'idempotency-key-reused';
const isSuccess = (outcome: Asked['outcome']) => typeof outcome === 'object' && outcome.ok && outcome.position !== null;

/** What each call was answered is so in the log. */
const expectTrueAnswers = ({ asked, log }: World) => {
  for (const { outcome, thing, key, command } of asked) {
    if (typeof outcome !== 'object' || !outcome.ok || outcome.position === null) continue;
    const event = log.log.find(
      ({ stream, revision }) => stream === `action-${thingId(thing)}` && revision === outcome.revision,
    );
    expect(event?.position).toBe(outcome.position);
    expect(outcome.events).toEqual([event?.event]);
    if (command.type === 'ReportProgress') expect(event?.event.data).toEqual(command.data);
    if (key !== null) expect(event?.metadata.commandId).toBe(keyId(key));
  }
};

/** A key is only said to stand for another request if that was carried out, or may just have been on its way. */
const expectReasonsForRefusals = (world: World) => {
  for (const refused of world.asked.filter(({ outcome }) => isReused(outcome))) {
    const others = world.asked.filter((other) => other.key === refused.key && !isSameRequest(other, refused));
    const carriedOut = world.under(refused.key ?? '').length > 0;
    const onItsWay = others.some(
      ({ round, at, outcome }) =>
        round === refused.round || (typeof outcome === 'string' && refused.at - at < LONG && round < refused.round),
    );
    expect(others.length > 0 && (carriedOut || onItsWay)).toBe(true);
  }
};

const fresh: ActionCommand = note('something else');

/** Afterwards, the request that was carried out under a key is answered as it was, and any other is refused. */
const expectKeysThatHold = async (world: World) => {
  for (const key of KEYS) {
    const [event] = world.under(key);
    const calls = world.asked.filter((one) => one.key === key);
    const unsettled = calls.some(({ outcome }) => typeof outcome === 'string');
    if (!event && unsettled) world.wait(LONG);
    const other = await world.answer({ by: 0, key, thing: 'one', command: fresh, behind: 0n });
    if (!event) {
      expect(other).toMatchObject({ ok: true, repeated: false });
      expect(world.under(key)).toHaveLength(1);
      continue;
    }
    expect(other).toMatchObject({ ok: false, refusal: { code: 'idempotency-key-reused' } });
    const its = calls.find(
      ({ thing, command }) =>
        event.stream === `action-${thingId(thing)}` &&
        JSON.stringify(command.data) === JSON.stringify(event.event.data),
    );
    if (!its) throw new Error('Nobody asked for what was carried out.');
    for (const by of [0, 1])
      expect(await world.answer({ ...its, by, behind: 0n })).toMatchObject({
        ok: true,
        revision: event.revision,
        position: event.position,
        replayed: true,
      });
  }
};

describe('requests under keys', () => {
  it('are carried out once or not at all, whatever befalls processes and appends', async () => {
    let carriedOut = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), rounds, async (scheduler, played) => {
        const world = new World(scheduler);
        await world.plan();
        for (const round of played) {
          await world.play(round);
          for (const key of KEYS) expect(world.under(key).length).toBeLessThanOrEqual(1);
        }
        carriedOut += world.asked.filter(({ outcome }) => isSuccess(outcome)).length;
        expectTrueAnswers(world);
        expectReasonsForRefusals(world);
        await expectKeysThatHold(world);
        expectTrueAnswers(world);
        for (const key of KEYS) expect(world.under(key)).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
    expect(carriedOut).toBeGreaterThan(100);
  }, 120_000);
});

import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { PlainDate } from '#libs/kernel/event.js';
import { day, DAYS, type Case } from './case.js';
import { Model } from './model.js';
import { Real, type Move } from './real.js';

/** A thing as its model and as the deciders make it. */
export interface Both {
  readonly model: Model;
  /** The first revision of each act that recorded something, in the order of the model's. */
  readonly revisions: bigint[];
}

/** As `toEqual`, and fast where they are. */
const same = (is: unknown, shouldBe: unknown): void => {
  if (!isDeepStrictEqual(is, shouldBe)) expect(is).toEqual(shouldBe);
};

const agree = ({ seen, modelled }: Case, { model }: Both, real: Real): void => {
  for (const on of [null, ...DAYS]) {
    const facts = model.on(on);
    const state = real.stateOn(on);
    same([on, state.status === 'none' ? null : seen(state)], [on, facts && modelled(facts)]);
  }
};

/** One move, made of the deciders and of the model. */
class Making implements fc.Command<Both, Real> {
  constructor(
    private readonly of: Case,
    private readonly move: Move,
  ) {}

  check = () => true;

  run(both: Both, real: Real): void {
    const { model, revisions } = both;
    const before = model.length;
    const isTaken = model.takes(this.move);
    const done = real.did(this.move);
    same([this.toString(), done !== null], [this.toString(), isTaken]);
    if (done && done.recorded > 0) revisions.push(done.first);
    same([this.toString(), (done?.recorded ?? 0) > 0], [this.toString(), model.length > before]);
    agree(this.of, both, real);
  }

  toString(): string {
    const { type, data, on, actor, reason } = this.move;
    return `${type}(${JSON.stringify(data)}) on ${on ?? 'today'} by ${actor}${reason === null ? '' : ' with a reason'}`;
  }
}

/** One act withdrawn as recorded by mistake, or a withdrawal. */
class Withdrawing implements fc.Command<Both, Real> {
  constructor(
    private readonly of: Case,
    private readonly nth: number,
    private readonly reason: string | null,
  ) {}

  check = ({ revisions }: Readonly<Both>) => revisions.length > 0;

  run(both: Both, real: Real): void {
    const { model, revisions } = both;
    const n = revisions.length - 1 - (this.nth % revisions.length);
    const { reason } = this;
    const data = { revision: String(revisions[n]) };
    const isTaken = model.withdraws(n, reason);
    const done = real.did({ type: 'WithdrawEntry', data, on: null, actor: 'prs_1', reason });
    same([`withdraw act ${n}`, done !== null], [`withdraw act ${n}`, isTaken]);
    if (done) revisions.push(done.first);
    agree(this.of, both, real);
  }

  toString = () => `WithdrawEntry(the ${this.nth + 1}th last)${this.reason === null ? '' : ' with a reason'}`;
}

const sometimes = fc.oneof(
  { weight: 2, arbitrary: day },
  { weight: 3, arbitrary: fc.constant<PlainDate | null>(null) },
);
const reason = fc.constantFrom('because', 'because', 'because', null);

const movesOf = (of: Case, moves: Case['moves'], on: fc.Arbitrary<PlainDate | null>): fc.Arbitrary<Making>[] =>
  Object.entries(moves).map(([type, told]) =>
    fc.record({ told, on, reason, actor: fc.constantFrom('prs_1', 'prs_2') }).map(({ told, ...act }) => {
      const data = JSON.parse(JSON.stringify(told)) as object;
      const begun = type in of.begins ? of.begunOn?.(data as never) : undefined;
      const on = of.processes?.includes(type) ? null : (begun ?? act.on);
      return new Making(of, { ...act, type, data, on });
    }),
  );

/** What begins such a thing, for most histories; and a history of any moves. */
export const historyOf = (of: Case) => {
  const begun = fc.oneof(...movesOf(of, of.begins, fc.constant('2017-07-10')));
  const withdrawing = fc
    .tuple(fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4, 6, 9), reason)
    .map(([nth, why]) => new Withdrawing(of, nth, why));
  const often = Object.fromEntries(Object.entries(of.moves).filter(([type]) => of.often?.includes(type)));
  const again = movesOf(of, often, sometimes);
  const moves = [
    ...movesOf(of, of.begins, sometimes),
    ...movesOf(of, of.moves, sometimes),
    ...[...again, ...again, withdrawing, withdrawing, withdrawing, withdrawing],
  ];
  return fc.tuple(fc.option(begun, { freq: 9 }), fc.commands(moves, { maxCommands: 40, size: 'max' }));
};

/** Plays a history of both, and holds the one to the other after each move. */
export const play = (of: Case, [begun, moves]: readonly [Making | null, Iterable<fc.Command<Both, Real>>]): void => {
  const both: Both = { model: new Model(of.rules), revisions: [] };
  const real = new Real(of.kind);
  begun?.run(both, real);
  fc.modelRun(() => ({ model: both, real }), moves);
};

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionFacts, commitmentFacts, planFacts, scope } from '#libs/testing/facts.js';
import { ACTION_PLAN_RULES } from '#libs/testing/models/action-plan.js';
import { actionRules } from '#libs/testing/models/action.js';
import { COMMITMENT_RULES } from '#libs/testing/models/commitment.js';
import { Model, type Facts } from '#libs/testing/models/model.js';
import { Real, type Move } from '#libs/testing/models/real.js';
import type { Kind } from '../kinds.js';

const DAYS = ['2017-07-09', '2017-07-10', '2017-08-01', '2017-09-01', '2017-09-20', '2026-11-26', '2026-11-27'];
const day = fc.constantFrom(...DAYS);
const DUE = ['2017-07-09', '2017-08-01', '2017-09-20', '2017-10-20', '2018-01-01', '2042-07-11'];
const due = fc.constantFrom(...DUE);
const nothing = fc.constant({});

/** What the thing is told of, with the data of each: the sensible and the senseless. */
type Moves = Readonly<Record<string, fc.Arbitrary<object>>>;

interface Case {
  readonly kind: Kind;
  readonly rules: ConstructorParameters<typeof Model>[0];
  readonly moves: Moves;
  /** What the two must agree on. */
  readonly seen: (state: Facts) => unknown;
  readonly modelled: (facts: Facts) => unknown;
}

const decidedBy = fc.oneof(
  fc.record({
    minute: fc.record({
      bodyId: fc.constantFrom(scope.body, scope.body, scope.body, 'body-2'),
      ...{ meeting: day, meetingId: fc.constant('m'), minutesId: fc.constant(null) },
      number: fc.constantFrom('7', '7', ''),
    }),
  }),
  fc.record({
    delegation: fc.record({
      officer: fc.constantFrom('Director', 'Director', 'Head', 'Chair', ''),
      delegation: fc.constantFrom('Scheme', 'Scheme', 'Scheme', ''),
      consulted: fc.constantFrom('Chair', 'Chair', 'Chair', ''),
    }),
  }),
);
const recommendation = fc.constantFrom('r1', 'r2').map((recommendationId) => ({ recommendationId }));

const ACTION: Case = {
  kind: 'action',
  rules: actionRules(scope.body),
  moves: {
    PlanAction: fc.constant(actionFacts),
    ...Object.fromEntries(
      ['AgreeAction', 'StartAction', 'BlockAction', 'UnblockAction', 'VerifyCompletion', 'FailCompletion'].map(
        (type) => [type, nothing],
      ),
    ),
    ...Object.fromEntries(['CloseAction', 'ReopenAction', 'CancelAction'].map((type) => [type, nothing])),
    ClaimCompletion: fc.constant({ evidence: [{ title: 'Audit', sha256: null, id: null }] }),
    AssignOwner: fc.constantFrom({ post: 'Head' }, { post: 'Clerk' }, { person: 'prs_1' }).map((owner) => ({ owner })),
    NameHolder: fc.record({ holder: fc.constantFrom(null, 'prs_1', 'prs_2') }),
    SetDueDate: fc.record({ due }),
    ReviseDueDate: due.map((to) => ({ to, approver: 'Cabinet' })),
    RequestMoreTime: fc.record({ to: due }),
    GrantMoreTime: fc.record({ by: decidedBy, to: fc.constantFrom(null, null, ...DUE), on: fc.option(day) }),
    RefuseMoreTime: fc.record({ by: decidedBy, on: fc.option(day) }),
    WithdrawMoreTime: nothing,
    ExpectLate: nothing,
    ExpectInTime: nothing,
    LinkRecommendation: recommendation,
    UnlinkRecommendation: recommendation,
  },
  seen: (state) => ({
    ...{ status: state.status, owner: state.owner, holder: state.holder, firstDue: state.firstDue, due: state.due },
    ...{ slips: state.revisions, late: state.expectedLate !== null, answers: state.answers },
    requests: (state.moreTime as { no: number; to: string; status: string }[])
      .map(({ no, to, status }) => [no, to, status])
      .sort(),
  }),
  modelled: ({ claimedBy: _, asker: _asker, requests, ...facts }) => ({
    ...facts,
    requests: Object.entries(requests as Record<number, { to: string; is: string }>)
      .map(([no, { to, is }]) => [parseInt(no, 10), to, is])
      .sort(),
  }),
};

const COMMITMENT: Case = {
  kind: 'commitment',
  rules: COMMITMENT_RULES,
  moves: {
    MakeCommitment: fc.constant(commitmentFacts),
    KeepCommitment: fc.record({ meeting: day, report: fc.constantFrom('A report', 'Another') }),
    WithdrawCommitment: nothing,
  },
  seen: ({ status, kept }) => ({ status, kept }),
  modelled: (facts) => facts,
};

const on = fc.record({ on: day });
const action = fc.constantFrom('a1', 'a2').map((actionId) => ({ actionId }));

const ACTION_PLAN: Case = {
  kind: 'action-plan',
  rules: ACTION_PLAN_RULES,
  moves: {
    StartPlan: fc.constant(planFacts),
    IssueDraft: on,
    ReturnToCabinet: on,
    ApprovePlan: fc.record({ on: day, by: fc.constant('Cabinet') }),
    SubmitPlan: fc.record({
      on: day,
      recipient: fc.constantFrom('Secretary of State', 'Chief Inspector'),
      means: fc.constant('e-mail'),
    }),
    PublishPlan: on,
    IncludeAction: action,
    RemoveAction: action,
  },
  seen: ({ status, publishedOn, submissions, actions }) => ({
    ...{ status, publishedOn, actions },
    submissions: (submissions as { recipient: string; on: string }[]).map(({ recipient, on }) => ({ recipient, on })),
  }),
  modelled: (facts) => {
    const { step: _, ...told } = facts;
    return { ...told, status: ACTION_PLAN_RULES.statusOf(facts) };
  },
};

const CASES: readonly Case[] = [ACTION, COMMITMENT, ACTION_PLAN];

interface Both {
  readonly model: Model;
  /** The first revision of each act that recorded something, in the order of the model's. */
  readonly revisions: bigint[];
}

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
    expect([this.toString(), done !== null]).toEqual([this.toString(), isTaken]);
    if (done && done.recorded > 0) revisions.push(done.first);
    expect([this.toString(), (done?.recorded ?? 0) > 0]).toEqual([this.toString(), model.length > before]);
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
    expect([`withdraw act ${n}`, done !== null]).toEqual([`withdraw act ${n}`, isTaken]);
    if (done) revisions.push(done.first);
    agree(this.of, both, real);
  }

  toString = () => `WithdrawEntry(the ${this.nth + 1}th last)${this.reason === null ? '' : ' with a reason'}`;
}

const agree = ({ seen, modelled }: Case, { model }: Both, real: Real): void => {
  for (const on of [null, ...DAYS]) {
    const facts = model.on(on);
    const state = real.stateOn(on);
    expect([on, state.status === 'none' ? null : seen(state)]).toEqual([on, facts && modelled(facts)]);
  }
};

const commandsOf = (of: Case) => {
  const act = {
    on: fc.oneof({ weight: 2, arbitrary: day }, { weight: 3, arbitrary: fc.constant(null) }),
    actor: fc.constantFrom('prs_1', 'prs_2'),
    reason: fc.constantFrom('because', 'because', 'because', null),
  };
  const moves = Object.entries(of.moves).map(([type, data]) =>
    fc
      .record({ data, ...act })
      .map((told) => new Making(of, { type, ...told, data: JSON.parse(JSON.stringify(told.data)) as object })),
  );
  const withdrawing = fc.tuple(fc.nat({ max: 9 }), act.reason).map(([nth, reason]) => new Withdrawing(of, nth, reason));
  return fc.commands([...moves, withdrawing, withdrawing], { maxCommands: 40, size: 'max' });
};

describe.each(CASES.map((each) => [each.kind, each] as const))('any history of the kind %s', (kind, of) => {
  it('is what a simple model of the rules lets it be, on every day', () => {
    fc.assert(
      fc.property(commandsOf(of), fc.boolean(), (commands, begun) => {
        const both: Both = { model: new Model(of.rules), revisions: [] };
        const real = new Real(kind);
        const [begin] = Object.keys(of.moves);
        const data = JSON.parse(JSON.stringify(fc.sample(of.moves[begin ?? ''] ?? nothing, 1)[0])) as object;
        const beginning = { type: begin ?? '', data, on: '2017-07-10', actor: 'prs_1', reason: null };
        if (begun) new Making(of, beginning).run(both, real);
        fc.modelRun(() => ({ model: both, real }), commands);
      }),
      { numRuns: 150 },
    );
  });
});

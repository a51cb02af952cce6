import { describe, expect, it } from '@jest/globals';
import type { Command } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import * as facts from '#libs/testing/facts.js';
import { termsOf } from '../action-plan/duties/terms.js';
import { isRefusal } from '#libs/kernel/decider.js';
import type { RecordKind } from '../kinds.js';
import type { AskedOf } from './asked.js';
import { decideOn } from './decide.js';
import { fold } from './fold.js';
import type { ActEntry } from './history.js';
import { laterThan } from './later.js';
import { placesOf } from './places.js';

const TODAY = '2026-11-26';
const BEGAN = '2017-07-10';

type Told = Partial<Omit<AskedOf, 'act'>> & {
  readonly on?: PlainDate;
  readonly irregular?: true;
  readonly reason?: null;
};

/** A thing's history that grows by one act after another, each on its day. */
class Story {
  entries: readonly ActEntry[] = [];
  private acts = 0;

  constructor(readonly kind: RecordKind) {}

  /** What the change leads to, without it being recorded. */
  asked(type: string, data: object = {}, { on, irregular, reason, ...more }: Told = {}) {
    const act = { actor: `prs_${this.acts}`, reason: reason === null ? null : 'because', effectiveOn: on ?? null };
    return decideOn({
      kind: this.kind,
      entries: this.entries,
      command: { type, data } as Command,
      act: { ...act, ...(irregular && { irregular }) },
      today: TODAY,
      typed: true,
      ...more,
    });
  }

  /** Records it, in one act. @throws Error when it is refused */
  did(type: string, data: object = {}, told: Told & { readonly importId?: string } = {}): this {
    const { importId = null, ...more } = told;
    const { decision } = this.asked(type, data, more);
    if (isRefusal(decision)) throw new Error(`${type}: ${decision.message}`);
    this.append(decision, importId);
    return this;
  }

  refused(type: string, data: object = {}, told: Told = {}) {
    const { decision } = this.asked(type, data, told);
    return isRefusal(decision) ? decision : null;
  }

  get state(): { readonly status: string } & Readonly<Record<string, unknown>> {
    return fold(this.kind, this.entries) as never;
  }

  get last(): string {
    return String(this.entries.at(-1)?.revision);
  }

  get later(): readonly bigint[] {
    const act = this.entries.filter(({ metadata }) => metadata.commandId === this.entries.at(-1)?.metadata.commandId);
    return laterThan(this.kind, placesOf(this.entries), act[0]?.revision ?? 0n).map(({ revision }) => revision);
  }

  private append(events: readonly DomainEvent[], importId: string | null): void {
    const commandId = `act-${this.acts++}`;
    this.entries = [
      ...this.entries,
      ...events.map(({ effectiveOn = TODAY, ...event }, n) => ({
        revision: BigInt(this.entries.length + n),
        event,
        metadata: { effectiveOn, recordedAt: `${TODAY}T10:00:00.000Z`, commandId, importId },
      })),
    ];
  }
}

const BEGINNINGS: Readonly<Record<RecordKind, readonly [string, object]>> = {
  report: ['ReceiveReport', facts.reportFacts],
  inspection: ['AnnounceInspection', { ...facts.inspectionFacts, on: null }],
  judgement: ['RecordJudgement', facts.judgementFacts],
  recommendation: ['ProposeRecommendation', facts.recommendationFacts],
  action: ['PlanAction', facts.actionFacts],
  'action-plan': ['StartPlan', facts.planFacts],
  commitment: ['MakeCommitment', facts.commitmentFacts],
};

/** A move of each kind, a day for which it is asked by its own field, and that field. */
const MOVES: readonly (readonly [RecordKind, string, (on: PlainDate) => [object, Told], string])[] = [
  ['report', 'SendReportToConstitutionalTeam', (on) => [{ on, source: null }, {}], 'on'],
  [
    'report',
    'RecordConsultation',
    (on) => [{ who: 'A', sought: null, included: null, source: null }, { on }],
    'effectiveOn',
  ],
  ['inspection', 'StartInspection', (on) => [{ on }, {}], 'on'],
  ['judgement', 'ChallengeJudgement', (on) => [{ by: 'A' }, { on }], 'effectiveOn'],
  ['recommendation', 'ResolveRecommendation', (on) => [resolution(on), {}], 'meeting'],
  ['action', 'AgreeAction', (on) => [{}, { on }], 'effectiveOn'],
  ['action', 'ReportProgress', (on) => [{ rag: 'red', rule: null, note: '' }, { on }], 'effectiveOn'],
  ['action-plan', 'IssueDraft', (on) => [{ on }, {}], 'on'],
  ['action-plan', 'IncludeAction', (on) => [{ actionId: 'a' }, { on }], 'effectiveOn'],
  ['commitment', 'KeepCommitment', (on) => [{ meeting: on, report: 'A' }, {}], 'meeting'],
];
const resolution = (meeting: PlainDate) => ({
  outcome: 'agreed',
  meeting,
  minute: null,
  amendedText: null,
  referredTo: null,
});

const begun = (kind: RecordKind): Story => new Story(kind).did(...BEGINNINGS[kind], { on: BEGAN });
const action = () => begun('action');
const progress = (rag: string) => ({ rag, rule: null, note: '' });
const evidence = { evidence: [{ title: 'x', sha256: null }] };

describe.each(MOVES)('of a thing of the kind %s, %s', (kind, type, asking, field) => {
  const refused = (on: PlainDate) => {
    const [data, told] = asking(on);
    return begun(kind).refused(type, data, told);
  };

  it('is not before the thing began', () => {
    expect(refused('2017-07-09')).toMatchObject({ code: 'invalid', field });
    expect(refused('2017-07-09')?.message).toContain('10 July 2017');
    expect(refused(BEGAN)).toBeNull();
  });

  it('is not of a day to come', () => {
    expect(refused('2026-11-27')).toMatchObject({ code: 'invalid', field });
    expect(refused(TODAY)).toBeNull();
  });
});

describe.each(Object.entries(BEGINNINGS) as [RecordKind, readonly [string, object]][])(
  'a thing of the kind %s',
  (kind, [type, data]) => {
    it('is withdrawn by what began it, says why it is not there, and can begin again', () => {
      const story = begun(kind);
      expect(story.asked('WithdrawEntry', { revision: '0' })).toMatchObject({ unbegins: true });
      story.did('WithdrawEntry', { revision: '0' });
      expect(story.state).toEqual({ status: 'none' });
      story.did(type, data, { on: BEGAN });
      expect(story.state.status).not.toBe('none');
      expect(story.refused('WithdrawEntry', { revision: '1' })?.message).toContain('A later step stands');
    });
  },
);

describe('a withdrawal', () => {
  it('needs a reason, and an entry that is there and stands', () => {
    const story = action();
    expect(story.refused('WithdrawEntry', { revision: '0' }, { reason: null })).toMatchObject({
      code: 'reason-required',
    });
    expect(story.refused('WithdrawEntry', { revision: '7' })).toMatchObject({ code: 'invalid', field: 'revision' });
    story.did('ReportProgress', progress('red')).did('WithdrawEntry', { revision: story.last });
    expect(story.refused('WithdrawEntry', { revision: '1' })?.message).toContain('withdrawn already, by revision 2');
  });

  it('can be withdrawn, and that too', () => {
    const story = action().did('ReportProgress', progress('red'));
    const rags = ['1', '2', '3'].map((revision) => story.did('WithdrawEntry', { revision }).state['rag']);
    expect(rags).toEqual([null, expect.objectContaining({ value: 'red' }), null]);
  });

  it('of a step is made while it is the last, and not withdrawn after another step', () => {
    const story = action().did('AgreeAction').did('StartAction');
    expect(story.refused('WithdrawEntry', { revision: '1' })?.message).toContain(
      'A later step stands (action started on',
    );
    story.did('WithdrawEntry', { revision: '2' });
    expect(story.state.status).toBe('agreed');
    story.did('CancelAction');
    expect(story.refused('WithdrawEntry', { revision: '3' })?.message).toContain(
      'A later step stands (action cancelled on',
    );
  });

  it('of a step is withdrawn after that of the step before it', () => {
    const story = action().did('AgreeAction').did('StartAction');
    story.did('WithdrawEntry', { revision: '2' }).did('WithdrawEntry', { revision: '1' });
    expect(story.refused('WithdrawEntry', { revision: '3' })?.message).toContain(
      'The step before what it withdrew (action agreed on 26 November 2026, revision 1) was withdrawn since',
    );
    expect(story.did('WithdrawEntry', { revision: '4' }).state.status).toBe('agreed');
    expect(story.did('WithdrawEntry', { revision: '3' }).state.status).toBe('in progress');
  });

  it('of a fact is withdrawn after that of what the fact needs', () => {
    const story = action()
      .did('SetDueDate', { due: '2017-10-01' })
      .did('ReviseDueDate', { to: '2017-11-01', approver: 'A' })
      .did('WithdrawEntry', { revision: '2' })
      .did('WithdrawEntry', { revision: '1' });
    expect(story.refused('WithdrawEntry', { revision: '3' })?.message).toMatch(
      /^Due date revised on .* would stand again without an entry that it needs\. Let that stand again first\.$/,
    );
  });

  it('lets nothing stand twice that is said once, whatever a recipient is called', () => {
    const on = '2017-09-19';
    const duty = { ...facts.duty, ...termsOf('written-statement-of-action') };
    const plan = begun('action-plan')
      .did('RecordDuty', duty, { on: BEGAN })
      .did('IssueDraft', { on })
      .did('ReturnToCabinet', { on })
      .did('ApprovePlan', { on, by: 'Cabinet' })
      .did('SubmitPlan', { on, recipient: 'HMCI', means: 'e-mail' });
    plan
      .did('WithdrawEntry', { revision: plan.last })
      .did('SubmitPlan', { on, recipient: 'Ofsted', means: 'e-mail' })
      .did('WithdrawEntry', { revision: '1' })
      .did('RecordDuty', { ...duty, stated: null }, { on: BEGAN });
    expect(plan.refused('WithdrawEntry', { revision: '8' })?.message).toContain('it can be said once');
    expect(plan.refused('WithdrawEntry', { revision: '6' })?.message).toContain('it can be said once');
  });

  it('of an approval waits for what was submitted on the strength of it', () => {
    const on = '2017-09-19';
    const plan = begun('action-plan')
      .did('IssueDraft', { on })
      .did('ReturnToCabinet', { on })
      .did('ApprovePlan', { on, by: 'Cabinet' })
      .did('SubmitPlan', { on, recipient: 'HMCI', means: 'e-mail' });
    expect(plan.refused('WithdrawEntry', { revision: '3' })?.message).toContain('plan submitted on 19 September 2017');
  });

  it('is of all that was recorded in one act', () => {
    const story = new Story('inspection').did('RecordInspection', {
      ...facts.inspectionFacts,
      ...{ announced: null, started: '2017-03-06', concluded: '2017-03-30', published: null },
    });
    expect(story.entries).toHaveLength(3);
    expect(story.asked('WithdrawEntry', { revision: '2' })).toMatchObject({
      decision: [{ data: { revisions: ['0', '1', '2'] } }],
      unbegins: true,
    });
  });

  it('names all that stands on what it withdraws', () => {
    const story = action()
      .did('SetDueDate', { due: '2017-10-01' })
      .did('AssignOwner', { owner: { post: 'Head' } });
    expect(story.refused('WithdrawEntry', { revision: '0' })?.message).toBe(
      'Other entries stand on it. Withdraw them first, the last first: owner assigned on 26 November 2026, revision 2; ' +
        'due date set on 26 November 2026, revision 1.',
    );
  });

  it('of all that an import recorded is made act by act, the last first, unless somebody stands on it', () => {
    const story = new Story('action')
      .did(...BEGINNINGS.action, { on: BEGAN, importId: 'i' })
      .did('SetDueDate', { due: '2017-10-01' }, { on: BEGAN, importId: 'i' });
    const withdraw = ['WithdrawImported', { importId: 'i' }] as const;
    expect(story.asked(...withdraw).decision).toMatchObject([
      { data: { revisions: ['1'] }, effectiveOn: BEGAN },
      { data: { revisions: ['0'] } },
    ]);
    expect(story.asked('WithdrawImported', { importId: 'other' }).decision).toEqual([]);
    story.did('ReviseDueDate', { to: '2017-11-01', approver: 'A' });
    expect(story.refused(...withdraw)?.message).toContain('due date revised');
  });
});

describe('a change', () => {
  it('that puts another right withdraws it and takes its day', () => {
    const story = action().did('ReportProgress', progress('red'), { on: '2017-08-01' });
    expect(story.asked('ReportProgress', progress('green'), { insteadOf: 1n }).decision).toMatchObject([
      { type: 'EntryWithdrawn.v1', data: { revisions: ['1'] }, effectiveOn: '2017-08-01' },
      { type: 'ProgressReported.v1', effectiveOn: '2017-08-01' },
    ]);
    expect(story.refused('ReportProgress', progress('green'), { insteadOf: 1n, reason: null })).toMatchObject({
      code: 'reason-required',
    });
    expect(story.refused('ReportProgress', progress('green'), { insteadOf: 0n })).toMatchObject({ field: 'insteadOf' });
  });

  it('that puts a first due date right keeps what it was revised to', () => {
    const story = action()
      .did('SetDueDate', { due: '2017-10-01' }, { on: BEGAN })
      .did('ReviseDueDate', { to: '2017-11-01', approver: 'A' }, { on: '2017-09-01' })
      .did('SetDueDate', { due: '2017-10-02' }, { insteadOf: 1n });
    expect(story.state).toMatchObject({ due: '2017-11-01', firstDue: '2017-10-02', revisions: 1 });
  });

  it('that puts a first due date right does not move it behind what it was revised to', () => {
    const story = action()
      .did('SetDueDate', { due: '2017-10-01' }, { on: BEGAN })
      .did('ReviseDueDate', { to: '2017-11-01', approver: 'A' }, { on: '2017-09-01' });
    expect(story.refused('SetDueDate', { due: '2017-10-02' }, { insteadOf: 1n, on: '2017-09-02' })).toMatchObject({
      field: 'insteadOf',
      message: expect.stringContaining('due date revised on 1 September 2017'),
    });
  });

  it('that puts another right stays before what was recorded after that for the same day', () => {
    const due = action()
      .did('SetDueDate', { due: '2017-10-01' })
      .did('ReviseDueDate', { to: '2017-11-01', approver: 'A' })
      .did('SetDueDate', { due: '2017-10-02' }, { insteadOf: 1n });
    expect(due.state).toMatchObject({ due: '2017-11-01', firstDue: '2017-10-02', revisions: 1, dueApprovedBy: 'A' });
    const rag = action()
      .did('ReportProgress', progress('red'))
      .did('AssignOwner', { owner: { post: 'A' } })
      .did('ReportProgress', progress('green'))
      .did('ReportProgress', progress('amber'), { insteadOf: 1n });
    expect(rag.state).toMatchObject({ rag: { value: 'green' }, owner: { post: 'A' } });
    expect(rag.entries.slice(4).map(({ event }) => event.type)).toEqual([
      'EntryWithdrawn.v1',
      'EntryWithdrawn.v1',
      'ProgressReported.v1',
      'ProgressReported.v1',
    ]);
  });

  it('is only one of irregular, put right and forgotten', () => {
    expect(action().refused('AgreeAction', {}, { insteadOf: 0n, forgotten: true })).toMatchObject({
      field: 'forgotten',
    });
  });

  it('against a rule is irregular with a reason, and only against a rule', () => {
    const story = action();
    expect(story.refused('StartAction')).toMatchObject({ rule: 'lifecycle' });
    expect(story.asked('StartAction', {}, { irregular: true })).toMatchObject({
      decision: [{ type: 'ActionStarted.v1' }],
      against: expect.stringContaining('cannot be started'),
    });
    expect(story.refused('StartAction', {}, { irregular: true, reason: null })).toMatchObject({
      code: 'reason-required',
    });
    expect(story.refused('AgreeAction', {}, { irregular: true })).toMatchObject({ field: 'irregular' });
    expect(story.refused('AgreeAction', {}, { irregular: true, on: '2017-01-01' })).toMatchObject({
      field: 'effectiveOn',
    });
  });

  it('that was forgotten goes in before later steps, which stand again', () => {
    const story = action()
      .did('StartAction', {}, { irregular: true, on: '2017-08-01' })
      .did('ClaimCompletion', evidence, { on: '2017-10-01' });
    expect(story.refused('AgreeAction', {}, { on: '2017-07-20' })).toMatchObject({ rule: 'order-of-steps' });
    story.did('AgreeAction', {}, { on: '2017-07-20', forgotten: true });
    expect(story.state.status).toBe('completion claimed');
    expect(fold('action', story.entries, '2017-07-25').status).toBe('agreed');
    expect(fold('action', story.entries, '2017-08-02').status).toBe('in progress');
    expect(story.refused('AgreeAction', {}, { on: '2017-12-01', forgotten: true })).toMatchObject({
      field: 'forgotten',
    });
  });
});

describe('a refusal', () => {
  it('says of which day it speaks, where the thing is otherwise now', () => {
    const story = action().did('SetDueDate', { due: '2017-12-01' }, { on: '2017-10-01' });
    const moved = { to: '2017-11-01', approver: 'A' };
    expect(story.refused('ReviseDueDate', moved, { on: '2017-09-01' })?.message).toMatch(/^As of 1 September 2017: /);
    expect(story.refused('ReviseDueDate', { ...moved, approver: ' ' }, { on: '2017-10-01' })?.message).toMatch(/^Say /);
  });

  it('is given of a promise by a day before it is made, where somebody types it', () => {
    const story = new Story('commitment');
    const [type, data] = BEGINNINGS.commitment;
    const early = { ...data, by: '2017-07-09' };
    expect(story.refused(type, early, { on: BEGAN })).toMatchObject({ field: 'by' });
    expect(story.refused(type, early, { on: BEGAN, typed: false })).toBeNull();
  });
});

describe('a fact of what has ended', () => {
  it('is refused saying until when it could hold, and taken for that day', () => {
    const story = action().did('CancelAction', {}, { on: '2017-10-01' });
    const owner = { owner: { post: 'Head' } };
    expect(story.refused('AssignOwner', owner)).toMatchObject({
      rule: 'lifecycle',
      message: expect.stringContaining(
        'What held of it until 1 October 2017 can still be recorded, with the day from which it held.',
      ),
    });
    expect(story.refused('AssignOwner', owner, { on: '2017-10-01' })).toBeNull();
  });
});

describe('a recommendation', () => {
  it('is agreed by minutes that come after it was closed as no longer applicable', () => {
    const closed = { as: 'no longer applicable', supersededBy: null };
    const story = begun('recommendation').did('CloseUnimplemented', closed, { on: '2017-10-01' });
    story.did('ResolveRecommendation', resolution('2017-08-01'), { forgotten: true });
    expect(story.state).toMatchObject({ status: 'closed', closedAs: 'no longer applicable' });
    expect(fold('recommendation', story.entries, '2017-08-02').status).toBe('agreed');
  });

  it('is not closed as implemented after a step that leaves it unverified', () => {
    const story = begun('recommendation')
      .did('ResolveRecommendation', resolution('2017-08-01'))
      .did('StartImplementation', {}, { on: '2017-08-02' })
      .did('ClaimImplementation', evidence, { on: '2017-09-01' })
      .did('VerifyImplementation', {}, { on: '2017-09-02' })
      .did('CloseRecommendation', {}, { on: '2017-10-01' });
    expect(story.refused('ReopenRecommendation', {}, { on: '2017-09-10', forgotten: true })).toMatchObject({
      field: 'forgotten',
    });
  });
});

describe('a day of receipt', () => {
  it('needs a reason to be another, also an earlier one, and is nothing new when it is told again', () => {
    const story = begun('inspection')
      .did('StartInspection', { on: '2017-07-11' })
      .did('ConcludeInspection', { on: '2017-07-12' })
      .did('RecordReceiptOfInspectionReport', { on: '2017-09-02' });
    const earlier = { on: '2017-09-01' };
    expect(story.refused('RecordReceiptOfInspectionReport', earlier, { reason: null })).toMatchObject({
      code: 'reason-required',
    });
    story.did('RecordReceiptOfInspectionReport', earlier);
    expect(story.state).toMatchObject({ receivedOn: '2017-09-01' });
    expect(story.asked('RecordReceiptOfInspectionReport', earlier).decision).toEqual([]);
  });
});

describe('a step that was forgotten', () => {
  it('goes in before another that was, and before one that was put right', () => {
    const story = action()
      .did('AgreeAction', {}, { on: '2017-07-20' })
      .did('StartAction', {}, { on: '2017-08-01' })
      .did('StartAction', {}, { insteadOf: 2n, on: '2017-08-02' })
      .did('CancelAction', {}, { on: '2017-12-01' })
      .did('BlockAction', {}, { on: '2017-10-01', forgotten: true })
      .did('UnblockAction', {}, { on: '2017-11-01', forgotten: true });
    const days = ['2017-07-31', '2017-08-01', '2017-08-02', '2017-10-01', '2017-11-01', '2017-12-01'];
    expect(days.map((day) => fold('action', story.entries, day).status)).toEqual([
      'agreed',
      'agreed',
      'in progress',
      'blocked',
      'in progress',
      'cancelled',
    ]);
  });

  it('goes in between the steps that a paper told of at once', () => {
    const story = new Story('inspection')
      .did('RecordInspection', {
        ...facts.inspectionFacts,
        ...{ announced: null, started: '2017-03-06', concluded: null, published: '2017-06-13' },
      })
      .did('ConcludeInspection', { on: '2017-03-30' }, { forgotten: true });
    expect(story.state).toMatchObject({ status: 'published', concludedOn: '2017-03-30', publishedOn: '2017-06-13' });
    expect(fold('inspection', story.entries, '2017-04-01').status).toBe('concluded');
  });
});

describe('what stands for later days', () => {
  it('are the entries that change again what was changed, and no others', () => {
    const story = action()
      .did('AgreeAction', {}, { on: '2017-07-20' })
      .did('AssignOwner', { owner: { post: 'A' } }, { on: '2017-09-01' })
      .did('ReportProgress', progress('red'), { on: '2017-09-05' })
      .did('ReportProgress', progress('amber'), { on: '2017-10-05' })
      .did('ReportProgress', progress('green'), { on: '2017-08-10' });
    expect(story.later).toEqual([3n, 4n]);
    expect(story.did('ReportProgress', progress('red'), { on: '2017-10-06' }).later).toEqual([]);
    expect(story.did('SetDueDate', { due: '2018-01-01' }, { on: '2017-07-11' }).later).toEqual([]);
  });

  it('are not those that were withdrawn', () => {
    const story = action()
      .did('ReportProgress', progress('red'), { on: '2017-09-05' })
      .did('WithdrawEntry', { revision: '1' })
      .did('ReportProgress', progress('green'), { on: '2017-08-10' });
    expect(story.later).toEqual([]);
  });
});

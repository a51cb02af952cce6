import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { duty, meetingFacts, minutesFacts, planFacts, scope } from './facts.js';
import { Log } from './log.js';
import { actionPlanned, recommendationProposed, reportReceived, uuid } from './record.js';

/** The day on which somebody looks at their desk. */
export const TODAY = '2026-11-27';
const LAST_MET = '2026-09-10';
const NEXT_MET = '2026-12-10';

/** Two bodies of one authority. */
export const NEAR: Scope = { ...scope, meeting: LAST_MET };
export const FAR: Scope = {
  ...NEAR,
  body: naturalId(['body', 'northbridge', 'housing-scrutiny']),
  committee: { code: 'housing-scrutiny', name: 'Housing Scrutiny' },
};

type ActionTold = {
  readonly owner?: string;
  readonly holder?: string;
  readonly reporter?: string;
  readonly due?: PlainDate;
  readonly claimedBy?: string;
  readonly reported?: PlainDate;
  readonly asks?: PlainDate;
};

/** A record in which something waits for everybody. What is before the second body has “far” in its reference. */
export class DeskRecord {
  readonly log = new Log();
  private things = 0;

  enter(kind: string, events: readonly DomainEvent[], on: PlainDate = LAST_MET, id = uuid(++this.things)): string {
    for (const event of events) this.log.record(`${kind}-${id}`, event, { effectiveOn: on });
    return id;
  }

  action(ref: string, told: ActionTold, before: Scope = NEAR): string {
    const { owner, holder, reporter, due, claimedBy, reported, asks } = told;
    const post = { post: `Head of ${ref}` };
    const owned = owner === undefined ? post : { person: owner };
    const id = this.enter('action', [
      actionPlanned({ ref, scope: before, planId: null }),
      { type: 'ActionAgreed.v1', data: {} },
      { type: 'ActionStarted.v1', data: {} },
      { type: 'OwnerAssigned.v1', data: { from: null, to: owned } },
      ...(holder ? [{ type: 'HolderNamed.v1', data: { post: post.post, from: null, to: holder } }] : []),
      ...(reporter ? [{ type: 'ReporterNamed.v1', data: { from: null, to: { person: reporter } } }] : []),
      ...(due ? [{ type: 'DueDateSet.v1', data: { due } }] : []),
    ]);
    if (reported) this.enter('action', [PROGRESS], reported, id);
    if (asks)
      this.enter(
        'action',
        [{ type: 'MoreTimeRequested.v1', data: { no: 1, from: due, to: asks, owner: owned, holder: null } }],
        TODAY,
        id,
      );
    if (claimedBy)
      this.enter('action', [{ type: 'CompletionClaimed.v2', data: { by: claimedBy, evidence: [] } }], TODAY, id);
    return id;
  }

  recommendation(ref: string, claimedBy: string | null, before: Scope = NEAR): string {
    const agreed = { meeting: LAST_MET, number: null, minute: null, body: null, asOneWith: [], minutesId: null };
    return this.enter('recommendation', [
      recommendationProposed({ ref, scope: before }),
      ...(claimedBy === null
        ? []
        : [
            { type: 'RecommendationAgreed.v2', data: agreed },
            { type: 'ImplementationClaimed.v2', data: { by: claimedBy, evidence: [] } },
          ]),
    ]);
  }

  report(ref: string, before: Scope, more: readonly DomainEvent[] = []): string {
    return this.enter(
      'report',
      [reportReceived({ ref, scope: before }), ...more],
      before.meeting < TODAY ? before.meeting : TODAY,
    );
  }

  meeting(ref: string, date: PlainDate, heldOn: PlainDate | null, before: Scope = NEAR): string {
    const data = { ...meetingFacts, ref, date, scope: { ...before, meeting: date } };
    const held = heldOn === null ? [] : [{ type: 'MeetingHeld.v1', data: { on: heldOn } }];
    return this.enter('meeting', [{ type: 'MeetingScheduled.v1', data }, ...held], '2026-06-01');
  }

  minutes(ref: string, meetingId: string, heldOn: PlainDate, published: boolean): void {
    const data = { ...minutesFacts, ref, meetingId, heldOn, scope: { ...NEAR, meeting: heldOn } };
    const out = published ? [{ type: 'MinutesPublished.v1', data: { on: heldOn } }] : [];
    this.enter('minutes', [{ type: 'MinutesDrafted.v1', data }, ...out], heldOn);
  }

  person(pseudonym: string, roles: readonly { readonly role: string; readonly until: PlainDate | null }[]): void {
    const granted = roles.map(({ role, until }, at) => ({
      type: 'RoleGranted.v1',
      data: { no: at + 1, role, scope: { authority: null, body: null }, from: LAST_MET, until, atMachineBy: null },
    }));
    const joined = { type: 'PersonJoined.v1', data: { pseudonym, name: pseudonym } };
    this.enter('person', [joined, ...granted], LAST_MET, personIdOf(pseudonym));
  }
}

const PROGRESS = {
  type: 'ProgressReported.v2',
  data: { rag: 'green', rule: null, percent: null, status: null, note: 'Well under way.' },
};

const DISCREPANCY = {
  type: 'DiscrepancyRecorded.v2',
  data: {
    no: 1,
    statements: [
      { text: 'by early September', source: null },
      { text: 'by 20 September', source: null },
    ],
    why: 'Two dates for one duty.',
    about: null,
  },
};

/** Dana owns, Petra verifies, Otto keeps the record. */
export const deskRecord = (): DeskRecord => {
  const record = new DeskRecord();
  const considered = { type: 'ReportConsidered.v1', data: { meeting: LAST_MET, minute: null } };
  const paper = record.report('near paper', NEAR, [DISCREPANCY, considered]);
  record.report('far paper', FAR, [DISCREPANCY, considered]);
  record.report('near next', { ...NEAR, meeting: NEXT_MET });
  record.report('far next', { ...FAR, meeting: NEXT_MET });
  record.action('near late', { owner: 'prs_dana', due: '2026-11-01', reported: '2026-10-01' });
  record.action('near soon', { holder: 'prs_dana', due: '2026-12-20', asks: '2027-02-01' });
  record.action('far soon', { reporter: 'prs_dana', due: '2026-12-25', reported: '2026-09-01' }, FAR);
  record.action('far late', { due: '2026-11-02' }, FAR);
  record.action('near later', { owner: 'prs_otto', due: '2027-06-01' });
  record.action('near undated', {});
  record.action('near claimed', { due: '2027-01-20', claimedBy: 'prs_dana' });
  record.action('far claimed', { due: '2027-01-20', claimedBy: 'prs_petra' }, FAR);
  record.recommendation('near R1', 'prs_petra2');
  record.recommendation('far R2', 'prs_otto', FAR);
  record.recommendation('near R3', null, { ...NEAR, meeting: NEXT_MET });
  const july = record.meeting('near July', '2026-07-10', '2026-07-10');
  const september = record.meeting('near September', LAST_MET, LAST_MET);
  record.meeting('near October', '2026-10-10', null);
  record.meeting('far November', '2026-11-20', '2026-11-20', FAR);
  record.meeting('near December', NEXT_MET, null);
  record.minutes('near minutes of July', july, '2026-07-10', true);
  record.minutes('near minutes of September', september, LAST_MET, false);
  const plan = { ...planFacts, scope: NEAR };
  record.enter('action-plan', [
    { type: 'PlanStarted.v2', data: { ...plan, ref: 'near plan' } },
    { type: 'DutyRecorded.v2', data: duty },
    { type: 'PlanApproved.v1', data: { on: LAST_MET, by: 'Cabinet' } },
  ]);
  const difference = { kind: 'report', id: paper, ref: 'near paper', field: 'title', recorded: 'A', document: 'B' };
  const differing = { ...difference, recordedSource: null, documentSource: null };
  const reissued = { sha256: 'b'.repeat(64), name: 'near paper again.txt', mediaType: 'text/plain' };
  record.enter('import', [
    { type: 'ImportAccepted.v1', data: { reportId: paper, document: reissued, title: 'Again', draft: {} } },
    {
      type: 'ImportCompleted.v2',
      data: { recorded: [], unchanged: [], differences: [differing, differing], leftOut: [] },
    },
    { type: 'DifferenceKept.v1', data: { ...difference, no: 1, by: 'prs_otto', why: null } },
    { type: 'DifferenceLeft.v1', data: { ...difference, no: 2, by: 'prs_otto', why: null } },
  ]);
  record.person('prs_ruth', [{ role: 'administrator', until: null }]);
  record.person('prs_imran', [{ role: 'regulator', until: '2026-12-11' }]);
  record.person('prs_sam', [{ role: 'reader', until: '2026-11-01' }]);
  return record;
};

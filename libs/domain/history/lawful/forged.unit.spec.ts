import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#libs/kernel/refusal.js';
import * as facts from '#libs/testing/facts.js';
import {
  action,
  BEGAN,
  begun,
  evidence,
  GrowingHistory,
  progress,
  resolution,
  TODAY,
} from '#libs/testing/growing-history.js';
import { isWithdrawal } from '../../withdrawal/events.js';
import { fold } from '../placing/fold.js';
import { beganOn, placesOf } from '../placing/places.js';
import { judge } from './judge.js';
import { judgeNext } from './judge-next.js';
import type { JudgedEntry } from './judged-entry.js';

type Forging = Partial<JudgedEntry['metadata']>;

const forge = (type: string, data: object = {}, metadata: Forging = {}) => ({ event: { type, data }, metadata });

const actOf = (
  { entries }: Pick<GrowingHistory, 'entries'>,
  forged: readonly ReturnType<typeof forge>[],
): JudgedEntry[] =>
  forged.map(({ event, metadata }, n) => ({
    revision: BigInt(entries.length + n),
    event,
    metadata: {
      ...{ effectiveOn: TODAY, recordedAt: `${TODAY}T10:00:00.000Z`, commandId: 'forged', importId: null },
      ...{ actor: 'prs_forger', reason: 'because' },
      ...metadata,
    },
  }));

/** What is said of events that are appended to a history, in one act, by somebody else than Oversight. */
const said = (history: GrowingHistory, ...forged: ReturnType<typeof forge>[]) => {
  const judged = judge(history.kind, history.entries, actOf(history, forged));
  return typeof judged === 'object' ? judged.why : judged;
};

/** What is said by the last state alone of one that is appended, where that may be asked. */
const saidNext = ({ kind, entries }: GrowingHistory, forged: ReturnType<typeof forge>) => {
  const [entry] = actOf({ entries }, [forged]) as [JudgedEntry];
  const placed = placesOf(entries);
  const follows = placed.every(({ place }) => place <= entry.metadata.effectiveOn);
  if (!follows || entries.some(({ event }) => isWithdrawal(event))) return null;
  return judgeNext({ kind, state: fold(kind, entries), began: beganOn(placed) }, entry);
};

const closed = () =>
  action()
    .did('AgreeAction')
    .did('StartAction')
    .did('ClaimCompletion', evidence)
    .did('VerifyCompletion')
    .did('CloseAction');

const claimed = () => action().did('AgreeAction').did('StartAction').did('ClaimCompletion', evidence);

describe('an event that somebody forged', () => {
  it.each<[string, GrowingHistory, ReturnType<typeof forge>[], RegExp]>([
    ['blocks a closed action', closed(), [forge('ActionBlocked.v1')], /is closed; it cannot be/],
    [
      'blocks a closed action years ago',
      closed(),
      [forge('ActionBlocked.v1', {}, { effectiveOn: '2019-01-01' })],
      /step before it \(action closed\)/,
    ],
    [
      'reports on a cancelled action',
      action().did('CancelAction', {}, { on: '2018-01-01' }),
      [forge('ProgressReported.v2', progress('green'))],
      /is cancelled/,
    ],
    ['begins nothing', action(), [forge('ActionPlanned.v2', facts.actionFacts)], /cannot be planned again/],
    ['is of another kind of thing', action(), [forge('JudgementConfirmed.v1')], /no entry of an action/],
    [
      'is of one act with an entry of another kind of thing',
      begun('report'),
      [forge('BodyRenamed.v1', { name: 'Care Board', code: 'care-board', on: TODAY }), forge('CarriedOver.v1')],
      /of one act with what is no entry of a report/,
    ],
    ['starts what was not agreed', action(), [forge('ActionStarted.v1')], /cannot be started/],
    [
      'starts without the reason that blocking takes',
      action().did('AgreeAction').did('StartAction'),
      [forge('ActionBlocked.v1', {}, { reason: null })],
      /Say why/,
    ],
    [
      'verifies what its own actor claimed',
      claimed(),
      [forge('CompletionVerified.v1', { by: 'prs_3' }, { actor: 'prs_3' })],
      /You claimed/,
    ],
    ['verifies in the name of another', claimed(), [forge('CompletionVerified.v1', { by: 'prs_9' })], /otherwise.*by/],
    [
      'moves a due date that stood otherwise',
      action().did('SetDueDate', { due: '2027-10-01' }),
      [forge('DueDateRevised.v1', { from: '2027-09-01', to: '2027-12-01', approver: 'A' })],
      /otherwise.*from/,
    ],
    [
      'sets a due date twice',
      action().did('SetDueDate', { due: '2027-10-01' }),
      [forge('DueDateSet.v1', { due: '2027-12-01' })],
      /set once/,
    ],
    [
      'takes effect before the thing began',
      action(),
      [forge('ProgressReported.v2', progress('red'), { effectiveOn: '2016-01-01' })],
      /began on 10 July 2017/,
    ],
    [
      'takes effect in a day to come',
      action(),
      [forge('ActionAgreed.v1', {}, { effectiveOn: '2030-01-01' })],
      /still to come/,
    ],
    [
      'takes effect before the step before it',
      action().did('AgreeAction', {}, { on: '2018-01-01' }),
      [forge('ActionStarted.v1', {}, { effectiveOn: '2017-12-01' })],
      /step before it/,
    ],
    [
      'takes effect on another day than it tells',
      begun('report'),
      [forge('ReportSentToConstitutionalTeam.v1', { on: '2017-08-01', source: null }, { effectiveOn: '2017-09-01' })],
      /takes effect on 2017-09-01/,
    ],
    [
      'is marked as irregular and is not',
      action(),
      [forge('ActionAgreed.v1', {}, { irregular: 'It was agreed' })],
      /irregular/,
    ],
    ['is irregular and not marked so', action(), [forge('ActionStarted.v1')], /cannot be started/],
    [
      'withdraws what is not there',
      action(),
      [forge('EntryWithdrawn.v1', { revisions: ['7'] })],
      /no entry with the revision 7/,
    ],
    ['withdraws nothing', action(), [forge('EntryWithdrawn.v1', { revisions: [] })], /withdraws nothing/],
    [
      'withdraws what is withdrawn already',
      action().did('AgreeAction').did('WithdrawEntry', { revision: '1' }),
      [forge('EntryWithdrawn.v1', { revisions: ['1'] })],
      /withdrawn already/,
    ],
    [
      'withdraws two acts at once, which only an act does that goes on',
      begun('recommendation').did('ResolveRecommendation', resolution('2017-07-20')),
      [forge('EntryWithdrawn.v1', { revisions: ['0', '1'] })],
      /^begun$/,
    ],
    [
      'numbers a discrepancy out of turn',
      begun('report'),
      [forge('DiscrepancyRecorded.v2', { no: 4, statements: [], why: 'x' })],
      /otherwise.*no/,
    ],
    [
      'resolves a discrepancy that is not there',
      begun('report'),
      [forge('DiscrepancyResolved.v2', { no: 1, how: 'x', by: 'prs_forger' })],
      /no discrepancy number 1/,
    ],
    ['discharges a recommendation alone', begun('recommendation'), [forge('RecommendationDischarged.v1')], /by itself/],
    [
      'adds a document without a paper',
      begun('report'),
      [forge('DocumentAdded.v1', { document: { ...facts.document, sha256: 'b'.repeat(64) } })],
      /only recording a paper/,
    ],
    [
      'corrects what read otherwise',
      begun('report'),
      [forge('ReportCorrected.v2', { field: 'title', from: 'Another', to: 'A third' })],
      /otherwise.*from/,
    ],
    [
      'removes an action that is not in the plan',
      begun('action-plan'),
      [forge('ActionRemoved.v1', { actionId: 'a' })],
      /not in this plan/,
    ],
    [
      'says again what stands',
      action().did('AssignOwner', { owner: { post: 'Head' } }),
      [forge('OwnerAssigned.v1', { from: { post: 'Head' }, to: { post: 'Head' } })],
      /not stand already/,
    ],
    [
      'says more than is ever told of it',
      action(),
      [forge('ActionAgreed.v1', { by: 'the board' })],
      /otherwise.*: by$/,
    ],
    [
      'goes on with an act by an entry of another type',
      new GrowingHistory('recommendation').did(
        'ProposeRecommendation',
        { ...facts.recommendationFacts, kind: 'note' },
        { on: BEGAN },
      ),
      [
        forge('RecommendationAgreed.v2', { ...facts.noMinute, meeting: '2017-07-20' }, { effectiveOn: '2017-07-20' }),
        forge('ImplementationStarted.v1', {}, { effectiveOn: '2017-07-20' }),
      ],
      /another entry comes there/,
    ],
    [
      'puts right what was regular, and is marked as irregular',
      action()
        .did('AgreeAction')
        .did('AssignOwner', { owner: { post: 'Head' } }),
      [
        forge('EntryWithdrawn.v1', { revisions: ['2'] }),
        forge('OwnerAssigned.v1', { from: null, to: { post: 'Deputy' } }, { irregular: 'It was agreed' }),
      ],
      /is marked as irregular, and is against no rule/,
    ],
    [
      'begins an act that goes on with a withdrawal, for no reason',
      begun('recommendation').did('ResolveRecommendation', resolution('2017-07-20')),
      [forge('EntryWithdrawn.v1', { revisions: ['0', '1'] }, { reason: null })],
      /^Say why/,
    ],
    [
      'withdraws the same entry twice in one act',
      action()
        .did('AgreeAction')
        .did('AssignOwner', { owner: { post: 'Head' } }),
      [forge('EntryWithdrawn.v1', { revisions: ['2'] }), forge('EntryWithdrawn.v1', { revisions: ['2'] })],
      /not stand already/,
    ],
    [
      'goes on with an act that is whole',
      action().did('AgreeAction'),
      [forge('ActionStarted.v1'), forge('ActionBlocked.v1')],
      /not stand already/,
    ],
  ])('%s', (_, history, forged, why) => {
    expect(said(history, ...forged)).toMatch(why);
    const [only, another] = forged;
    if (only && !another) expect(saidNext(history, only)).toBeNull();
  });

  it('is the first of two where the meeting that agreed a note discharged it', () => {
    const told = { effectiveOn: '2017-07-20' };
    const agreed = forge('RecommendationAgreed.v2', { ...facts.noMinute, meeting: '2017-07-20' }, told);
    const note = new GrowingHistory('recommendation');
    note.did('ProposeRecommendation', { ...facts.recommendationFacts, kind: 'note' }, { on: BEGAN });
    expect(said(note, agreed)).toBe('begun');
    expect(said(note, agreed, forge('RecommendationDischarged.v1', {}, told))).toBe('whole');
    expect(said(begun('recommendation'), agreed)).toBe('whole');
  });

  it('is of the day that it is in London, where that is another than in Greenwich', () => {
    const recordedAt = '2026-07-01T23:30:00.000Z';
    const on = (effectiveOn: string) => forge('ActionAgreed.v1', {}, { effectiveOn, recordedAt });
    expect([said(action(), on('2026-07-02')), saidNext(action(), on('2026-07-02'))]).toEqual(['whole', 'whole']);
    expect(said(action(), on('2026-07-03'))).toMatch(/still to come/);
    expect(saidNext(action(), on('2026-07-03'))).toBeNull();
  });

  it('is marked as irregular where it was so before it was recorded again, and is noticed without the mark', () => {
    const before = action()
      .did('StartAction', {}, { on: '2017-08-01', irregular: true })
      .did('CancelAction', {}, { on: '2017-07-30', irregular: true });
    const { decision } = before.asked('AgreeAction', {}, { on: '2017-07-20', forgotten: true });
    if (isRefusal(decision)) throw new Error(decision.message);
    const act = decision.map(({ type, data, effectiveOn = TODAY, irregular }) =>
      forge(type, data as object, { effectiveOn, ...(irregular !== undefined && { irregular }) }),
    );
    expect(said(before, ...act)).toBe('whole');
    const last = act.at(-1)!;
    const { irregular, ...unmarked } = last.metadata;
    expect(irregular).toMatch(/took effect on 1 August 2017/);
    expect(said(before, ...act.slice(0, -1), { ...last, metadata: unmarked })).not.toMatch(/^(whole|begun)$/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { because, by, specify } from '#libs/testing/decider.js';
import { noMinute, nothingMore, recommendationFacts, recommendationMinuted, scope } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import type { MeetingDecision } from './commands.js';
import { recommendationDecider } from './decide.js';
import type { RecommendationEvent } from './events.js';

const { given } = specify(recommendationDecider);

const resolution = { ...noMinute, meeting: '2017-07-10', minute: '5' };
const proposed: RecommendationEvent = { type: 'RecommendationProposed.v2', data: recommendationFacts };
const agreed: RecommendationEvent = { type: 'RecommendationAgreed.v2', data: resolution };
const deferred: RecommendationEvent = {
  type: 'RecommendationDeferred.v2',
  data: { ...noMinute, meeting: '2017-09-11' },
};
const started: RecommendationEvent = { type: 'ImplementationStarted.v1', data: {} };
const evidence = [{ title: 'Minutes of cabinet', sha256: null, id: null }];
const claimed: RecommendationEvent = { type: 'ImplementationClaimed.v2', data: { by: 'prs_officer', evidence } };
const verified: RecommendationEvent = { type: 'ImplementationVerified.v1', data: { by: 'prs_verifier' } };
const closed: RecommendationEvent = {
  type: 'RecommendationClosed.v1',
  data: { as: 'implemented', supersededBy: null },
};

const decision = (outcome: MeetingDecision['outcome'], more: Partial<MeetingDecision> = {}) =>
  ({
    type: 'ResolveRecommendation',
    data: { ...resolution, outcome, ...nothingMore, ...more },
  }) as const;

const UNDECIDED = ['proposed', 'deferred', 'not reached', 'referred', 'recommended on'];

const OPEN = [
  'proposed',
  'agreed',
  'agreed as amended',
  'deferred',
  'referred',
  'recommended on',
  'not reached',
  'in progress',
  'implementation claimed',
  'verified',
];

describe("a committee's recommendation", () => {
  itHasTheLifecycle(recommendationDecider, {
    histories: {
      none: [],
      proposed: [proposed],
      agreed: [proposed, agreed],
      'agreed as amended': [
        proposed,
        { type: 'RecommendationAgreedAsAmended.v2', data: { ...resolution, from: 'That…', to: 'That, before…' } },
      ],
      rejected: [proposed, { type: 'RecommendationRejected.v2', data: resolution }],
      deferred: [proposed, { type: 'RecommendationDeferred.v2', data: resolution }],
      referred: [proposed, { type: 'RecommendationReferred.v2', data: { ...resolution, to: 'Cabinet', toBody: null } }],
      'recommended on': [
        proposed,
        { type: 'RecommendationRecommendedOn.v1', data: { ...resolution, to: 'Council', toBody: null } },
      ],
      'not reached': [proposed, { type: 'RecommendationNotReached.v1', data: resolution }],
      withdrawn: [proposed, { type: 'RecommendationWithdrawn.v2', data: { ...noMinute, meeting: null } }],
      discharged: [proposed, agreed, { type: 'RecommendationDischarged.v1', data: {} }],
      'in progress': [proposed, agreed, started],
      'implementation claimed': [proposed, agreed, started, claimed],
      verified: [proposed, agreed, started, claimed, verified],
      closed: [proposed, agreed, started, claimed, verified, closed],
    },
    moves: [
      { command: { type: 'ProposeRecommendation', data: recommendationFacts }, from: ['none'] },
      { command: { type: 'MinuteRecommendation', data: recommendationMinuted }, from: ['none'] },
      { command: decision('agreed', { body: scope.body }), from: UNDECIDED },
      { command: { type: 'WithdrawRecommendation', data: {} }, from: UNDECIDED },
      { command: { type: 'StartImplementation', data: {} }, from: ['agreed', 'agreed as amended'] },
      { command: { type: 'ClaimImplementation', data: { evidence } }, from: ['in progress'] },
      { command: { type: 'VerifyImplementation', data: {} }, from: ['implementation claimed'] },
      { command: { type: 'FailImplementation', data: {} }, from: ['implementation claimed'] },
      { command: { type: 'CloseRecommendation', data: {} }, from: ['verified'] },
      { command: { type: 'CloseUnimplemented', data: { as: 'not implemented', supersededBy: null } }, from: OPEN },
      { command: { type: 'ReopenRecommendation', data: {} }, from: ['verified', 'closed'] },
    ],
  });

  it('is agreed from the day of the meeting', () => {
    given(proposed)
      .when(decision('agreed'))
      .then({ ...agreed, effectiveOn: '2017-07-10' });
  });

  it('is discharged by being agreed, when it asks to note', () => {
    const note: RecommendationEvent = { ...proposed, data: { ...recommendationFacts, kind: 'note' } };
    const state = given(note)
      .when(decision('agreed'))
      .then(
        { ...agreed, effectiveOn: '2017-07-10' },
        { type: 'RecommendationDischarged.v1', data: {}, effectiveOn: '2017-07-10' },
      );
    expect(state.status).toBe('discharged');
  });

  it('carries the text that the meeting made of it, and what it was', () => {
    const { text } = recommendationFacts;
    const state = given(proposed)
      .when(decision('agreed as amended', { amendedText: ' That it returns. ' }))
      .then({
        type: 'RecommendationAgreedAsAmended.v2',
        data: { ...resolution, from: text, to: 'That it returns.' },
        effectiveOn: '2017-07-10',
      });
    expect(state).toMatchObject({ text: 'That it returns.' });
    for (const amendedText of [null, ' ', text])
      given(proposed)
        .when(decision('agreed as amended', { amendedText }))
        .refused({ code: 'invalid', field: 'amendedText' });
  });

  it('is referred to somebody', () => {
    given(proposed)
      .when(decision('referred', { referredTo: 'Cabinet' }))
      .then({
        type: 'RecommendationReferred.v2',
        data: { ...resolution, to: 'Cabinet', toBody: null },
        effectiveOn: '2017-07-10',
      });
    given(proposed).when(decision('referred')).refused({ code: 'invalid', field: 'referredTo' });
    given(proposed)
      .when(decision('referred', { referredTo: 'The same', referredToBody: scope.body }))
      .refused({ field: 'referredTo' });
  });

  describe('sent on by a meeting', () => {
    const sent = { ...resolution, to: 'Cabinet', toBody: 'body-2' };
    const referred: RecommendationEvent = { type: 'RecommendationReferred.v2', data: sent };
    const on = { meeting: '2017-07-18' };

    it('is resolved where it went', () => {
      const state = given(proposed, referred)
        .when(decision('agreed', { ...on, body: 'body-2' }))
        .then({
          type: 'RecommendationAgreed.v2',
          data: { ...resolution, ...on, body: 'body-2' },
          effectiveOn: '2017-07-18',
        });
      expect(state).toMatchObject({ status: 'agreed', referredTo: 'Cabinet', sentTo: { toBody: 'body-2' } });
    });

    it('is not resolved by a meeting that does not say whose it is, or that is of another body', () => {
      given(proposed, referred).when(decision('agreed', on)).refused({ code: 'invalid', field: 'body' });
      given(proposed, referred)
        .when(decision('agreed', { ...on, body: scope.body }))
        .refused({ field: 'body', rule: 'resolved-where-it-is' });
      given(proposed)
        .when(decision('agreed', { body: 'body-2' }))
        .refused({ field: 'body', rule: 'resolved-where-it-is' });
    });

    it('is recorded as irregular where another body resolved it all the same', () => {
      given(proposed, referred)
        .when(decision('agreed', { ...on, body: scope.body }), { ...because('It did.'), irregular: true })
        .then({
          type: 'RecommendationAgreed.v2',
          data: { ...resolution, ...on, body: scope.body },
          effectiveOn: '2017-07-18',
        });
    });

    it('goes back to the body that sent it on, or to a third', () => {
      const back = decision('recommended on', { ...on, body: 'body-2', referredTo: scope.committee.name });
      const state = given(proposed, referred)
        .when(back)
        .then({
          type: 'RecommendationRecommendedOn.v1',
          data: { ...resolution, ...on, body: 'body-2', to: scope.committee.name, toBody: null },
          effectiveOn: '2017-07-18',
        });
      expect(state).toMatchObject({ status: 'recommended on', recommendedTo: scope.committee.name });
    });
  });

  it.each([
    ['not reached', 'RecommendationNotReached.v1', 'not reached'],
    ['withdrawn', 'RecommendationWithdrawn.v2', 'withdrawn'],
  ] as const)('is %s at a meeting', (outcome, type, status) => {
    const state = given(proposed)
      .when(decision(outcome), because('the author asked'))
      .then({ type, data: resolution, effectiveOn: '2017-07-10' });
    expect(state).toMatchObject({ status, resolution: { meeting: '2017-07-10', minute: '5' } });
  });

  it('reads as its minute was corrected, and as it was after another meeting resolved it', () => {
    const minuted = { ...resolution, minutesId: 'minutes-1' };
    const told: RecommendationEvent = { type: 'RecommendationDeferred.v2', data: minuted };
    const to = { number: '5.1', minute: 'That it be deferred.' };
    const correct = { type: 'CorrectMinute', data: { minutesId: 'minutes-1', to } } as const;
    const state = given(proposed, told)
      .when(correct)
      .then({
        type: 'MinuteCorrected.v1',
        data: { minutesId: 'minutes-1', from: { number: null, minute: '5' }, to },
      });
    expect(state).toMatchObject({ resolution: { ...minuted, ...to } });
    given(proposed, told, { ...agreed, data: { ...resolution, meeting: '2017-09-11' } })
      .when(correct, { ...because(''), effectiveOn: '2017-10-01' })
      .then();
  });

  it('comes back after it was deferred, and no earlier than that', () => {
    given(proposed, deferred)
      .when(decision('rejected', { meeting: '2017-09-11' }), because('too late'))
      .then({
        type: 'RecommendationRejected.v2',
        data: { ...resolution, meeting: '2017-09-11' },
        effectiveOn: '2017-09-11',
      });
    given(proposed, deferred).when(decision('agreed')).refused({ code: 'invalid', field: 'meeting' });
    given(proposed)
      .when(decision('agreed', { meeting: '2017-07-09' }))
      .refused({ code: 'invalid', field: 'meeting' });
  });

  it('is claimed with evidence, and verified or refused by somebody else', () => {
    const open = [proposed, agreed, started];
    given(...open)
      .when({ type: 'ClaimImplementation', data: { evidence } })
      .then(claimed);
    given(...open)
      .when({ type: 'ClaimImplementation', data: { evidence: [] } })
      .refused({ field: 'evidence' });
    for (const type of ['VerifyImplementation', 'FailImplementation'] as const)
      given(...open, claimed)
        .when({ type, data: {} }, because('seen', 'prs_officer'))
        .refused({ code: 'forbidden-to-actor' });
    given(...open, claimed)
      .when({ type: 'VerifyImplementation', data: {} }, by('prs_verifier'))
      .then(verified);
  });

  it('begins anew when it is reopened: the old claim is gone, so its claimant may verify the next', () => {
    const state = given(proposed, agreed, started, claimed, verified, closed)
      .when({ type: 'ReopenRecommendation', data: {} }, because('it was not so'))
      .then({ type: 'RecommendationReopened.v1', data: {} });
    expect(state).toMatchObject({ status: 'in progress', claimedBy: null, verifiedBy: null, closedAs: null });
  });

  it('is superseded by something', () => {
    for (const data of [
      { as: 'superseded', supersededBy: null },
      { as: 'not implemented', supersededBy: 'R3' },
    ] as const)
      given(proposed)
        .when({ type: 'CloseUnimplemented', data }, because('overtaken'))
        .refused({ field: 'supersededBy' });
    const data = { as: 'superseded', supersededBy: 'R3' } as const;
    given(proposed)
      .when({ type: 'CloseUnimplemented', data }, because('overtaken'))
      .then({ type: 'RecommendationClosed.v1', data });
  });

  itNeedsAReasonTo(recommendationDecider, [
    { given: [proposed], command: decision('rejected') },
    { given: [proposed], command: decision('deferred') },
    { given: [proposed], command: { type: 'WithdrawRecommendation', data: {} } },
    { given: [proposed, agreed, started, claimed], command: { type: 'FailImplementation', data: {} } },
    {
      given: [proposed],
      command: { type: 'CloseUnimplemented', data: { as: 'no longer applicable', supersededBy: null } },
    },
    { given: [proposed, agreed, started, claimed, verified], command: { type: 'ReopenRecommendation', data: {} } },
  ]);
});

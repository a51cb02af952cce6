import { describe, expect, it } from '@jest/globals';
import type { Act } from '#libs/kernel/decider.js';
import { because, specify } from '#libs/testing/decider.js';
import { auditFacts, issuedFacts, madeFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import type { RecommendationCommand } from './commands.js';
import { recommendationDecider } from './decide.js';
import type { RecommendationEvent } from './events.js';

const { given } = specify(recommendationDecider);

const on = '2017-09-01';
const evidence = [{ title: 'Minutes of cabinet', sha256: null, id: null }];
const IMPLEMENTED: readonly RecommendationEvent[] = [
  { type: 'ImplementationStarted.v1', data: {} },
  { type: 'ImplementationClaimed.v2', data: { by: 'prs_officer', evidence } },
  { type: 'ImplementationVerified.v1', data: { by: 'prs_verifier' } },
  { type: 'RecommendationClosed.v1', data: { as: 'implemented', supersededBy: null } },
];
const [started, claimed, verified, closed] = IMPLEMENTED as [
  RecommendationEvent,
  RecommendationEvent,
  RecommendationEvent,
  RecommendationEvent,
];

type Respond<C extends RecommendationCommand['type']> = Extract<RecommendationCommand, { type: C }>;

const issued: RecommendationEvent = { type: 'RecommendationIssued.v1', data: issuedFacts };
const [authority, lscb] = issuedFacts.addressees.map(({ name }) => name) as [string, string];
const answered = (addressee: string, answer: 'actions proposed' | 'no action proposed'): RecommendationEvent => ({
  type: 'RecommendationAnswered.v1',
  data: { addressee, answer, on },
});
const answer = (addressee: string | null, how: 'actions proposed' | 'no action proposed') =>
  ({
    type: 'AnswerRecommendation',
    data: { addressee, answer: how, on },
  }) satisfies Respond<'AnswerRecommendation'>;

const made: RecommendationEvent = { type: 'RecommendationMade.v1', data: madeFacts };
const [cabinet, trust] = madeFacts.addressees.map(({ name }) => name) as [string, string];
type Response = Respond<'RespondToRecommendation'>['data']['response'];
const responded = (addressee: string, response: Response): RecommendationEvent => ({
  type: 'RecommendationRespondedTo.v1',
  data: { addressee, response, on },
});
const respond = (addressee: string | null, response: Response, day = on) =>
  ({
    type: 'RespondToRecommendation',
    data: { addressee, response, on: day },
  }) satisfies Respond<'RespondToRecommendation'>;
const receive = (addressee: string, day: string) =>
  ({ type: 'ReceiveRecommendation', data: { addressee, on: day } }) satisfies Respond<'ReceiveRecommendation'>;
const require = (addressee: string, day: string) =>
  ({ type: 'RequireResponse', data: { addressee, on: day } }) satisfies Respond<'RequireResponse'>;

const audited: RecommendationEvent = { type: 'RecommendationIssued.v1', data: auditFacts };
const [finance, payroll] = auditFacts.addressees.map(({ name }) => name) as [string, string];
type Management = Respond<'RecordManagementResponse'>['data']['response'];
const managed = (addressee: string, response: Management): RecommendationEvent => ({
  type: 'ManagementResponded.v1',
  data: { addressee, response, riskAcceptedBy: response === 'not agreed' ? 'Chief Executive' : null, on },
});
const manage = (addressee: string | null, response: Management, riskAcceptedBy: string | null = null) =>
  ({
    type: 'RecordManagementResponse',
    data: { addressee, response, riskAcceptedBy, on },
  }) satisfies Respond<'RecordManagementResponse'>;

const IMPLEMENTING = ['in progress', 'implementation claimed', 'verified'];

/** From how it stands by its responses to its end, and back: the same for every origin. */
const toItsEnd = (toImplement: readonly string[], open: readonly string[]) => [
  { command: { type: 'StartImplementation', data: {} } as const, from: toImplement },
  { command: { type: 'ClaimImplementation', data: { evidence } } as const, from: ['in progress'] },
  { command: { type: 'VerifyImplementation', data: {} } as const, from: ['implementation claimed'] },
  { command: { type: 'FailImplementation', data: {} } as const, from: ['implementation claimed'] },
  { command: { type: 'CloseRecommendation', data: {} } as const, from: ['verified'] },
  {
    command: { type: 'CloseUnimplemented', data: { as: 'no longer applicable', supersededBy: null } } as const,
    from: [...open, ...toImplement, ...IMPLEMENTING],
  },
  { command: { type: 'ReopenRecommendation', data: {} } as const, from: ['verified', 'closed'] },
  { command: { type: 'WithdrawRecommendation', data: {} } as const, from: [] },
];

const through = (...events: readonly RecommendationEvent[]) => ({
  'in progress': [...events, started],
  'implementation claimed': [...events, started, claimed],
  verified: [...events, started, claimed, verified],
  closed: [...events, started, claimed, verified, closed],
});

const meeting = (outcome: 'agreed') =>
  ({
    type: 'ResolveRecommendation',
    data: {
      ...{ outcome, meeting: on, number: null, minute: null, body: null, asOneWith: [], minutesId: null },
      ...{ amendedText: null, referredTo: null, referredToBody: null },
    },
  }) as const;

describe("an inspectorate's recommendation", () => {
  const answeredOnce = answered(authority, 'actions proposed');
  itHasTheLifecycle(recommendationDecider, {
    histories: {
      none: [],
      issued: [issued],
      answered: [issued, answered(authority, 'no action proposed')],
      ...through(issued, answeredOnce),
    },
    moves: [
      { command: { type: 'IssueRecommendation', data: issuedFacts }, from: ['none'] },
      {
        command: answer(lscb, 'actions proposed'),
        from: ['issued', 'answered', ...IMPLEMENTING],
      },
      ...toItsEnd(['answered'], ['issued']),
      { command: respond(lscb, 'accepted'), from: [] },
      { command: manage(lscb, 'agreed'), from: [] },
      { command: receive(lscb, on), from: [] },
      { command: require(lscb, on), from: [] },
      { command: meeting('agreed'), from: [] },
    ],
  });

  it('is not accepted or rejected by anybody, not even irregularly', () => {
    for (const command of [respond(lscb, 'rejected'), manage(lscb, 'not agreed', 'Leader'), meeting('agreed')])
      given(issued)
        .when(command, { ...because('It was.'), irregular: true } satisfies Act)
        .refused({ code: 'forbidden-by-lifecycle', state: 'issued' });
  });

  it('is answered by each of those whom it is addressed to, once', () => {
    const state = given(issued, answeredOnce)
      .when(answer('the lscb', 'no action proposed'), because('it has no part in it'))
      .then({ ...answered(lscb, 'no action proposed'), effectiveOn: on });
    expect(state).toMatchObject({
      status: 'answered',
      addressees: [
        { name: authority, response: { answer: 'actions proposed', on } },
        { name: lscb, response: { answer: 'no action proposed', on } },
      ],
    });
    given(issued, answeredOnce).when(answer(authority, 'actions proposed')).then();
    given(issued, answeredOnce)
      .when(answer(authority, 'no action proposed'), because('no'))
      .refused({ code: 'invalid', field: 'addressee' });
  });

  it('says of which addressee an answer speaks, where there are several', () => {
    for (const addressee of [null, 'Somebody else'])
      given(issued).when(answer(addressee, 'actions proposed')).refused({ code: 'invalid', field: 'addressee' });
    const one: RecommendationEvent = {
      ...issued,
      data: { ...issuedFacts, addressees: issuedFacts.addressees.slice(0, 1) },
    };
    given(one)
      .when(answer(null, 'actions proposed'))
      .then({ ...answered(authority, 'actions proposed'), effectiveOn: on });
  });

  it.each([
    ['nobody', []],
    ['somebody twice', [...issuedFacts.addressees, { name: 'northbridge  COUNCIL', capacity: null }]],
    ['somebody without a name', [{ name: '\u200B', capacity: null }]],
  ])('is not addressed to %s', (_, addressees) => {
    given()
      .when({ type: 'IssueRecommendation', data: { ...issuedFacts, addressees } })
      .refused({ code: 'invalid' });
  });

  it('is called as an inspectorate calls it, and has no priority', () => {
    const correct = (field: string, to: string) =>
      ({ type: 'CorrectRecommendation', data: { field, to, source: null } }) as const;
    given(issued)
      .when(correct('kind', 'area for improvement'), because('misread'))
      .then({
        type: 'RecommendationCorrected.v1',
        data: { field: 'kind', from: 'recommendation', to: 'area for improvement', source: null },
      });
    given(issued).when(correct('kind', 'note'), because('misread')).refused({ code: 'invalid', field: 'to' });
    for (const field of ['priority', 'addressee'])
      given(issued).when(correct(field, 'high'), because('misread')).refused({ code: 'invalid', field: 'field' });
  });

  itNeedsAReasonTo(recommendationDecider, [
    { given: [issued], command: answer(lscb, 'no action proposed') },
    { given: through(issued, answeredOnce).verified, command: { type: 'ReopenRecommendation', data: {} } },
  ]);
});

describe("scrutiny's recommendation", () => {
  const accepted = responded(cabinet, 'accepted');
  const POSITIVE = ['accepted', 'partly accepted'];
  itHasTheLifecycle(recommendationDecider, {
    histories: {
      none: [],
      made: [made, responded(cabinet, 'rejected')],
      accepted: [made, accepted],
      'partly accepted': [made, responded(cabinet, 'partly accepted')],
      rejected: [made, responded(cabinet, 'rejected'), responded(trust, 'rejected')],
      ...through(made, accepted),
    },
    moves: [
      { command: { type: 'MakeRecommendation', data: madeFacts }, from: ['none'] },
      { command: respond(trust, 'accepted'), from: ['made', ...POSITIVE, ...IMPLEMENTING] },
      { command: receive(trust, on), from: ['made', ...POSITIVE, ...IMPLEMENTING] },
      { command: require(trust, on), from: ['made', ...POSITIVE, ...IMPLEMENTING] },
      ...toItsEnd(POSITIVE, ['made']),
      { command: answer(trust, 'actions proposed'), from: [] },
      { command: manage(trust, 'agreed'), from: [] },
      { command: meeting('agreed'), from: [] },
    ],
  });

  it.each([
    [['accepted', null], 'accepted'],
    [['rejected', null], 'made'],
    [['rejected', 'partly accepted'], 'partly accepted'],
    [['partly accepted', 'accepted'], 'accepted'],
    [['rejected', 'rejected'], 'rejected'],
  ] as const)('stands by the responses %j as %s', ([first, second], status) => {
    const events = [responded(cabinet, first), ...(second === null ? [] : [responded(trust, second)])];
    expect(given(made, ...events).state.status).toBe(status);
    expect(given(made, ...events.toReversed()).state.status).toBe(status);
  });

  it('is responded to once its implementation has begun, which moves it no further', () => {
    expect(given(made, accepted, { ...started, effectiveOn: on }, responded(trust, 'rejected')).state).toMatchObject({
      status: 'in progress',
      addressees: [{ response: { answer: 'accepted' } }, { response: { answer: 'rejected' } }],
    });
  });

  it('is responded to after it was received, and not before', () => {
    const got: RecommendationEvent = { type: 'RecommendationReceived.v1', data: { addressee: cabinet, on } };
    given(made, got)
      .when(respond(cabinet, 'accepted', '2017-08-31'))
      .refused({ code: 'invalid', field: 'on' });
    given(made, got)
      .when(respond(trust, 'accepted', '2017-08-31'))
      .then({
        ...responded(trust, 'accepted'),
        data: respond(trust, 'accepted', '2017-08-31').data,
        effectiveOn: '2017-08-31',
      });
    given(made, accepted).when(receive(cabinet, '2017-09-02')).refused({ code: 'invalid', field: 'on' });
  });

  it.each([
    [receive, 'RecommendationReceived.v1', 'receivedOn'],
    [require, 'ResponseRequired.v1', 'noticeOn'],
  ] as const)('is told once of each addressee: %p', (tell, type, member) => {
    const told: RecommendationEvent = { type, data: { addressee: cabinet, on } };
    const state = given(made)
      .when(tell('the Cabinet'.slice(4), on))
      .then({ ...told, effectiveOn: on });
    expect(state).toMatchObject({ status: 'made', addressees: [{ [member]: on }, { [member]: null }] });
    given(made, told).when(tell(cabinet, on)).then();
    given(made, told).when(tell(cabinet, '2017-09-02')).refused({ code: 'invalid', field: 'on' });
    given(made).when(tell(cabinet, '2017-07-09')).refused({ code: 'invalid', field: 'on' });
  });

  it('says of each addressee whether it is the executive', () => {
    const addressees = [...madeFacts.addressees, { name: 'The police', capacity: null }];
    given()
      .when({ type: 'MakeRecommendation', data: { ...madeFacts, addressees } })
      .refused({ code: 'invalid', field: 'addressees.2.capacity' });
  });

  it('of a task and finish group is made on the day on which its parent agreed it', () => {
    const data = { ...madeFacts, agreedBy: { body: 'body-2', meeting: '2017-07-20' } };
    given()
      .when({ type: 'MakeRecommendation', data })
      .then({ ...made, data, effectiveOn: '2017-07-20' });
    given()
      .when({ type: 'MakeRecommendation', data: { ...data, agreedBy: { body: 'body-2', meeting: '2017-07-09' } } })
      .refused({ code: 'invalid', field: 'agreedOn' });
  });

  itNeedsAReasonTo(recommendationDecider, [
    { given: [made], command: respond(cabinet, 'partly accepted') },
    { given: [made], command: respond(cabinet, 'rejected') },
  ]);
});

describe("an auditor's recommendation", () => {
  const agreed = managed(finance, 'agreed');
  const POSITIVE = ['agreed', 'agreed in part'];
  itHasTheLifecycle(recommendationDecider, {
    histories: {
      none: [],
      issued: [audited, managed(finance, 'not agreed')],
      agreed: [audited, agreed],
      'agreed in part': [audited, managed(finance, 'agreed in part')],
      'not agreed': [audited, managed(finance, 'not agreed'), managed(payroll, 'not agreed')],
      ...through(audited, agreed),
    },
    moves: [
      { command: { type: 'IssueByAuditor', data: auditFacts }, from: ['none'] },
      { command: manage(payroll, 'agreed'), from: ['issued', ...POSITIVE, ...IMPLEMENTING] },
      ...toItsEnd(POSITIVE, ['issued']),
      { command: answer(payroll, 'actions proposed'), from: [] },
      { command: respond(payroll, 'accepted'), from: [] },
      { command: meeting('agreed'), from: [] },
    ],
  });

  it('is not agreed by somebody who accepts the risk', () => {
    const state = given(audited)
      .when(manage(finance, 'not agreed', 'Chief Executive'), because('it costs more than it saves'))
      .then({ ...managed(finance, 'not agreed'), effectiveOn: on });
    expect(state).toMatchObject({
      priority: 'high',
      auditor: 'internal audit',
      addressees: [{ response: { answer: 'not agreed', riskAcceptedBy: 'Chief Executive' } }, { response: null }],
    });
    for (const nobody of [null, '\u200B'])
      given(audited)
        .when(manage(finance, 'not agreed', nobody), because('no'))
        .refused({ code: 'invalid', field: 'riskAcceptedBy' });
    given(audited)
      .when(manage(finance, 'agreed', 'Chief Executive'))
      .refused({ code: 'invalid', field: 'riskAcceptedBy' });
  });

  it('has its priority corrected', () => {
    given(audited)
      .when({ type: 'CorrectRecommendation', data: { field: 'priority', to: 'Grade 2', source: null } }, because('x'))
      .then({
        type: 'RecommendationCorrected.v1',
        data: { field: 'priority', from: 'high', to: 'Grade 2', source: null },
      });
  });

  itNeedsAReasonTo(recommendationDecider, [
    { given: [audited], command: manage(finance, 'agreed in part') },
    { given: [audited], command: manage(finance, 'not agreed', 'Chief Executive') },
  ]);
});

describe('the implementation of a recommendation', () => {
  it('is verified by another than who claimed it', () => {
    const claimedIt = [made, responded(cabinet, 'accepted'), started, { ...claimed, data: { by: 'prs_1', evidence } }];
    given(...(claimedIt as RecommendationEvent[]))
      .when({ type: 'VerifyImplementation', data: {} }, { ...because('x', 'prs_1'), effectiveOn: on })
      .refused({ code: 'forbidden-to-actor' });
  });
});

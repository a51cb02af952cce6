import fc from 'fast-check';
import { dutiesToRespond } from '#libs/domain/recommendation/duty-to-respond.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import * as facts from '#libs/testing/facts.js';
import { day, each, nothing, type Case, type Moves } from '../case.js';
import type { Facts } from '../model.js';
import { dutiesOf, recommendation } from '../recommendation/facts.js';
import { RECOMMENDATION_RULES } from '../recommendation/rules.js';

const OTHER_BODY = 'body-2';

const RESOLVING: Moves = {
  ResolveRecommendation: fc.record({
    outcome: fc.constantFrom(
      ...['agreed', 'agreed', 'agreed as amended', 'rejected', 'deferred', 'referred', 'recommended on'],
      ...['not reached', 'withdrawn'],
    ),
    meeting: day,
    ...{ number: fc.constantFrom(null, '7'), minute: fc.constantFrom(null, 'Agreed.'), asOneWith: fc.constant([]) },
    minutesId: fc.constantFrom(null, 'minutes-1'),
    body: fc.constantFrom(null, null, facts.scope.body, OTHER_BODY, OTHER_BODY),
    amendedText: fc.constantFrom(null, ' ', 'As amended.', facts.recommendationFacts.text),
    referredTo: fc.constantFrom('Cabinet', 'Cabinet', 'Council', 'corporate parenting committee', null),
    referredToBody: fc.constantFrom(null, OTHER_BODY, OTHER_BODY, facts.scope.body),
  }),
  WithdrawRecommendation: nothing,
  CorrectMinute: fc.record({
    minutesId: fc.constantFrom('minutes-1', 'minutes-2'),
    to: fc.record({ number: fc.constantFrom(null, '7', '8'), minute: fc.constantFrom(null, 'Noted.') }),
  }),
};

const IMPLEMENTING: Moves = {
  ...each(['StartImplementation', 'VerifyImplementation', 'FailImplementation'], nothing),
  ...each(['CloseRecommendation', 'ReopenRecommendation'], nothing),
  ClaimImplementation: fc.constantFrom({ evidence: [{ title: 'Audit', sha256: null, id: null }] }, { evidence: [] }),
  CloseUnimplemented: fc.record({
    as: fc.constantFrom('not implemented', 'superseded', 'no longer applicable'),
    supersededBy: fc.constantFrom(null, 'CPC 2018-07-10/8/R1', facts.recommendationFacts.ref.toLowerCase()),
  }),
  CorrectRecommendation: fc.record({
    field: fc.constantFrom('text', 'kind', 'priority', 'addressee', 'no'),
    to: fc.constantFrom(null, '', 'note', 'recommendation', 'Another'),
    source: fc.constant(null),
  }),
};

const ofAddressee = ({ addressees }: { readonly addressees: readonly { readonly name: string }[] }) => ({
  addressee: fc.constantFrom(null, 'Nobody', ...addressees.flatMap(({ name }) => [name, name, name.toUpperCase()])),
  on: day,
});

const ANSWERING: Moves = {
  AnswerRecommendation: fc.record({
    ...ofAddressee(facts.issuedFacts),
    answer: fc.constantFrom('actions proposed', 'no action proposed'),
  }),
};

const SCRUTINY: Moves = {
  ReceiveRecommendation: fc.record(ofAddressee(facts.madeFacts)),
  RequireResponse: fc.record(ofAddressee(facts.madeFacts)),
  RespondToRecommendation: fc.record({
    ...ofAddressee(facts.madeFacts),
    response: fc.constantFrom('accepted', 'partly accepted', 'rejected', 'rejected'),
  }),
};

const MANAGEMENT: Moves = {
  RecordManagementResponse: fc.record({
    ...ofAddressee(facts.auditFacts),
    response: fc.constantFrom('agreed', 'agreed in part', 'not agreed', 'not agreed'),
    riskAcceptedBy: fc.constantFrom(null, null, 'Director', ''),
  }),
};

/** As it should be, and with nobody, somebody twice, or one alone that it is addressed to. */
const addressed = <T extends { readonly addressees: readonly { readonly name: string }[] }>(told: T) => {
  const [first] = told.addressees;
  const again = { ...first, name: first?.name.toUpperCase() };
  const others = [[first], [], [first, again], [{ ...first, name: '' }]].map((addressees) => ({ ...told, addressees }));
  return fc.constantFrom<object>(told, told, told, told, ...others);
};

const dutiesIn = (state: Facts) =>
  dutiesToRespond(state as unknown as Recommendation).map((duty) => ({
    ...{ name: duty.addressee, trigger: duty.trigger, from: duty.triggerDate, due: duty.computed, met: duty.met },
    inTime: duty.inTime && duty.inTime.computed,
  }));

const seen: Case['seen'] = (state) => {
  const { resolution, ...known } = state as unknown as Recommendation;
  return {
    ...{ status: known.status, text: known.text, kind: known.kind, priority: known.priority },
    ...{ addressee: known.addressee, sentTo: known.sentTo, claimedBy: known.claimedBy, verifiedBy: known.verifiedBy },
    ...{ closedAs: known.closedAs, supersededBy: known.supersededBy },
    resolution: resolution && {
      ...{ meeting: resolution.meeting, number: resolution.number },
      ...{ minute: resolution.minute, minutesId: resolution.minutesId },
    },
    responses: known.addressees.map(({ name, receivedOn, noticeOn, response }) => [
      ...[name, receivedOn, noticeOn],
      response && [response.answer, response.on, response.riskAcceptedBy],
    ]),
    duties: dutiesIn(state),
  };
};

const modelled: Case['modelled'] = (of) => {
  const known = recommendation(of);
  return {
    ...{ status: RECOMMENDATION_RULES.statusOf(of), text: known.text, kind: known.kind, priority: known.priority },
    ...{ addressee: known.addressee, sentTo: known.sentTo, claimedBy: known.claimedBy, verifiedBy: known.verifiedBy },
    ...{ closedAs: known.closedAs, supersededBy: known.supersededBy, resolution: known.resolution },
    responses: known.addressees.map(({ name, received, notice, response }) => [
      ...[name, received, notice],
      response && [response.answer, response.on, response.risk],
    ]),
    duties: dutiesOf(of),
  };
};

const of = (name: string, begins: Moves, moves: Moves, often: readonly string[]): Case => ({
  ...{ name: `recommendation of ${name}`, kind: 'recommendation', rules: RECOMMENDATION_RULES, runs: 120 },
  ...{ begins, moves: { ...moves, ...IMPLEMENTING }, seen, modelled },
  often: [...often, 'StartImplementation'],
  begunOn: ({ agreedBy }: typeof facts.madeFacts) => agreedBy?.meeting,
});

/** Of each of the four origins, with a move of another. */
export const RECOMMENDATIONS: readonly Case[] = [
  of(
    'a committee',
    {
      ProposeRecommendation: fc
        .record({ kind: fc.constantFrom('note', 'request'), meeting: fc.constantFrom('2017-07-10', '2017-09-01') })
        .map(({ kind, meeting }) => ({ ...facts.recommendationFacts, kind, scope: { ...facts.scope, meeting } })),
      MinuteRecommendation: fc.constant(facts.recommendationMinuted),
    },
    { ...RESOLVING, ...ANSWERING },
    ['ResolveRecommendation'],
  ),
  of(
    'an inspectorate',
    { IssueRecommendation: addressed(facts.issuedFacts) },
    { ...ANSWERING, WithdrawRecommendation: nothing },
    ['AnswerRecommendation'],
  ),
  of(
    'scrutiny',
    {
      MakeRecommendation: fc.oneof(
        { weight: 3, arbitrary: addressed(facts.madeFacts) },
        {
          weight: 1,
          arbitrary: day.map((meeting) => ({ ...facts.madeFacts, agreedBy: { body: OTHER_BODY, meeting } })),
        },
        { weight: 1, arbitrary: fc.constant({ ...facts.madeFacts, addressees: facts.issuedFacts.addressees }) },
      ),
    },
    {
      ...SCRUTINY,
      AnswerRecommendation: fc.constant({ addressee: 'Cabinet', answer: 'actions proposed', on: '2017-09-20' }),
    },
    ['RespondToRecommendation', 'ReceiveRecommendation'],
  ),
  of('an auditor', { IssueByAuditor: addressed(facts.auditFacts) }, { ...MANAGEMENT, ...ANSWERING }, [
    'RecordManagementResponse',
  ]),
];

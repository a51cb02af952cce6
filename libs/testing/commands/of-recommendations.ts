import fc from 'fast-check';
import { ANSWERS, MANAGEMENT_RESPONSES, NOT_IMPLEMENTED, RESPONSES } from '#libs/domain/recommendation/events.js';
import { RECOMMENDATION_CORRECTIONS } from '#libs/domain/recommendation/corrections.js';
import * as facts from '../facts.js';
import { nothing, day, maybe, evidence, correcting, decision } from './any.js';
import type { OwnCommands } from './own-commands.js';

/** One of those that it is addressed to, nobody, and somebody else. */
const addressee = ({ addressees }: { readonly addressees: readonly { readonly name: string }[] }) =>
  fc.constantFrom(null, 'Nobody', ...addressees.map(({ name }) => name));

/** Commands of recommendations. */
export const OF_RECOMMENDATIONS = {
  recommendation: {
    CorrectRecommendation: correcting(RECOMMENDATION_CORRECTIONS),
    ProposeRecommendation: fc
      .constantFrom('note', 'request')
      .map((kind) => ({ ...facts.recommendationFacts, kind }) as const),
    IssueRecommendation: fc.constant(facts.issuedFacts),
    IssueByAuditor: fc.constantFrom(facts.auditFacts, {
      ...facts.auditFacts,
      addressees: facts.auditFacts.addressees.slice(0, 1),
    }),
    MakeRecommendation: fc
      .constantFrom(null, '2017-07-12', '2017-07-01')
      .map((meeting) => ({ ...facts.madeFacts, agreedBy: meeting === null ? null : { body: 'body-2', meeting } })),
    AnswerRecommendation: fc.record({
      addressee: addressee(facts.issuedFacts),
      answer: fc.constantFrom(...ANSWERS),
      on: day,
    }),
    ReceiveRecommendation: fc.record({ addressee: addressee(facts.madeFacts), on: day }),
    RequireResponse: fc.record({ addressee: addressee(facts.madeFacts), on: day }),
    RespondToRecommendation: fc.record({
      addressee: addressee(facts.madeFacts),
      response: fc.constantFrom(...RESPONSES),
      on: day,
    }),
    RecordManagementResponse: fc.record({
      addressee: addressee(facts.auditFacts),
      response: fc.constantFrom(...MANAGEMENT_RESPONSES),
      riskAcceptedBy: maybe,
      on: day,
    }),
    ResolveRecommendation: fc.record({
      ...decision,
      meeting: day,
      number: maybe,
      minute: maybe,
      body: fc.constantFrom(null, facts.scope.body, 'body-1'),
      asOneWith: fc.constant([]),
      minutesId: fc.constantFrom(null, 'minutes-1'),
    }),
    MinuteRecommendation: fc.constant({ ...facts.recommendationMinuted }),
    CorrectMinute: fc.record({
      minutesId: fc.constant('minutes-1'),
      to: fc.record({ number: maybe, minute: maybe }),
    }),
    WithdrawRecommendation: nothing,
    StartImplementation: nothing,
    ClaimImplementation: fc.record({ evidence }),
    VerifyImplementation: nothing,
    FailImplementation: nothing,
    CloseRecommendation: nothing,
    CloseUnimplemented: fc.record({ as: fc.constantFrom(...NOT_IMPLEMENTED), supersededBy: maybe }),
    ReopenRecommendation: nothing,
  },
} satisfies Partial<OwnCommands>;

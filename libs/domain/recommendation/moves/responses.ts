import { ON_FIELD } from '../../shared/moves/common-fields.js';
import { choice, text } from '../../shared/moves/field.js';
import { ANSWERS, MANAGEMENT_RESPONSES, RESPONSES } from '../events.js';
import { ADDRESSEE } from '../fields.js';
import { OF_AUDITOR, OF_INSPECTORATE, OF_SCRUTINY } from '../of-origin.js';
import { IMPLEMENTING } from './phases.js';

/** What addressees receive, and respond. */
export const RESPONDING = {
  AnswerRecommendation: {
    verb: 'answer',
    summary:
      'Record that an addressee answered an inspectorate, by actions that it proposes or by why it proposes none',
    from: ['issued', 'answered', ...IMPLEMENTING],
    cannot: 'be answered',
    only: OF_INSPECTORATE,
    reason: { to: 'record that no action is proposed', where: { field: 'answer', is: ['no action proposed'] } },
    fields: { addressee: ADDRESSEE, answer: choice('What it answered', ANSWERS), ...ON_FIELD },
    day: 'on',
    events: { 'RecommendationAnswered.v1': 'Recommendation answered' },
  },
  ReceiveRecommendation: {
    verb: 'receive',
    summary: 'Record when an addressee received it: the law’s time to respond counts from it, or from a later notice',
    from: ['made', 'accepted', 'partly accepted', ...IMPLEMENTING],
    cannot: 'be received',
    only: OF_SCRUTINY,
    fields: { addressee: ADDRESSEE, ...ON_FIELD },
    day: 'on',
    events: { 'RecommendationReceived.v1': 'Recommendation received by its addressee' },
  },
  RequireResponse: {
    verb: 'require-response',
    summary: 'Record the committee’s written notice that asks an addressee to respond',
    from: ['made', 'accepted', 'partly accepted', ...IMPLEMENTING],
    cannot: 'have a response required',
    only: OF_SCRUTINY,
    fields: { addressee: ADDRESSEE, ...ON_FIELD },
    day: 'on',
    events: { 'ResponseRequired.v1': 'Response required by the committee’s notice' },
  },
  RespondToRecommendation: {
    verb: 'respond',
    summary: 'Record what an addressee responded to scrutiny',
    from: ['made', 'accepted', 'partly accepted', ...IMPLEMENTING],
    cannot: 'be responded to',
    only: OF_SCRUTINY,
    reason: { to: 'record it as {response}', where: { field: 'response', is: ['partly accepted', 'rejected'] } },
    fields: { addressee: ADDRESSEE, response: choice('What it responded', RESPONSES), ...ON_FIELD },
    day: 'on',
    events: { 'RecommendationRespondedTo.v1': 'Recommendation responded to' },
  },
  RecordManagementResponse: {
    verb: 'management-response',
    summary: 'Record the management’s response to an auditor',
    from: ['issued', 'agreed', 'agreed in part', ...IMPLEMENTING],
    cannot: 'be given a management response',
    only: OF_AUDITOR,
    reason: { to: 'record it as {response}', where: { field: 'response', is: ['agreed in part', 'not agreed'] } },
    fields: {
      addressee: ADDRESSEE,
      response: choice('What the management responded', MANAGEMENT_RESPONSES),
      riskAcceptedBy: text('With "not agreed": who accepts the risk', { max: 500, optional: true }),
      ...ON_FIELD,
    },
    day: 'on',
    events: { 'ManagementResponded.v1': 'Management responded' },
  },
} as const;

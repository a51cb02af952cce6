import { formatDate } from '#libs/calendar/words.js';
import type { Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { invalid, notBefore } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import type { Told } from '../shared/moves/lifecycle.js';
import { hasText } from '../shared/text/has-text.js';
import type { AddressedTo, Response } from './addressees.js';
import type { RecommendationEvent } from './events.js';
import type { RECOMMENDATION } from './moves.js';
import { meantBy } from './naming-addressees.js';
import type { Recommendation } from './state.js';

type ToldBy<T extends keyof (typeof RECOMMENDATION)['moves']> = Told<typeof RECOMMENDATION, T>;

interface ByAddressee {
  readonly addressee: string | null;
  readonly on: PlainDate;
}

const received = (receivedOn: PlainDate | null, { name }: AddressedTo, on: PlainDate): Refusal | null =>
  receivedOn === null ? null : notBefore(receivedOn, `the day on which ${name} received it`, on, 'on');

const PUT_RIGHT = 'Withdraw that first, or put it right with `insteadOf`.';

/** The addressee that responds, once; null where it has said just this already. */
const respondent = (
  { addressee, on }: ByAddressee,
  answer: Response['answer'],
  { past }: Asked<Recommendation>,
): AddressedTo | Refusal | null => {
  const who = meantBy(addressee, past.whole.addressees);
  if (isRefusal(who)) return who;
  const { response } = who;
  if (response?.answer === answer && response.on === on) return null;
  if (response !== null)
    return invalid(
      'addressee',
      `${who.name} responded on ${formatDate(response.on)} already (${response.answer}). ${PUT_RIGHT}`,
    );
  return received(who.receivedOn, who, on) ?? who;
};

const decided = (
  who: AddressedTo | Refusal | null,
  event: (addressee: string) => RecommendationEvent,
): Decision<RecommendationEvent> => {
  if (who === null) return [];
  return isRefusal(who) ? who : [event(who.name)];
};

/** An inspectorate's is answered by actions or by the reason for none: it is not accepted or rejected. */
export const answer = (told: ToldBy<'AnswerRecommendation'>, asked: Asked<Recommendation>) =>
  decided(respondent(told, told.answer, asked), (addressee) => ({
    type: 'RecommendationAnswered.v1',
    data: { ...told, addressee },
    effectiveOn: told.on,
  }));

export const respondToScrutiny = (told: ToldBy<'RespondToRecommendation'>, asked: Asked<Recommendation>) =>
  decided(respondent(told, told.response, asked), (addressee) => ({
    type: 'RecommendationRespondedTo.v1',
    data: { ...told, addressee },
    effectiveOn: told.on,
  }));

/** An auditor's that is not agreed leaves a risk, which somebody accepts. */
export const respondAsManagement = (
  told: ToldBy<'RecordManagementResponse'>,
  asked: Asked<Recommendation>,
): Decision<RecommendationEvent> => {
  if (asked.unreasoned) return asked.unreasoned;
  if ((told.response === 'not agreed') !== hasText(told.riskAcceptedBy ?? ''))
    return invalid('riskAcceptedBy', 'Say who accepts the risk, when and only when it is not agreed.');
  return decided(respondent(told, told.response, asked), (addressee) => ({
    type: 'ManagementResponded.v1',
    data: { ...told, addressee },
    effectiveOn: told.on,
  }));
};

/** A day of one addressee, which is said once. */
const dayOf = (
  told: ByAddressee,
  member: 'receivedOn' | 'noticeOn',
  what: string,
  { past }: Asked<Recommendation>,
): AddressedTo | Refusal | null => {
  const who = meantBy(told.addressee, past.whole.addressees);
  if (isRefusal(who)) return who;
  const known = who[member];
  if (known === told.on) return null;
  return known === null ? who : invalid('on', `${what} ${formatDate(known)} already. ${PUT_RIGHT}`);
};

export const receive = (told: ToldBy<'ReceiveRecommendation'>, asked: Asked<Recommendation>) => {
  const who = dayOf(told, 'receivedOn', 'It was received on', asked);
  const response = who === null || isRefusal(who) ? null : who.response;
  if (response !== null && told.on > response.on)
    return invalid('on', `It was responded to on ${formatDate(response.on)}: it was received by then.`);
  return decided(who, (addressee) => ({
    type: 'RecommendationReceived.v1',
    data: { addressee, on: told.on },
    effectiveOn: told.on,
  }));
};

export const requireResponse = (told: ToldBy<'RequireResponse'>, asked: Asked<Recommendation>) =>
  decided(dayOf(told, 'noticeOn', 'The notice was given on', asked), (addressee) => ({
    type: 'ResponseRequired.v1',
    data: { addressee, on: told.on },
    effectiveOn: told.on,
  }));

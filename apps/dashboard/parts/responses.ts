import type { AddressedTo } from '#libs/domain/recommendation/addressees.js';
import { dutiesToRespond, lacksForDuty, type DutyToRespond } from '#libs/domain/recommendation/duty-to-respond.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { dateInWords } from '#libs/words/dates.js';
import { partOutcome } from '#libs/words/duties.js';
import { sentence } from '#libs/words/sentence.js';
import type { ThingShown } from '../things/kind-page.js';
import { listed, nothing, tagged, text, type Shown } from './shown.js';

const LACKING = {
  executive: 'No law sets it a time to respond: it is not the authority\u2019s executive.',
  notice: 'No law sets it a time to respond while the committee\u2019s written notice is not recorded.',
  receipt: 'Its time to respond is not known: when it received this is not recorded.',
} as const;

/** "Two months beginning with 1 September 2025, when it received this: by 31 October 2025" */
const runInWords = ({ trigger, triggerDate, computed }: DutyToRespond): string => {
  const began = trigger === 'receipt' ? 'when it received this' : 'the day of the committee\u2019s notice';
  return `By law within two months beginning with ${dateInWords(triggerDate)}, ${began}: by ${dateInWords(computed)}`;
};

const dutyShown = (duty: DutyToRespond, day: PlainDate): readonly Shown[] => [
  text(runInWords(duty)),
  ...duty.recipients.map((part) => tagged(partOutcome(part, day).tag)),
];

const respondedShown = ({ name, response }: AddressedTo): Shown => {
  if (response === null) return nothing(`${name}: no response recorded`);
  const { answer, on, riskAcceptedBy } = response;
  const risk = riskAcceptedBy === null ? '' : `, the risk accepted by ${riskAcceptedBy}`;
  return text(`${name}: ${sentence(answer)} on ${dateInWords(on)}${risk}`);
};

/** What each of those whom it is addressed to responded, and whether the law set it a time. */
export const responsesShown = ({ thing: { state }, page: { day } }: ThingShown<'recommendation'>): readonly Shown[] => {
  const duties = dutiesToRespond(state);
  return state.addressees.map((addressee) => {
    const { receivedOn, noticeOn } = addressee;
    const duty = duties.find((each) => each.addressee === addressee.name);
    const lacking = state.origin === 'scrutiny' ? lacksForDuty(addressee) : null;
    return listed([
      respondedShown(addressee),
      ...(receivedOn === null ? [] : [text(`Received on ${dateInWords(receivedOn)}`)]),
      ...(noticeOn === null ? [] : [text(`The committee\u2019s notice given on ${dateInWords(noticeOn)}`)]),
      ...(duty ? dutyShown(duty, day) : []),
      ...(lacking === null ? [] : [text(LACKING[lacking])]),
    ]);
  });
};

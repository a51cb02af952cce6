import { laterOf, runClock, STATUTORY_CLOCKS } from '#libs/calendar/index.js';
import { partOf, standingBy, type DutyStanding } from '../action-plan/duties/standing.js';
import type { AddressedTo } from './addressees.js';
import type { Recommendation } from './state.js';

const CLOCK = STATUTORY_CLOCKS['response-to-scrutiny'];

/** How the duty of one addressee to respond stands. */
export interface DutyToRespond extends DutyStanding<'receipt' | 'notice'> {
  readonly addressee: string;
}

/**
 * What the duty to respond lacks, without which it does not run: an executive, the committee's written notice, or the day
 * of receipt. `null`: it runs (Local Government Act 2000, section 9FE).
 */
export const lacksForDuty = ({
  capacity,
  noticeOn,
  receivedOn,
}: AddressedTo): 'executive' | 'notice' | 'receipt' | null => {
  if (capacity !== 'executive') return 'executive';
  if (noticeOn === null) return 'notice';
  return receivedOn === null ? 'receipt' : null;
};

const dutyOf = ({ scope }: Recommendation, addressee: AddressedTo): readonly DutyToRespond[] => {
  const { name, noticeOn, receivedOn, response } = addressee;
  if (lacksForDuty(addressee) !== null || receivedOn === null) return [];
  const triggerDate = laterOf(receivedOn, noticeOn);
  const computed = runClock(CLOCK, triggerDate).due;
  const run = {
    clock: CLOCK.code,
    law: CLOCK.law,
    trigger: triggerDate === receivedOn ? ('receipt' as const) : ('notice' as const),
    triggerDate,
    stated: null,
    computed,
  };
  const committee = { recipient: 'scrutiny-committee', name: scope.committee.name, due: null };
  const recipients = [partOf(run, committee, response?.on ?? null)];
  return [{ addressee: name, ...standingBy(run, { recipients, publication: null }) }];
};

/** The duties of its addressees to respond, each by its own clock: of scrutiny's alone, and only where the law has one. */
export const dutiesToRespond = (recommendation: Recommendation): readonly DutyToRespond[] =>
  recommendation.addressees.flatMap((addressee) => dutyOf(recommendation, addressee));

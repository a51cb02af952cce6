import { STATUTORY_CLOCKS, type StatutoryClock } from '#libs/calendar/index.js';
import type { DutyTerms } from '../../shared/duty.js';

const CLOCKS: Readonly<Record<string, StatutoryClock>> = STATUTORY_CLOCKS;

/** What a clock that is not known here asks: that the plan is sent, to whomever. */
const SENT_TO_SOMEBODY: DutyTerms = { recipients: null, publication: null };

/** Who must be sent the plan, and what must be published, by the law of a clock; `clock` is its code. */
export const termsOf = (clock: string): DutyTerms => {
  const known = Object.hasOwn(CLOCKS, clock) ? CLOCKS[clock] : undefined;
  if (!known) return SENT_TO_SOMEBODY;
  const { recipients, publication } = known;
  return {
    recipients: recipients.map((recipient) => ({ ...recipient, due: null })),
    publication: publication === null ? null : { what: publication, due: null },
  };
};

import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Addressee, ANSWERS, MANAGEMENT_RESPONSES, RESPONSES } from './events.js';

/** What one addressee responded. */
export interface Response {
  readonly answer: (typeof ANSWERS)[number] | (typeof RESPONSES)[number] | (typeof MANAGEMENT_RESPONSES)[number];
  readonly on: PlainDate;
  /** Of one that was not agreed: who accepts the risk. */
  readonly riskAcceptedBy: string | null;
}

/** One of those whom it asks for something, and what came of it there. */
export interface AddressedTo extends Addressee {
  readonly receivedOn: PlainDate | null;
  /** The day of the committee's written notice that asks for a response. */
  readonly noticeOn: PlainDate | null;
  readonly response: Response | null;
}

export const nothingCameOf = (addressees: readonly Addressee[]): readonly AddressedTo[] =>
  addressees.map((addressee) => ({ ...addressee, receivedOn: null, noticeOn: null, response: null }));

/** With what came of it at the addressee of that name. */
export const withAddressee = (
  addressees: readonly AddressedTo[],
  name: string,
  came: Partial<AddressedTo>,
): readonly AddressedTo[] => addressees.map((each) => (each.name === name ? { ...each, ...came } : each));

/** That one of them responded before it received it, in words; null where none did. */
export const receivedTooLate = (addressees: readonly AddressedTo[]): string | null => {
  for (const { name, receivedOn, response } of addressees)
    if (receivedOn !== null && response !== null && response.on < receivedOn)
      return `${name} responded on ${formatDate(response.on)}, before it received it, on ${formatDate(receivedOn)}`;
  return null;
};

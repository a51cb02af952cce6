import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import { hasText } from '../shared/text/has-text.js';
import { isSameName } from '../shared/text/same-name.js';
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

const isCalled = (name: string, { name: known }: Addressee): boolean =>
  isSameName(name.toLowerCase(), known.toLowerCase());

const namesOf = (addressees: readonly Addressee[]): string => addressees.map(({ name }) => name).join('; ');

/** The one that is meant: by its name, which need not be said where there is one alone. */
export const meantBy = (name: string | null, addressees: readonly AddressedTo[]): AddressedTo | Refusal => {
  const [only, ...others] = addressees;
  if (name === null && only && others.length === 0) return only;
  if (name === null) return invalid('addressee', `Say which of those that it is addressed to: ${namesOf(addressees)}.`);
  return (
    addressees.find((each) => isCalled(name, each)) ??
    invalid('addressee', `It is not addressed to "${name}", but to: ${namesOf(addressees)}.`)
  );
};

/** Nobody to respond to it, or somebody twice. */
export const misaddressed = (addressees: readonly Addressee[]): Refusal | null => {
  if (addressees.length === 0) return invalid('addressees', 'Say whom it is addressed to.');
  const nameless = addressees.findIndex(({ name }) => !hasText(name));
  if (nameless >= 0) return invalid(`addressees.${nameless}.name`, 'Say whom it is addressed to.');
  const twice = addressees.findIndex(({ name }, n) => addressees.slice(0, n).some((each) => isCalled(name, each)));
  return twice < 0 ? null : invalid(`addressees.${twice}.name`, `"${addressees[twice]?.name}" is addressed already.`);
};

import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import { hasText } from '../shared/text/has-text.js';
import { isSameName } from '../shared/text/same-name.js';
import type { AddressedTo } from './addressees.js';
import type { Addressee } from './events.js';

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

import type { Duty } from '../../shared/duty.js';
import { nameKey } from '../../shared/text/same-name.js';

/** A name as names are compared: without regard to case, white space, composition, kind of apostrophe and "the" before it. */
const compared = (name: string): string => nameKey(name).toLowerCase().replaceAll('\u2019', "'").replace(/^the /, '');

/** The code of the recipient whom a duty calls so; `null`: it names nobody who is called so. */
export const codeOf = ({ recipients }: Pick<Duty, 'recipients'>, name: string): string | null => {
  const wanted = compared(name);
  const called = recipients?.find((r) => [r.name, ...r.aliases].some((known) => compared(known) === wanted));
  return called?.code ?? null;
};

/** Whether two names are of one recipient: by the code that a duty has for both, else as they are spelled. */
export const isSameRecipient = (duties: readonly Duty[], one: string, other: string): boolean =>
  compared(one) === compared(other) ||
  duties.some((duty) => codeOf(duty, one) !== null && codeOf(duty, one) === codeOf(duty, other));

/** Whether what was sent to somebody of that name counts for any of the duties. */
export const isNamedByAny = (duties: readonly Duty[], name: string): boolean =>
  duties.some((duty) => duty.recipients === null || codeOf(duty, name) !== null);

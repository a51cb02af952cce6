import type { AccessKind, Cause, ShownAccess, Subject } from '#libs/access-log/index.js';
import type { People } from '#libs/kernel/people.js';
import { count } from '#libs/words/count.js';
import { instantInWords } from '#libs/words/dates.js';

export const KIND_IN_WORDS: Readonly<Record<AccessKind, string>> = {
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'sign-in-failed': 'Sign-ins that failed',
  refused: 'Refused to somebody signed in',
  'guests-refused': 'Guests refused',
  read: 'Read what guests may not',
  exported: 'Exported',
};

export const CAUSE_IN_WORDS: Readonly<Record<Cause, string>> = {
  'no-token': 'there was no access token',
  'token-refused': 'the access token did not say who asks here',
  'foreign-origin': 'a page of another origin sent it',
  'foreign-host': 'it was sent to a name that is not this system’s',
  'form-of-another': 'the form was made for another sign-in',
  'not-permitted': 'it is not for them',
  'sign-in-again': 'it asks for a sign-in of the last five minutes',
  'not-begun-here': 'it was not begun in that browser, was finished already, or took too long',
  'provider-refused': 'the identity provider, or the person there, said no',
  'answer-does-not-hold': 'what the identity provider sent does not hold',
  'not-just-now': 'the identity provider does not say that it was just now',
  'names-nobody': 'the identity provider names nobody whom this system takes',
};

const subjectInWords = ({ what, id }: Subject): string =>
  [what.replace(/(?<=[a-z])(?=[A-Z])|[.-]/g, ' ').toLowerCase(), ...(id === null ? [] : [id])].join(' ');

const NO_WORDS = {
  'no-key': 'The words cannot be read: the key of their day is not here. A backup holds none.',
  'not-opened': 'The words cannot be read: they are not what was written under the key of their day.',
} as const;

/** An entry as a page shows it; `who` names him whose other entries can be asked for. */
export const accessShown = ({ kind, at, words, whyNot }: ShownAccess, people: People) => {
  const shown = {
    what: kind === null ? 'An event that Oversight did not write' : KIND_IN_WORDS[kind],
    at: instantInWords(at),
  };
  if (words === null)
    return {
      ...shown,
      who: null,
      note:
        whyNot?.is === 'destroyed'
          ? `Words destroyed on ${instantInWords(whyNot.at)}.`
          : NO_WORDS[whyNot?.is ?? 'not-opened'],
      facts: '',
    };
  const { who, cause, operation, subject } = words;
  const times = words.count === 1 ? [] : [`${count(words.count, 'time')} until ${instantInWords(words.until)}`];
  return {
    ...shown,
    who: who === null ? null : { id: who, name: people.nameOf(who) ?? who },
    note: cause === null ? null : `Because ${CAUSE_IN_WORDS[cause]}.`,
    facts: [
      ...(subject === null ? [] : [subjectInWords(subject)]),
      ...(operation === null ? [] : [operation]),
      ...times,
    ].join(', '),
  };
};

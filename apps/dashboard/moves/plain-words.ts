import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import type { OfferedMove } from '#libs/domain/shared/moves/lifecycle.js';
import type { Filled } from '../forms/filled.js';

/** What is said to programs, as people are asked for it. */
const PLAINER: Readonly<Record<string, string>> = {
  'A person, by pseudonym': 'A person',
  'The id of the thing': 'The thing: the last part of the address of its page',
  'The fact, as the operation that corrects such a thing calls it': 'The fact',
  'The id of an authority, or `new` for one of its own': 'Leave it at “None” where the name tells.',
  'The id of a body, or `new` for a body of its own': 'Leave it at “None” where the name tells.',
  '`include-action` puts it in': 'Put it into the plan afterwards, from the page of the plan.',
  'A day as `2017-03-06`; left out where the paper says nothing of it':
    'A day like 6 March 2017. Left out where the paper says nothing of it.',
  'A day as `2017-03-06`': 'A day like 6 March 2017',
  'The projection that stopped, as /health/ready names it': 'The projection that stopped',
};

const plain = (said: string): string => PLAINER[said] ?? said.replaceAll(/`([^`]*)`/g, '“$1”');

const wordsOf = ({ label, hint }: Field): Partial<Pick<Field, 'label' | 'hint'>> => ({
  ...(plain(label) !== label && { label: plain(label) }),
  ...(hint !== undefined && plain(hint) !== hint && { hint: plain(hint) }),
});

/** By the paths of its fields, what a form asks in place of what the move's description says. */
export const plainWords = (fields: Fields, within = ''): Filled['labels'] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const path = within + name;
      const inside = 'fields' in field ? Object.entries(plainWords(field.fields, `${path}.`)) : [];
      return [[path, wordsOf(field)] as const, ...inside];
    }),
  );

/** The day of a step is often that of the meeting. */
export const withMeeting = ({ day, fields = {} }: OfferedMove, meeting: string | null): Filled['labels'] => {
  const field = day === undefined ? undefined : fields[day];
  if (day === undefined || field === undefined || meeting === null) return {};
  const said = field.hint ?? 'For example 20 September 2027 or 20/9/2027';
  return { [day]: { ...wordsOf(field), hint: `${plain(said)}. Its meeting: ${meeting}` } };
};

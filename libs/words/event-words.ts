import type { EventType } from '#libs/domain/deciders.js';
import { LIFECYCLES } from '#libs/domain/moves.js';
import type { EventWords } from '#libs/domain/shared/moves/event-words.js';
import { wordsOf } from '#libs/domain/shared/moves/lifecycle.js';
import type { Json } from '#libs/kernel/json.js';
import type { Change } from './change-words.js';
import { sentence } from './sentence.js';

/** The values that an event changed, in words: a date as "20 September 2017", a person by name. */
interface Changed {
  /** `null` when the event did not change that member. */
  from(path: string): string | null;
  to(path: string): string | null;
}

/** Every kind's moves have words for their events; how a document is recorded is no move. */
const EVENT_WORDS: Readonly<Record<EventType, EventWords>> = {
  ...wordsOf(LIFECYCLES.report),
  ...wordsOf(LIFECYCLES.inspection),
  ...wordsOf(LIFECYCLES.judgement),
  ...wordsOf(LIFECYCLES.recommendation),
  ...wordsOf(LIFECYCLES.action),
  ...wordsOf(LIFECYCLES['action-plan']),
  ...wordsOf(LIFECYCLES.commitment),
  ...wordsOf(LIFECYCLES.meeting),
  ...wordsOf(LIFECYCLES.minutes),
  ...wordsOf(LIFECYCLES.tracker),
  ...wordsOf(LIFECYCLES.evidence),
  ...wordsOf(LIFECYCLES.body),
  ...wordsOf(LIFECYCLES.authority),
  ...wordsOf(LIFECYCLES['passed-event']),
  ...wordsOf(LIFECYCLES.person),
  ...wordsOf(LIFECYCLES.service),
  'EntryWithdrawn.v1': 'Entry withdrawn as recorded by mistake',
  'StatementMade.v1': 'Told of by a paper or minutes',
  'ImportAccepted.v1': 'Reading of a document accepted',
  'ImportAcceptedInParts.v1': 'Reading of a document accepted, to come in parts',
  'ImportDraftPart.v1': 'A part of the reading of a document kept',
  'ImportProgressed.v2': 'A part of the reading of a document recorded',
  'ImportCompleted.v2': 'Reading of a document completed',
  'DifferenceTaken.v1': 'Difference of a paper taken: what the paper says became the record’s',
  'DifferenceKept.v1': 'Difference of a paper decided: what the record says is kept',
  'DifferenceLeft.v1': 'Difference of a paper left undecided',
  'ImportWithdrawalBegun.v1': 'Withdrawal of all that was read from a document begun',
  'ImportWithdrawalProgressed.v1': 'A part of what was read from a document withdrawn',
  'ImportWithdrawn.v1': 'All that was read from a document withdrawn',
};

const said = ({ words, shows, member }: Exclude<EventWords, string>, changed: Changed): string => {
  const [from, to] = [changed.from(member), changed.to(member)];
  if (to === null) return words;
  if (shows === 'day') return `${words} on ${to}`;
  return shows === 'value' || from === null ? `${words}: ${to}` : `${words} from ${from} to ${to}`;
};

const isKnown = (type: string): type is EventType => Object.hasOwn(EVENT_WORDS, type);

/** `SomethingElseHappened.v2` as "Something else happened": for a type that this version does not know. */
const spelledOut = (type: string): string =>
  sentence(
    type
      .replace(/\.v\d+$/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  );

/** The one word of a value that may be recorded whole (`owner`) or by its members (`owner.post`). */
const MEMBERS = ['', '.post', '.person', '.value'] as const;

type InWords = (value: Json) => string | null;
type Data = Readonly<Record<string, Json>>;

/** What events themselves call a member of the state before and after them. */
const IN_DATA = {
  from: () => ['from'],
  to: (member: string) => [member, 'to', 'as', 'on', 'meeting'],
} as const;

const memberOf = (data: Data, names: readonly string[]): Json => {
  const value = names.map((name) => data[name]).find((each) => each != null) ?? null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { post = null, person = null } = value as Data;
  return post ?? person;
};

/** The event alone, without what it changed: "Due date revised". */
export const eventNamed = (type: string): string => {
  if (!isKnown(type)) return spelledOut(type);
  const words = EVENT_WORDS[type];
  return typeof words === 'string' ? words : words.words;
};

/**
 * What happened, as a person would say it: "Due date revised from 1 September 2017 to 1 October 2017". What it did not
 * change, since that was so already, is taken from what the event says.
 */
export function eventInWords(
  { type, data, changes }: { readonly type: string; readonly data: object; readonly changes: readonly Change[] },
  inWords: InWords,
): string {
  const words = isKnown(type) ? EVENT_WORDS[type] : null;
  if (words === null || typeof words === 'string') return eventNamed(type);
  const side = (which: 'from' | 'to') => (path: string) => {
    for (const member of MEMBERS)
      for (const change of changes)
        if (change.path === path + member && change[which] !== null) return inWords(change[which]);
    return inWords(memberOf(data as Data, IN_DATA[which](path)));
  };
  return said(words, { from: side('from'), to: side('to') });
}

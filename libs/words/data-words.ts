import type { Statement, StatementEvent } from '#libs/domain/statement/events.js';
import type { Json } from '#libs/kernel/json.js';
import type { Change } from './change-words.js';
import { fieldInWords } from './field-words.js';
import { sentence } from './sentence.js';
import { isTechnical } from './value-words.js';

/** One member of what an event says. */
export interface Said {
  readonly field: string;
  readonly words: string;
}

/** Members of an event's data; in a thing itself the same names mean something else. */
const OF_AN_EVENT: Readonly<Record<string, string>> = {
  as: 'as',
  by: 'by',
  from: 'from, as it was then',
  no: 'number',
  on: 'day',
  to: 'to',
};

const STATEMENT: StatementEvent['type'] = 'StatementMade.v1';

/** Told in words of their own: what a withdrawal names. */
const TOLD_ELSEWHERE: readonly string[] = ['revisions'];

type InWords = (value: Json) => string | null;

const isMembers = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Its members that have none of their own, by their dotted paths; a list of words or ids is one of them. */
const leavesOf = (value: Json, path = ''): readonly (readonly [path: string, value: Json])[] => {
  const within = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`);
  if (isMembers(value)) return Object.entries(value).flatMap(([name, member]) => leavesOf(member, within(name)));
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  if (items.some(isMembers)) return items.flatMap((item, n) => leavesOf(item, within(n)));
  return [[path, value]];
};

const fieldOf = (path: string): string => {
  const [name = '', ...rest] = path.split('.');
  const own = OF_AN_EVENT[name];
  if (own === undefined) return fieldInWords(path);
  // Whether somebody is named by post or in person shows in the name.
  return sentence([own, ...rest.filter((member) => member !== 'post' && member !== 'person')].join(', '));
};

/** What a paper said, member by member; where it stands is told by the paper. */
const saidByPaper = ({ meeting, members }: Statement, inWords: InWords): readonly Said[] => [
  { field: 'For the meeting of', words: inWords(meeting) ?? '' },
  ...members.flatMap(({ member, said }) => {
    const words = inWords(said as Json);
    return words === null ? [] : [{ field: fieldInWords(member), words }];
  }),
];

/** What an event says beside what it changed: "Approver: Strategic Director", also where that was so before. */
export function saidBeside(
  { type = '', data, changes }: { readonly type?: string; readonly data: object; readonly changes: readonly Change[] },
  inWords: InWords,
): readonly Said[] {
  if (type === STATEMENT) return saidByPaper(data as Statement, inWords);
  const told = new Set(
    changes
      .flatMap(({ from, to }) => [from, to].flatMap((value) => leavesOf(value)))
      .map(([, value]) => inWords(value)),
  );
  return leavesOf(data as Json).flatMap(([path, value]) => {
    const words = isTechnical(path) || TOLD_ELSEWHERE.includes(path) ? null : inWords(value);
    return words === null || told.has(words) ? [] : [{ field: fieldOf(path), words }];
  });
}

import type { PlainDate } from '#libs/kernel/event.js';
import type { Json } from '#libs/kernel/json.js';
import type { HistoryEntry } from '../history/history.js';
import { begins } from '../history/placing/entry-roles.js';
import { fold } from '../history/placing/fold.js';
import { standingOf } from '../history/placing/standing.js';
import type { Kind } from '../kinds.js';
import { statesOf } from '../states.js';
import { isStatement, type Place, type SaidMember, type Statement } from './events.js';
import { isList, membersBeside } from './said.js';

/** An entry with its act, as one number or word of each, and the import that made it. */
export interface SpokenEntry extends HistoryEntry {
  readonly act: number | string;
  readonly metadata: HistoryEntry['metadata'] & { readonly importId: string | null };
}

/** All that one document said of one thing; a list whole. */
export interface Spoken extends Omit<Statement, 'members'> {
  readonly importId: string | null;
  readonly said: ReadonlyMap<string, { readonly value: Json; readonly place: Place | null }>;
}

/** One member as it was told last, and by which document. */
export interface ToldMember {
  readonly member: string;
  readonly said: Json;
  readonly place: Place | null;
  readonly by: Omit<Spoken, 'said'>;
}

/** By members; the entries of a list in their order. */
export const bySpokenMember = (members: readonly SaidMember[]): Spoken['said'] => {
  const said = new Map<string, { value: Json; place: Place | null }>();
  for (const { member, said: value, place } of members) {
    const before = said.get(member);
    if (!isList(member)) said.set(member, { value: value as Json, place });
    else if (before) said.set(member, { ...before, value: [...(before.value as readonly Json[]), value as Json] });
    else said.set(member, { value: [value as Json], place });
  }
  return said;
};

/** What a state has that documents say. */
export const membersOf = (kind: Kind, entries: readonly HistoryEntry[]): readonly SaidMember[] =>
  membersBeside(kind, fold(kind, entries), statesOf(kind).initialState);

/** What the act that began the thing says by itself, where the statement was made in that act. */
const saidByAct = (kind: Kind, standing: readonly SpokenEntry[], { act }: SpokenEntry): readonly SaidMember[] => {
  const mates = standing.filter((entry) => entry.act === act && !isStatement(entry.event));
  return mates.some(begins) ? membersOf(kind, mates) : [];
};

const statementIn = ({ event }: SpokenEntry): Statement | null => (isStatement(event) ? event.data : null);

/** What is long comes in several statements of one import. */
const documentOf = (entry: SpokenEntry, { by, document, meeting }: Statement): string =>
  [entry.metadata.importId ?? entry.act, by.id, document, meeting].join(' ');

/** What documents said of a thing, document by document, in the order of recording; `entries` are all of its stream. */
export const spokenOf = (kind: Kind, entries: readonly SpokenEntry[]): readonly Spoken[] => {
  const standing = standingOf(entries);
  const documents = new Map<string, { statement: Statement; importId: string | null; members: SaidMember[] }>();
  for (const entry of standing) {
    const statement = statementIn(entry);
    if (statement === null) continue;
    const { importId } = entry.metadata;
    const key = documentOf(entry, statement);
    const document = documents.get(key) ?? { statement, importId, members: [...saidByAct(kind, standing, entry)] };
    document.members.push(...statement.members);
    documents.set(key, document);
  }
  return [...documents.values()].map(({ statement: { members: _, ...statement }, importId, members }) => ({
    ...statement,
    importId,
    said: bySpokenMember(members),
  }));
};

/** The day on which a document told its audience; null for never. */
export type ToldOn = (spoken: Spoken) => PlainDate | null;

/**
 * What was told by a day: of each member what was said last, with the document that said it. Of two documents of one day the one
 * that was recorded later counts.
 */
export const toldBy = (spoken: readonly Spoken[], day: PlainDate, toldOn: ToldOn): readonly ToldMember[] => {
  const inTime = spoken
    .map((each) => ({ each, on: toldOn(each) }))
    .flatMap(({ each, on }) => (on !== null && on <= day ? [{ each, on }] : []))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  const told = new Map<string, ToldMember>();
  for (const { each } of inTime) {
    const { said, ...by } = each;
    for (const [member, { value, place }] of said) told.set(member, { member, said: value, place, by });
  }
  return [...told.values()];
};

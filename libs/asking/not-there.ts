import { roleOf } from '#libs/domain/history/placing/entry-roles.js';
import type { Kind } from '#libs/domain/deciders.js';
import { isId, spelledId, streamId } from '#libs/kernel/stream-id.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import type { Snapshot } from './ask.js';
import { QuestionRefused } from './refusals.js';

/** A thing as an address names it: the id is what somebody wrote, and may be none. */
export interface Named<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
}

/** The id as the record has it, or a refusal: an address that names no id names nothing in the record. */
export const idOf = ({ kind, id }: Named): string => {
  if (!isId(id)) throw new QuestionRefused({ is: 'not-in-record', kind, id });
  return spelledId(id);
};

/** What was recorded of it first, whatever the day from which it is true; `null` when nothing was. */
export const firstEntryIn = async (whole: View, named: Named): Promise<Entry | null> => {
  const page = { limit: 1, cursor: null, descending: false };
  const [first] = (await whole.entries({ stream: streamId(named.kind, idOf(named)) }, page)).items;
  return first ?? null;
};

/** The same. Throws `QuestionRefused` when nothing was. */
export const firstEntry = async (whole: View, named: Named): Promise<Entry> => {
  const first = await firstEntryIn(whole, named);
  if (first === null) throw new QuestionRefused({ is: 'not-in-record', ...named });
  return first;
};

/** That the view does not have what was recorded with that first entry. */
export const notThen = async (view: View, first: Entry): Promise<QuestionRefused> => {
  const recordBegins = (await view.knownAt()) === null ? await view.recordBegins() : null;
  return new QuestionRefused({ is: 'not-then', kind: first.kind, point: view.point, first, recordBegins });
};

/** As many entries as a thing has at most whose beginning can be withdrawn: nothing else stands on it. */
const MOST = 200;

/** What began it, as far as the view knows: several times where earlier beginnings were withdrawn. */
const beginningsOf = async (view: View, named: Named): Promise<readonly Entry[]> => {
  const page = { limit: MOST, cursor: null, descending: false };
  const { items } = await view.entries({ stream: streamId(named.kind, idOf(named)) }, page);
  return items.filter(({ type }) => roleOf(type) === 'begins');
};

/** What `find` gives for the id; else the refusal that says whether the record has the thing at another point, or had it. */
export const foundOr = async <T>(
  { view, whole }: Pick<Snapshot, 'view' | 'whole'>,
  named: Named,
  find: (id: string) => Promise<T | null>,
): Promise<T> => {
  const found = await find(idOf(named));
  if (found !== null) return found;
  const beginnings = await beginningsOf(view, named);
  const standing = beginnings.find((entry) => entry.withdrawn === null);
  const entry = beginnings.at(-1);
  if (!standing && entry?.withdrawn) throw new QuestionRefused({ is: 'withdrawn', entry, by: entry.withdrawn });
  const first = standing ?? (await firstEntry(whole, named));
  throw await notThen(view, first);
};

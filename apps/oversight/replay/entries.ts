import { londonDay } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Entry, OtherEntry, Withdrawn } from '#libs/read-models/trail/entry.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import type { ApiClient } from '../client/api-client.js';
import type { Found } from './find-thing.js';
import { pagesOf } from './pages.js';
import { instantsOf, type Period } from './period.js';

/** As the API sends it: 64-bit numbers as digits. */
type Sent<T> = { [K in keyof T]: T[K] extends bigint ? string : T[K] };

/** An entry as the API sends it; `step`: its number in a story of many things. */
export type SentEntry = Sent<Omit<Entry, 'withdrawn' | 'withdraws' | 'overtakenBy'>> & {
  readonly withdrawn: Sent<Withdrawn> | null;
  readonly withdraws: readonly Sent<OtherEntry>[];
  readonly overtakenBy: Sent<OtherEntry> | null;
  readonly step?: number;
};

/** In the order of the log, or in the order of the days from which it is true. */
export type Order = 'as-recorded' | 'as-true';

export interface Wanted {
  readonly thing: Found | null;
  readonly period: Period;
  readonly order: Order;
  /** An authority's code. */
  readonly authority: string | undefined;
}

const STORIES: readonly RecordKind[] = ['inspection', 'action-plan'];

/** The day under which an entry is told. */
export const dayOf = ({ recordedAt, effectiveOn }: SentEntry, order: Order): PlainDate =>
  order === 'as-true' ? effectiveOn : londonDay(recordedAt);

const within = (day: PlainDate, { from, to }: Period): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

const sourceOf = ({
  thing,
  period,
  order,
  authority,
}: Wanted): readonly [string, Record<string, string | undefined>] => {
  if (thing && STORIES.includes(thing.kind)) return [`/v1/${KIND_WORDS[thing.kind].path}/${thing.id}/replay`, {}];
  const days = { effectiveFrom: period.from ?? undefined, effectiveTo: period.to ?? undefined };
  return [
    '/v1/audit/entries',
    {
      order: 'ascending',
      authority: thing ? undefined : authority,
      kind: thing?.kind,
      id: thing?.id,
      ...(order === 'as-true' ? days : instantsOf(period)),
    },
  ];
};

async function* inLogOrder(api: ApiClient, wanted: Wanted): AsyncGenerator<SentEntry> {
  const [path, query] = sourceOf(wanted);
  for await (const { items } of pagesOf<SentEntry>(api, path, query))
    for (const entry of items) if (within(dayOf(entry, wanted.order), wanted.period)) yield entry;
}

/** What happened: as it was recorded it comes page by page; by days of effect all of it must be there first. */
export async function* entriesOf(api: ApiClient, wanted: Wanted): AsyncGenerator<SentEntry> {
  if (wanted.order === 'as-recorded') {
    yield* inLogOrder(api, wanted);
    return;
  }
  const all: SentEntry[] = [];
  for await (const entry of inLogOrder(api, wanted)) all.push(entry);
  // The sort is stable: of one day, what was recorded first stays first.
  yield* all.sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
}

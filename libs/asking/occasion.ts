import type { Kind } from '#libs/domain/deciders.js';
import type { EntryFilter } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { foundOr } from './not-there.js';
import type { Snapshot } from './ask.js';
import { everyOne } from './to-the-end.js';

/** What entries are narrowed to, as somebody asks for it: `occasion` is the id of a recorded meeting. */
export type EntriesAsked = Omit<EntryFilter, 'occasion'> & { readonly occasion?: string };

/** What a meeting brings into the record. */
const BROUGHT: readonly Kind[] = ['minutes', 'tracker', 'report'];

const streamsOf = async (view: View, body: string, days: readonly string[]): Promise<readonly string[]> => {
  const streams: string[] = [];
  for (const kind of BROUGHT)
    for (const meeting of days)
      streams.push(...(await everyOne(view, kind, { committee: body, meeting })).map(({ stream }) => stream));
  return streams;
};

/** The filter with the records of its meeting. Throws `QuestionRefused` where the record has no such meeting. */
export const withOccasion = async (
  { occasion, ...filter }: EntriesAsked,
  snapshot: Pick<Snapshot, 'view' | 'whole'>,
): Promise<EntryFilter> => {
  if (occasion === undefined) return filter;
  const { view } = snapshot;
  const meeting = await foundOr(snapshot, { kind: 'meeting', id: occasion }, (id) => view.find('meeting', id));
  const { scope, days } = meeting.state;
  const streams = [meeting.stream, ...(await streamsOf(view, scope.body, days))];
  return { ...filter, occasion: { meeting: meeting.id, streams } };
};

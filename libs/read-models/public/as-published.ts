import type { MinuteCorrected } from '#libs/domain/recommendation/events.js';
import { isStatement } from '#libs/domain/statement/events.js';
import type { Position } from '#libs/kernel/position.js';
import type { HeldEntry } from './held.js';

/** At which position a paper was published; null where it is not. */
export type PublishedAt = (paper: string) => Position | null;

const typed = (entry: HeldEntry, type: string): boolean => entry.event.type === type;

/** By which event each is corrected. */
const CORRECTED: Readonly<Record<string, string>> = {
  'ResolutionMinuted.v1': 'MinutesCorrected.v1',
  'TrackerRowMinuted.v1': 'TrackerRowCorrected.v1',
};

interface InItsPlace {
  readonly no: number;
}

/** Resolutions, and rows of the tracker, as they were corrected before anybody but the officers read them. */
const minutesAsPublished = (entries: readonly HeldEntry[], drafted: (entry: HeldEntry) => boolean) => {
  const types = Object.values(CORRECTED);
  const corrections = entries.filter((entry) => types.includes(entry.event.type) && drafted(entry));
  const finalOf = (minuted: InItsPlace, by: string): InItsPlace =>
    corrections
      .filter((entry) => typed(entry, by))
      .map(({ event }) => event.data as InItsPlace & { readonly to: object })
      .reduce((data, { no, to }) => (no === data.no ? { ...data, ...to } : data), minuted);
  return entries
    .filter((entry) => !corrections.includes(entry))
    .map((entry) => {
      const { type, data } = entry.event;
      const by = Object.hasOwn(CORRECTED, type) ? CORRECTED[type] : undefined;
      return by === undefined ? entry : { ...entry, event: { type, data: finalOf(data as InItsPlace, by) } };
    });
};

/** What minutes led to, with the minute as it was corrected before they were published. */
const minutedAsPublished = (entries: readonly HeldEntry[], drafted: (entry: HeldEntry) => boolean) => {
  const corrections = entries.filter((entry) => typed(entry, 'MinuteCorrected.v1') && drafted(entry));
  const minuteOf = (paper: string | null) =>
    (corrections.findLast((each) => each.paper === paper)?.event.data as MinuteCorrected | undefined)?.to;
  return entries
    .filter((entry) => !corrections.includes(entry))
    .map((entry) => {
      const minute = drafted(entry) && !isStatement(entry.event) ? minuteOf(entry.paper) : undefined;
      const data = entry.event.data as object;
      if (minute === undefined || !('minute' in data)) return entry;
      return { ...entry, event: { ...entry.event, data: { ...data, ...minute } } };
    });
};

/** Of what minutes said of a thing while they were drafted, what they said last. */
const saidAsPublished = (entries: readonly HeldEntry[], drafted: (entry: HeldEntry) => boolean) => {
  const last = new Map<string, HeldEntry>();
  const keyOf = ({ event, paper }: HeldEntry) => (isStatement(event) ? `${paper} ${event.data.meeting}` : '');
  const isDrafted = (entry: HeldEntry) => isStatement(entry.event) && drafted(entry);
  for (const entry of entries.filter(isDrafted)) last.set(keyOf(entry), entry);
  return entries.filter((entry) => !isDrafted(entry) || last.get(keyOf(entry)) === entry);
};

/** Words of a report's minute that the published minutes do not have are not told. */
const consideredAsPublished = (
  entries: readonly HeldEntry[],
  drafted: (entry: HeldEntry) => boolean,
  isMinuted: (paper: string, words: unknown) => boolean,
) =>
  entries.map((entry) => {
    const { event, paper } = entry;
    if (!isStatement(event) || paper === null || !drafted(entry)) return entry;
    const members = event.data.members.filter(({ member, said }) => member !== 'minute' || isMinuted(paper, said));
    return { ...entry, event: { ...event, data: { ...event.data, members } } };
  });

/**
 * The entries of one thing as minutes were published: what their draft said otherwise before nobody was told. What was
 * corrected later was told as a correction. `isMinuted`: whether the minutes of that stream have these words.
 */
export const asPublished = (
  entries: readonly HeldEntry[],
  publishedAt: PublishedAt,
  isMinuted: (paper: string, words: unknown) => boolean,
): readonly HeldEntry[] => {
  const drafted = ({ paper, position }: HeldEntry): boolean => {
    const at = paper?.startsWith('minutes-') ? publishedAt(paper) : null;
    return at !== null && position < at;
  };
  if (!entries.some(drafted)) return entries;
  if (entries[0]?.kind === 'minutes') return minutesAsPublished(entries, drafted);
  const said = saidAsPublished(minutedAsPublished(entries, drafted), drafted);
  return entries[0]?.kind === 'report' ? consideredAsPublished(said, drafted, isMinuted) : said;
};

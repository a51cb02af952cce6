import { formatDate } from '#libs/calendar/words.js';
import { hardlyDue } from '#libs/domain/action/due-date.js';
import type { LeftOut } from '#libs/domain/document-import/events.js';
import { calledOf } from '#libs/domain/history/called.js';
import type { ActEntry } from '#libs/domain/history/history.js';
import { placesOf } from '#libs/domain/history/placing/places.js';
import { expectedEntries, type Thing } from './thing.js';

/** What is taken as the document prints it, though nobody may type it, and why. */
export type AsPrinted = LeftOut;

/** A day before the thing began, or before the step before it: it takes part from that day on. */
const outOfOrder = (thing: Thing, entries: readonly ActEntry[]): readonly AsPrinted[] =>
  placesOf(entries)
    .filter(({ entry, place }) => entry.metadata.effectiveOn < place)
    .map(({ entry, place }) => ({
      what: `${thing.ref}, ${calledOf(thing.kind, entry.event.type)} on ${formatDate(entry.metadata.effectiveOn)}`,
      why: `that is before ${formatDate(place)}, the day on which it began or of the step before it`,
    }));

const dueOutOfTime = (thing: Thing, entries: readonly ActEntry[]): readonly AsPrinted[] => {
  const began = placesOf(entries)[0]?.place;
  return entries.flatMap(({ event }) => {
    if (began === undefined || event.type !== 'DueDateSet.v1') return [];
    const { due } = event.data as { readonly due: string };
    const why = hardlyDue(began, due);
    return why === null ? [] : [{ what: `${thing.ref}, due on ${formatDate(due)}`, why }];
  });
};

export const asPrinted = (thing: Thing): readonly AsPrinted[] => {
  const expected = expectedEntries(thing);
  if (!expected.ok) return [];
  return [...outOfOrder(thing, expected.entries), ...dueOutOfTime(thing, expected.entries)];
};

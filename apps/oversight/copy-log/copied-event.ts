import { isDeepStrictEqual } from 'node:util';
import { TOMBSTONE_REVISION } from '#apps/eventstore/log/stored-event.js';
import {
  isMetadataStream,
  isSoftDeleted,
  metadataOf,
  originalStreamOf,
} from '#apps/eventstore/streams/metadata-rules.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';

/** How an event is named to people, and told from all others. */
export const placeOf = ({ stream, revision }: RawEvent): string => `${stream}@${revision}`;

export const isTombstone = ({ revision }: RawEvent): boolean => revision === TOMBSTONE_REVISION;

/** Whether the stream whose metadata these are is soft-deleted by them. */
export const softDeletes = ({ stream, data }: RawEvent): boolean =>
  isMetadataStream(stream) && isSoftDeleted(metadataOf(originalStreamOf(stream), data));

/** What is not the same in an event of the source and what the target has in its place, in words; `null` if all is. */
export const differenceOf = (event: RawEvent, copy: RawEvent): string | null => {
  if (placeOf(event) !== placeOf(copy)) return `${placeOf(copy)} stands where the source has ${placeOf(event)}`;
  const difference = differentPart(event, copy);
  return difference && `${placeOf(event)} ${difference}`;
};

/** Positions and times are each log's own. */
const differentPart = (event: RawEvent, copy: RawEvent): string | null => {
  if (event.type !== copy.type) return `is of type ${copy.type}, not ${event.type}`;
  // A server gives the tombstones that it writes ids of its own.
  if (event.id !== copy.id && !isTombstone(event)) return `has the id ${copy.id}, not ${event.id}`;
  if (event.contentType !== copy.contentType) return `is ${copy.contentType}, not ${event.contentType}`;
  if (!event.data.equals(copy.data)) return 'has other data';
  return event.metadata.equals(copy.metadata) ? null : 'has other metadata';
};

/** As `differenceOf`, of what the target's server wrote by itself: with an id and in a form of its own. */
export const differenceInMeaning = (event: RawEvent, copy: RawEvent): string | null =>
  differenceOf(
    event,
    isDeepStrictEqual(valueOf(event), valueOf(copy)) ? { ...copy, id: event.id, data: event.data } : copy,
  );

const valueOf = ({ data }: RawEvent): unknown => {
  try {
    return JSON.parse(data.toString());
  } catch {
    return data;
  }
};

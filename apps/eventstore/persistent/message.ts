import { originalOf, type ResolvedEvent } from '../wire/read-response.js';
import type { Place } from './source.js';

/** One event on its way through a group. */
export interface Message {
  readonly event: ResolvedEvent;
  /** The id by which consumers answer it: the link's, if it is a link. */
  readonly id: string;
  /** Undefined for a message that was parked: it is no part of the group's progress any more. */
  readonly place: Place | undefined;
  retries: number;
  /** Its number among all that were pushed, since it was first; undefined before that, and for what was parked. */
  sequence: number | undefined;
  /** Where the group stood before it was first pushed; undefined if that was nowhere. */
  previous: Place | undefined;
}

/** @param place undefined for a message that was parked */
export const newMessage = (event: ResolvedEvent, place: Place | undefined): Message => ({
  event,
  id: originalOf(event).id,
  place,
  retries: 0,
  sequence: undefined,
  previous: undefined,
});

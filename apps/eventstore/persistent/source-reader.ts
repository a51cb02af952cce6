import type { Bell } from '../log/log-tail.js';
import type { StoredEvent } from '../log/stored-event.js';
import type { Place } from './source.js';

export interface PastPage {
  events: StoredEvent[];
  /** Everything up to here was looked at. */
  reached: Place;
  /** How many events were looked at and not wanted, if none was. */
  skipped: number;
  end: boolean;
}

/** What was written; what the group's filter leaves out is not wanted. */
export interface Heard {
  event: StoredEvent;
  wanted: boolean;
}

/** Follows what is written from a moment on. */
export interface Present {
  /** Rings when there may be more. */
  bell: Bell;
  /** What was written since the last page. */
  page(): Promise<Heard[]>;
  release(): void;
}

/** Reads what a group consumes: the past page by page, and the present as it comes. */
export interface SourceReader {
  placeOf(event: StoredEvent): Place;
  /** The place of what was written last. */
  last(): Promise<Place>;
  /** @returns undefined if the stream has ended for good, or no event begins where the group is to start */
  past(after: Place, count: number): Promise<PastPage | undefined>;
  /** @param after the place of what was written last */
  present(after: Place): Present;
}

import type { Kind } from '#libs/domain/deciders.js';
import type { Named } from '#libs/domain/shared/scope.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Board } from './board/board.js';
import type { Point } from './point.js';
import type { Filter, Listed, Page } from './register/filter.js';
import type { Thing } from './register/thing.js';
import type { Story, StoryKind } from './story/story.js';
import type { Entry, EntryFilter } from './trail/entry.js';

export interface Directory {
  readonly authorities: readonly Named[];
  readonly committees: readonly (Named & { readonly authority: string })[];
  readonly meetings: readonly { readonly authority: string; readonly committee: string; readonly date: PlainDate }[];
}

/** What can be asked of the read models at one point; every answer of one view speaks for one position. */
export interface View {
  readonly point: Point;
  /** When the last event known at the point was recorded, by the log's clock; `null` before the first. */
  knownAt(): Promise<Instant | null>;
  find<K extends Kind>(kind: K, id: string): Promise<Thing<K> | null>;
  list<K extends Kind>(kind: K, filter: Filter, page: Page): Promise<Listed<Thing<K>>>;
  board(filter: Pick<Filter, 'authority' | 'committee' | 'meeting'>): Promise<Board>;
  directory(): Promise<Directory>;
  /**
   * The events known at the point, also those effective only later: newest first with `descending`; one thing's history
   * is `{ stream }`, oldest first.
   */
  entries(filter: EntryFilter, page: Pick<Page, 'limit' | 'cursor' | 'descending' | 'moment'>): Promise<Listed<Entry>>;
  /** How it came to be, with everything that belongs to it; `null` when nothing of it is known at the point. */
  story(kind: StoryKind, id: string): Promise<Story | null>;
}

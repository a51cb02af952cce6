import type { Kind } from '#libs/domain/deciders.js';
import type { Instant } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { Listed, Page } from '../register/filter.js';
import type { Thing } from '../register/thing.js';
import type { Entry } from '../trail/entry.js';

/** What has a story of many things; every other thing has its own history. */
export const STORY_KINDS = ['inspection', 'action-plan'] as const satisfies readonly Kind[];
export type StoryKind = (typeof STORY_KINDS)[number];

/** One event of a story in short: enough to find and to name it. */
export interface Step {
  readonly position: Position;
  readonly kind: Kind;
  readonly ref: string;
  readonly type: string;
  readonly recordedAt: Instant;
  readonly correlationId: string;
  /** It is withdrawn as known at the view's point. */
  readonly withdrawn: boolean;
}

/** An entry with its number in the story, from 1 in the order of the log. */
export type NumberedEntry = Entry & { readonly step: number };

/** Which of a story's events: after a position, up to one, at most so many. */
export interface Stretch {
  readonly after: Position | null;
  readonly upTo: Position | null;
  readonly limit: number;
}

/** How an inspection or an action plan came to be what it is, with everything that belongs to it. */
export interface Story {
  /** Every event that changes something, in the order of the log, known at the view's point whatever day it speaks of. */
  steps(): Promise<readonly Step[]>;
  /** As they stood at the end of the stretch. */
  entries(stretch: Stretch): Promise<readonly Entry[]>;
  /** A page of entries, oldest first. */
  page(page: Pick<Page, 'limit' | 'cursor' | 'moment'>): Promise<Listed<NumberedEntry>>;
  /** The things of the story as known at a position, true on the view's day, in the order of refs. */
  things(known: Position): Promise<readonly Thing[]>;
}

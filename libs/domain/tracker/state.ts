import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { unchanged } from '../shared/unchanged.js';
import { CLEARERS, type Clearer, type Published, type Told, type TrackerEvent, type TrackerFacts } from './events.js';

/** That one of those who clear it has, or why it is published without. */
export interface Clearing {
  readonly by: Clearer;
  readonly who: string | null;
  readonly on: PlainDate | null;
  readonly exception: string | null;
}

export interface Tracker extends TrackerFacts {
  readonly status: 'draft' | 'cleared' | 'published';
  /** What it says before its tables. */
  readonly introduction: string | null;
  /** In the order of `CLEARERS`. */
  readonly clearings: readonly Clearing[];
  readonly published: Published | null;
  /** Null until all its rows are told. */
  readonly told: Told | null;
}

export type TrackerState = { readonly status: 'none' } | Tracker;

/** Until it is published. */
export const isOpen = ({ status }: Tracker): boolean => status !== 'published';

/** Whether it is published, and not all that its rows speak of is told so yet. */
export const isUnfinished = ({ published, told }: Tracker): boolean => published !== null && told === null;

/** "Tracker of the Corporate Parenting Committee, 18 September 2017" */
export const titleOf = ({ scope }: Pick<Tracker, 'scope'>): string =>
  `Tracker of the ${scope.committee.name}, ${formatDate(scope.meeting)}`;

export const initialState: TrackerState = { status: 'none' };

const withClearing = (state: Tracker, clearing: Clearing): Tracker => {
  const all = [...state.clearings.filter(({ by }) => by !== clearing.by), clearing];
  const clearings = CLEARERS.flatMap((by) => all.filter((each) => each.by === by));
  const isCleared = state.status === 'draft' && clearings.length === CLEARERS.length;
  return { ...state, clearings, ...(isCleared && { status: 'cleared' as const }) };
};

export const evolve = (state: TrackerState, { type, data }: TrackerEvent): TrackerState => {
  if (type === 'TrackerBegun.v1')
    return state.status === 'none'
      ? { ...data, status: 'draft', introduction: null, clearings: [], published: null, told: null }
      : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'TrackerIntroduced.v1':
      // What is published stays as it was, whatever was entered for a later day.
      return state.published === null ? { ...state, introduction: data.text } : state;
    case 'TrackerCleared.v1':
      return withClearing(state, { ...data, exception: null });
    case 'TrackerClearingExcepted.v1':
      return withClearing(state, { by: data.by, who: null, on: null, exception: data.why });
    case 'TrackerPublished.v1':
      return { ...state, status: 'published', introduction: data.introduction, published: data };
    case 'TrackerTold.v1':
      return { ...state, told: data };
    default:
      return unchanged(state, type);
  }
};

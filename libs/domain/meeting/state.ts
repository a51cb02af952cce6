import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { unchanged } from '../shared/unchanged.js';
import type { MeetingEvent, MeetingFacts } from './events.js';

export interface Meeting extends MeetingFacts {
  readonly status: 'scheduled' | 'postponed' | 'adjourned' | 'held' | 'cancelled' | 'inquorate';
  /** The day for which it stands: the last to which it was moved. */
  readonly date: PlainDate;
  /** Every day for which it ever stood, in order. */
  readonly days: readonly PlainDate[];
  readonly heldOn: PlainDate | null;
}

export type MeetingState = { readonly status: 'none' } | Meeting;

const OPEN: readonly Meeting['status'][] = ['scheduled', 'postponed', 'adjourned'];

export const isOpen = ({ status }: Meeting): boolean => OPEN.includes(status);

/** "Corporate Parenting Committee, 10 July 2017" */
export const titleOf = ({ scope, date }: Meeting): string => `${scope.committee.name}, ${formatDate(date)}`;

export const initialState: MeetingState = { status: 'none' };

const movedTo = (state: Meeting, status: 'adjourned' | 'postponed', to: PlainDate): Meeting => ({
  ...state,
  status,
  date: to,
  days: [...state.days, to],
});

export const evolve = (state: MeetingState, { type, data }: MeetingEvent): MeetingState => {
  if (type === 'MeetingScheduled.v1')
    return state.status === 'none' ? { ...data, status: 'scheduled', days: [data.date], heldOn: null } : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'MeetingHeld.v1':
      return { ...state, status: 'held', heldOn: data.on };
    case 'MeetingAdjourned.v1':
      return movedTo(state, 'adjourned', data.to);
    case 'MeetingPostponed.v1':
      return movedTo(state, 'postponed', data.to);
    case 'MeetingCancelled.v1':
      return { ...state, status: 'cancelled' };
    case 'MeetingInquorate.v1':
      return { ...state, status: 'inquorate' };
    default:
      return unchanged(state, type);
  }
};

import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { unchanged } from '../shared/unchanged.js';
import type { Minute, MinutesCorrected, MinutesEvent, MinutesFacts, ResolutionMinuted } from './events.js';

/** A resolution as the minutes have it now, with every correction of it. */
export interface MinutedResolution extends ResolutionMinuted {
  readonly corrections: readonly Omit<MinutesCorrected, 'no'>[];
}

export interface Minutes extends MinutesFacts {
  readonly status: 'draft' | 'published' | 'agreed' | 'signed';
  /** In the order of the minutes. */
  readonly resolutions: readonly MinutedResolution[];
  /** How many resolutions, and how many corrections, are recorded of the things that they are about. */
  readonly carriedOut: { readonly resolutions: number; readonly corrections: number };
  readonly publishedOn: PlainDate | null;
  /** The meeting that agreed them as a correct record. */
  readonly agreedBy: { readonly meetingId: string; readonly meeting: PlainDate } | null;
  readonly signed: { readonly on: PlainDate; readonly by: string } | null;
}

export type MinutesState = { readonly status: 'none' } | Minutes;

/** Until they are signed. */
export const isOpen = ({ status }: Minutes): boolean => status !== 'signed';

/** "Minutes of the Corporate Parenting Committee, 10 July 2017" */
export const titleOf = ({ scope, heldOn }: Minutes): string =>
  `Minutes of the ${scope.committee.name}, ${formatDate(heldOn)}`;

export const initialState: MinutesState = { status: 'none' };

export const correctionsOf = ({ resolutions }: Minutes): number =>
  resolutions.reduce((sum, { corrections }) => sum + corrections.length, 0);

/** Whether what they say is not recorded yet of all the things that it is about. */
export const isUnfinished = (state: Minutes): boolean =>
  state.carriedOut.resolutions < state.resolutions.length || state.carriedOut.corrections < correctionsOf(state);

/** How a minute reads now. */
export const minuteOf = ({
  number,
  words,
  outcome,
  amendedText,
  referredTo,
  referredToBody,
}: MinutedResolution): Minute => ({ number, words, outcome, amendedText, referredTo, referredToBody });

const corrected = (state: Minutes, { no, ...correction }: MinutesCorrected): Minutes => ({
  ...state,
  resolutions: state.resolutions.map((each) =>
    each.no === no ? { ...each, ...correction.to, corrections: [...each.corrections, correction] } : each,
  ),
});

export const evolve = (state: MinutesState, { type, data }: MinutesEvent): MinutesState => {
  if (type === 'MinutesDrafted.v1')
    return state.status !== 'none'
      ? state
      : {
          ...data,
          status: 'draft',
          resolutions: [],
          carriedOut: { resolutions: 0, corrections: 0 },
          publishedOn: null,
          agreedBy: null,
          signed: null,
        };
  if (state.status === 'none') return state;
  switch (type) {
    case 'ResolutionMinuted.v1':
      return {
        ...state,
        resolutions: [...state.resolutions, { ...data, corrections: [] }].sort((a, b) => a.no - b.no),
      };
    case 'MinutesCarriedOut.v1':
      return {
        ...state,
        carriedOut: {
          // One that was withdrawn since is counted no more: else what is added later would be taken for carried out.
          resolutions: Math.min(data.resolutions, state.resolutions.length),
          corrections: data.corrections,
        },
      };
    case 'MinutesPublished.v1':
      return { ...state, status: 'published', publishedOn: data.on };
    case 'MinutesCorrected.v1':
      return corrected(state, data);
    case 'MinutesAgreed.v1':
      return { ...state, status: 'agreed', agreedBy: data };
    case 'MinutesSigned.v1':
      return { ...state, status: 'signed', signed: data };
    default:
      return unchanged(state, type);
  }
};

import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { unchanged } from '../shared/unchanged.js';
import type {
  CarriedOut,
  Minute,
  MinutesCorrected,
  MinutesEvent,
  MinutesFacts,
  ResolutionMinuted,
  RowMinute,
  TrackerRowCorrected,
  TrackerRowMinuted,
} from './events.js';

/** A resolution as the minutes have it now, with every correction of it. */
export interface MinutedResolution extends ResolutionMinuted {
  readonly corrections: readonly Omit<MinutesCorrected, 'no'>[];
}

/** A row of the tracker as the minutes have it now, with every correction of it. */
export interface MinutedRow extends TrackerRowMinuted {
  readonly corrections: readonly Omit<TrackerRowCorrected, 'no'>[];
}

export interface Minutes extends MinutesFacts {
  readonly status: 'draft' | 'published' | 'agreed' | 'signed';
  /** In the order of the minutes. */
  readonly resolutions: readonly MinutedResolution[];
  /** What was decided about rows of the tracker, in the order of the minutes. */
  readonly tracker: readonly MinutedRow[];
  /** How much is recorded of the things that it is about. */
  readonly carriedOut: CarriedOut;
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

const correctionsIn = (minuted: readonly { readonly corrections: readonly object[] }[]): number =>
  minuted.reduce((sum, { corrections }) => sum + corrections.length, 0);

/** Whether what they say is not recorded yet of all the things that it is about. */
export const isUnfinished = ({ carriedOut, resolutions, tracker }: Minutes): boolean =>
  carriedOut.resolutions < resolutions.length ||
  carriedOut.corrections < correctionsIn(resolutions) ||
  carriedOut.rows < tracker.length ||
  carriedOut.rowCorrections < correctionsIn(tracker);

/** How a minute reads now. */
export const minuteOf = ({
  number,
  words,
  outcome,
  amendedText,
  referredTo,
  referredToBody,
}: MinutedResolution): Minute => ({ number, words, outcome, amendedText, referredTo, referredToBody });

export const rowMinuteOf = ({ number, words, decision, until }: MinutedRow): RowMinute => ({
  number,
  words,
  decision,
  until,
});

const corrected = (state: Minutes, { no, ...correction }: MinutesCorrected): Minutes => ({
  ...state,
  resolutions: state.resolutions.map((each) =>
    each.no === no ? { ...each, ...correction.to, corrections: [...each.corrections, correction] } : each,
  ),
});

const rowCorrected = (state: Minutes, { no, ...correction }: TrackerRowCorrected): Minutes => ({
  ...state,
  tracker: state.tracker.map((each) =>
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
          tracker: [],
          carriedOut: { resolutions: 0, corrections: 0, rows: 0, rowCorrections: 0 },
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
    case 'TrackerRowMinuted.v1':
      return { ...state, tracker: [...state.tracker, { ...data, corrections: [] }].sort((a, b) => a.no - b.no) };
    case 'MinutesCarriedOut.v2':
      return {
        ...state,
        carriedOut: {
          // One that was withdrawn since is counted no more: else what is added later would be taken for carried out.
          resolutions: Math.min(data.resolutions, state.resolutions.length),
          corrections: data.corrections,
          rows: Math.min(data.rows, state.tracker.length),
          rowCorrections: data.rowCorrections,
        },
      };
    case 'MinutesPublished.v1':
      return { ...state, status: 'published', publishedOn: data.on };
    case 'MinutesCorrected.v1':
      return corrected(state, data);
    case 'TrackerRowCorrected.v1':
      return rowCorrected(state, data);
    case 'MinutesAgreed.v1':
      return { ...state, status: 'agreed', agreedBy: data };
    case 'MinutesSigned.v1':
      return { ...state, status: 'signed', signed: data };
    default:
      return unchanged(state, type);
  }
};

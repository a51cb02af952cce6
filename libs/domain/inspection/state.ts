import { evolveCorrection } from '../shared/corrections/evolve.js';
import { INSPECTION_CORRECTIONS } from './corrections.js';
import type { DaysOfSteps } from '../shared/days-of-steps.js';
import { unchanged } from '../shared/unchanged.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { InspectionEvent, InspectionFacts } from './events.js';

export interface Inspection extends InspectionFacts {
  readonly status: 'announced' | 'started' | 'concluded' | 'published';
  readonly announcedOn: PlainDate | null;
  readonly startedOn: PlainDate | null;
  readonly concludedOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  /** When the authority had the report in hand: what the statutory clock counts from. */
  readonly receivedOn: PlainDate | null;
  /** The id of the inspection that it followed. */
  readonly follows: string | null;
}

export type InspectionState = { readonly status: 'none' } | Inspection;

/** Until its report is published. */
export const isOpen = ({ status }: Inspection): boolean => status !== 'published';

/** What was done of it, and when, in the order of its steps. */
export const daysOfSteps = ({ startedOn, concludedOn, publishedOn }: Inspection): DaysOfSteps => [
  ['started', startedOn],
  ['concluded', concludedOn],
  ['published', publishedOn],
];

export const initialState: InspectionState = { status: 'none' };

export const evolve = (state: InspectionState, { type, data }: InspectionEvent): InspectionState => {
  if (type === 'InspectionAnnounced.v2') {
    if (state.status !== 'none') return state;
    const { on, ...facts } = data;
    return {
      ...facts,
      status: 'announced',
      announcedOn: on,
      startedOn: null,
      concludedOn: null,
      publishedOn: null,
      receivedOn: null,
      follows: null,
    };
  }
  if (state.status === 'none') return state;
  switch (type) {
    case 'InspectionStarted.v1':
      return { ...state, status: 'started', startedOn: data.on };
    case 'InspectionConcluded.v1':
      return { ...state, status: 'concluded', concludedOn: data.on };
    case 'InspectionPublished.v1':
      return { ...state, status: 'published', publishedOn: data.on };
    case 'InspectionReportReceived.v1':
      return { ...state, receivedOn: data.on };
    case 'PreviousInspectionLinked.v1':
      return { ...state, follows: data.inspectionId };
    case 'InspectionCorrected.v1':
      return evolveCorrection(INSPECTION_CORRECTIONS, state, data);
    default:
      return unchanged(state, type);
  }
};

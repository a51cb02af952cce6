import { evolveCorrection } from '../shared/corrections/evolve.js';
import { JUDGEMENT_CORRECTIONS } from './corrections.js';
import type { Correction } from '../shared/corrections/corrections.js';
import { unchanged } from '../shared/unchanged.js';
import type { JudgementEvent, JudgementFacts } from './events.js';

export interface Judgement extends JudgementFacts {
  readonly status:
    'recorded' | 'challenged' | 'revised' | 'confirmed' | 'superseded' | 'not carried forward' | 'withdrawn';
  /** The grade that was first given; `grade` is the one that stands. */
  readonly firstGrade: string;
  /** The grade that it was revised to last, which stands; null while the first does. */
  readonly revisedTo: string | null;
  /** Who challenged it last. */
  readonly challengedBy: string | null;
  /** The id of the judgement that a re-inspection gave in its place. */
  readonly supersededBy: string | null;
  /** The id of the re-inspection that judged no such area. */
  readonly notCarriedForwardBy: string | null;
}

export type JudgementState = { readonly status: 'none' } | Judgement;

/** While a challenge waits for its answer. */
export const isOpen = ({ status }: Judgement): boolean => status === 'challenged';

export const initialState: JudgementState = { status: 'none' };

/** Another first grade stands unless it was revised since. */
const corrected = (state: Judgement, data: Correction): Judgement => {
  const next = evolveCorrection(JUDGEMENT_CORRECTIONS, state, data);
  return { ...next, grade: state.revisedTo ?? next.firstGrade };
};

export const evolve = (state: JudgementState, { type, data }: JudgementEvent): JudgementState => {
  if (type === 'JudgementRecorded.v2')
    return state.status === 'none'
      ? {
          ...data,
          status: 'recorded',
          firstGrade: data.grade,
          revisedTo: null,
          challengedBy: null,
          supersededBy: null,
          notCarriedForwardBy: null,
        }
      : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'JudgementChallenged.v1':
      return { ...state, status: 'challenged', challengedBy: data.by };
    case 'JudgementRevised.v1':
      return { ...state, status: 'revised', grade: data.to, revisedTo: data.to };
    case 'JudgementConfirmed.v1':
      return { ...state, status: 'confirmed' };
    case 'JudgementSuperseded.v1':
      return { ...state, status: 'superseded', supersededBy: data.by };
    case 'JudgementNotCarriedForward.v1':
      return { ...state, status: 'not carried forward', notCarriedForwardBy: data.inspectionId };
    case 'JudgementWithdrawn.v1':
      return { ...state, status: 'withdrawn' };
    case 'JudgementCorrected.v1':
      return corrected(state, data);
    default:
      return unchanged(state, type);
  }
};

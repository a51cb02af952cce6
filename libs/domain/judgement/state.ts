import { unchanged } from '../shared/unchanged.js';
import type { JudgementEvent, JudgementFacts } from './events.js';

export interface Judgement extends JudgementFacts {
  readonly status: 'recorded' | 'challenged' | 'revised' | 'confirmed' | 'withdrawn';
  /** The grade that was first given; `grade` is the one that stands. */
  readonly firstGrade: string;
  /** Who challenged it last. */
  readonly challengedBy: string | null;
}

export type JudgementState = { readonly status: 'none' } | Judgement;

/** While a challenge waits for its answer. */
export const isOpen = ({ status }: Judgement): boolean => status === 'challenged';

export const initialState: JudgementState = { status: 'none' };

export const evolve = (state: JudgementState, { type, data }: JudgementEvent): JudgementState => {
  if (type === 'JudgementRecorded.v2')
    return state.status === 'none'
      ? { ...data, status: 'recorded', firstGrade: data.grade, challengedBy: null }
      : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'JudgementChallenged.v1':
      return { ...state, status: 'challenged', challengedBy: data.by };
    case 'JudgementRevised.v1':
      return { ...state, status: 'revised', grade: data.to };
    case 'JudgementConfirmed.v1':
      return { ...state, status: 'confirmed' };
    case 'JudgementWithdrawn.v1':
      return { ...state, status: 'withdrawn' };
    default:
      return unchanged(state, type);
  }
};

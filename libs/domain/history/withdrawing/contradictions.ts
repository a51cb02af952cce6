import { contradictionIn } from '../../shared/days-of-steps.js';
import { daysOfSteps } from '../../inspection/state.js';
import type { Kind } from '../../kinds.js';
import { receivedTooLate } from '../../recommendation/addressees.js';
import type { AnyState, StateOf } from '../../states.js';

type Contradiction<K extends Kind> = (state: StateOf<K>) => string | null;

const CONTRADICTIONS: { readonly [K in Kind]?: Contradiction<K> } = {
  inspection: (state) => contradictionIn(daysOfSteps(state)),
  recommendation: ({ addressees }) => receivedTooLate(addressees),
};

/** What a thing says that cannot be true together, in words; null where there is nothing. */
export const contradictionOf = (kind: Kind, state: AnyState): string | null =>
  state.status === 'none'
    ? null
    : ((CONTRADICTIONS[kind] as Contradiction<Kind> | undefined)?.(state as never) ?? null);

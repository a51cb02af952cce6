import type { Decider } from '#libs/kernel/decider.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { PassedEventEvent, PoisonFacts } from './events.js';
import { PASSED_EVENT } from './moves.js';
import { evolve, initialState, type PassedEventState } from './state.js';

export type PassedEventCommand = CommandOf<typeof PASSED_EVENT, { PassEvent: PoisonFacts }>;

export const passedEventDecider: Decider<PassedEventState, PassedEventCommand, PassedEventEvent> = {
  kind: 'passed-event',
  initialState,
  decide: decideBy<PassedEventState, PassedEventCommand, PassedEventEvent>(PASSED_EVENT, {
    PassEvent: (data) => [{ type: 'EventPassed.v1', data }],
  }),
  evolve,
};

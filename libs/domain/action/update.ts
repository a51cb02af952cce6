import type { Decision } from '#libs/kernel/decider.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

/** Whoever owns it, or reports for them, is asked how far it is. Once a day is enough; asking on a later day reminds them. */
export const askForUpdate = (_: object, { state, act }: Asked<Action>): Decision<ActionEvent> => {
  const { owner, reporter, updateAsked } = state;
  if (owner === null && reporter === null)
    return invalid('effectiveOn', 'Nobody owns it who could be asked for an update: assign an owner first.');
  const on = act.effectiveOn;
  return updateAsked === on ? [] : [{ type: 'UpdateAskedFor.v1', data: { on } }];
};

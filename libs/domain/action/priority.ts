import type { Decision } from '#libs/kernel/decider.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import { hasText } from '../shared/text/has-text.js';
import { isSameName } from '../shared/text/same-name.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

export const setPriority = (
  { priority: to }: { readonly priority: string },
  { state: { priority: from } }: Asked<Action>,
): Decision<ActionEvent> => {
  if (!hasText(to))
    return invalid('priority', 'Say which priority: "high", "medium", "low", or the authority’s own word.');
  return from !== null && isSameName(from, to) ? [] : [{ type: 'PrioritySet.v1', data: { from, to } }];
};

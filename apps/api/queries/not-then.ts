import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { Problem } from '../problems/problem.js';

/** A thing of the record that was not there at the view's moment; `first` is what was recorded of it first. */
export const notThen = ({ point: { known, on } }: View, first: Entry): Problem => {
  const { kind, id, position, recordedAt, effectiveOn } = first;
  const then = `on ${on}${known === null ? '' : `, as known at position ${known}`}`;
  return new Problem(
    'not-found',
    `There is no ${kind} with the id ${id} ${then}: it is known from ${recordedAt} (position ${position}) and true from ${effectiveOn}.`,
    { knownFrom: String(position), recordedAt, trueFrom: effectiveOn },
  );
};

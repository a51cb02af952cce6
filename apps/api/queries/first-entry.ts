import { isUUID } from 'class-validator';
import type { Kind } from '#libs/domain/deciders.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { Problem } from '../problems/problem.js';

/** What was recorded of it first, whatever the day from which it is true. Throws a `Problem` when nothing was. */
export const firstEntry = async (now: View, kind: Kind, id: string): Promise<Entry> => {
  const stream = isUUID(id) ? streamId(kind, id.toLowerCase()) : null;
  const [first] = stream ? (await now.entries({ stream }, { limit: 1, cursor: null, descending: false })).items : [];
  if (!first) throw new Problem('not-found', `There is no ${kind} with the id ${id}.`);
  return first;
};

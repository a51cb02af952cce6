import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';
import { EVERYTHING } from '../documents.js';
import { foundOr, type Named } from '../not-there.js';
import { postsIn } from '../posts.js';
import { answers, Question } from '../question.js';
import { thingsOfIds } from './many.js';

export interface OwnersAndDates {
  readonly of: Thing<'report' | 'action-plan'>;
  /** Of the paper or in the plan, in the order of their references; the first 200. */
  readonly actions: readonly Thing<'action'>[];
  /** The titles of posts that own actions, to choose from. */
  readonly posts: readonly string[];
}

/** Who owns the actions of a paper or of a plan, and by when each is due. */
export class GetOwnersAndDates extends Question<OwnersAndDates, { readonly named: Named<'report' | 'action-plan'> }> {}

const actionsOf = async (view: View, of: Thing<'report' | 'action-plan'>): Promise<readonly Thing<'action'>[]> =>
  of.kind === 'report'
    ? (await view.list('action', { reportId: of.id }, EVERYTHING)).items
    : thingsOfIds(view, 'action', (of as Thing<'action-plan'>).state.actions.slice(0, EVERYTHING.limit));

export const handlers = [
  answers(GetOwnersAndDates, async ({ named }, snapshot) => {
    const { view } = snapshot;
    const of: Thing<'report' | 'action-plan'> = await foundOr(snapshot, named, (id) => view.find(named.kind, id));
    return { of, actions: await actionsOf(view, of), posts: await postsIn(view) };
  }),
];

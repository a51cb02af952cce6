import type { AuthorityCommand } from '#libs/domain/authority/decide.js';
import type { AUTHORITY } from '#libs/domain/authority/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { ThingsOfRecord } from '../things-of-record.js';

/**
 * All open actions of the authority that the post owns. That there are none is for the decider to refuse: the same request
 * again, whose answer was lost, may find none. Throws `RecordBehind`.
 */
export const takeOverOf = async (
  record: Pick<ThingsOfRecord, 'actionsOf'>,
  authority: string,
  { post, holder, on }: Told<typeof AUTHORITY, 'TakeOverPost'>,
): Promise<Extract<AuthorityCommand, { readonly type: 'TakeOverPost' }>> => {
  const actions = await record.actionsOf(authority, post);
  return {
    type: 'TakeOverPost',
    data: { post, holder, on, actions: actions.map(({ kind, id, ref }) => ({ kind, id, ref })) },
  };
};

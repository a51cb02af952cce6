import type { AuthorityCommand } from '#libs/domain/authority/decide.js';
import type { AUTHORITY } from '#libs/domain/authority/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { ThingsOfRecord } from '../things-of-record.js';

/** All open actions of the authority that the post owns. Throws `RecordBehind`. */
export const takeOverOf = async (
  record: Pick<ThingsOfRecord, 'actionsOf'>,
  authority: string,
  { post, holder, on }: Told<typeof AUTHORITY, 'TakeOverPost'>,
): Promise<Extract<AuthorityCommand, { readonly type: 'TakeOverPost' }> | Refusal> => {
  const actions = await record.actionsOf(authority, post);
  if (actions.length === 0)
    return invalid('post', 'No open action of this authority is owned by a post of this title.');
  return {
    type: 'TakeOverPost',
    data: { post, holder, on, actions: actions.map(({ kind, id, ref }) => ({ kind, id, ref })) },
  };
};

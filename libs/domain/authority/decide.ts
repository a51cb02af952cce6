import type { Decider } from '#libs/kernel/decider.js';
import { dayOfProcess } from '../shared/day-of-process.js';
import { invalid } from '../shared/guards.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import { isSameName } from '../shared/text/same-name.js';
import { authoritySlug } from '../shared/text/slug.js';
import type { AuthorityEvent, AuthorityFacts, TakenOver, TakingOver } from './events.js';
import { AUTHORITY } from './moves.js';
import { evolve, initialState, meaningOf, type AuthorityState } from './state.js';

export type AuthorityCommand = CommandOf<
  typeof AUTHORITY,
  { EstablishAuthority: AuthorityFacts; TakeOverPost: TakingOver; CompletePostTakeOver: TakenOver }
>;

/** As many as one event can name. */
const MOST_AT_ONCE = 5000;

export const authorityDecider: Decider<AuthorityState, AuthorityCommand, AuthorityEvent> = {
  kind: 'authority',
  initialState,
  decide: decideBy<AuthorityState, AuthorityCommand, AuthorityEvent>(AUTHORITY, {
    EstablishAuthority: (data) => [{ type: 'AuthorityEstablished.v1', data }],
    RenameAuthority: ({ name, on, resolution }, { state }) => {
      const code = authoritySlug(name);
      if (!code) return invalid('name', 'Give its name, in letters.');
      if (isSameName(state.name, name)) return [];
      return [{ type: 'AuthorityRenamed.v1', data: { name, code, on, resolution }, effectiveOn: on }];
    },
    MapStatus: ({ words, means: to }, { state }) => {
      const from = meaningOf(state, words)?.means ?? null;
      return from === to ? [] : [{ type: 'StatusWordsMapped.v1', data: { words, from, to } }];
    },
    TakeOverPost: ({ post, holder, on, actions }, { past }) => {
      const { whole } = past;
      if (whole.takingOver !== null) return invalid('post', 'What was begun before is still being taken over.');
      if (actions.length === 0)
        return invalid('post', 'No open action of this authority is owned by a post of this title.');
      if (actions.length > MOST_AT_ONCE)
        return invalid(
          'post',
          `It owns ${actions.length} open actions, and at most ${MOST_AT_ONCE} are taken over at once: name its holder of some one by one first.`,
        );
      return [{ type: 'PostTakeOverBegun.v1', data: { post, holder, on, actions }, ...dayOfProcess(past) }];
    },
    CompletePostTakeOver: (data, { past }) =>
      past.whole.takingOver === null ? [] : [{ type: 'PostTakeOverCompleted.v1', data, ...dayOfProcess(past) }],
    EndAuthority: (data) => [{ type: 'AuthoritySucceeded.v1', data, effectiveOn: data.on }],
  }),
  evolve,
};

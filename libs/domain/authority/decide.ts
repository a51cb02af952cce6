import type { Decider } from '#libs/kernel/decider.js';
import { invalid } from '../shared/guards.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import { isSameName } from '../shared/text/same-name.js';
import { authoritySlug } from '../shared/text/slug.js';
import type { AuthorityEvent, AuthorityFacts } from './events.js';
import { AUTHORITY } from './moves.js';
import { evolve, initialState, type AuthorityState } from './state.js';

export type AuthorityCommand = CommandOf<typeof AUTHORITY, { EstablishAuthority: AuthorityFacts }>;

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
    EndAuthority: (data) => [{ type: 'AuthoritySucceeded.v1', data, effectiveOn: data.on }],
  }),
  evolve,
};

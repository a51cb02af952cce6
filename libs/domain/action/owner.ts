import type { Decision } from '#libs/kernel/decider.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import type { Owner } from '../shared/owner.js';
import { hasText } from '../shared/text/has-text.js';
import { nameKey } from '../shared/text/same-name.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

const PSEUDONYM = /^prs_\w+$/;

const nameOf = (owner: Owner): string => ('person' in owner ? `person ${owner.person}` : `post ${nameKey(owner.post)}`);

/** The same owner again is nothing new. */
export const assignOwner = ({ owner }: { owner: Owner }, { state }: Asked<Action>): Decision<ActionEvent> => {
  if ('person' in owner ? !PSEUDONYM.test(owner.person) : !hasText(owner.post))
    return invalid('owner', 'Name a person by pseudonym (prs_…), never by name, or a post by its title.');
  if (state.owner !== null && nameOf(state.owner) === nameOf(owner)) return [];
  return [{ type: 'OwnerAssigned.v1', data: { from: state.owner, to: owner } }];
};

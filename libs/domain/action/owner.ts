import type { Act, Decision } from '#libs/kernel/decider.js';
import { invalid, needsReason, reasonRequired } from '../shared/guards.js';
import type { Owner } from '../shared/owner.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

const PSEUDONYM = /^prs_\w+$/;

const nameOf = (owner: Owner): string => ('person' in owner ? `person ${owner.person}` : `post ${owner.post}`);

/** The first owner needs no reason; taking an action from one owner and giving it to another does. */
export const assignOwner = (state: Action, owner: Owner, act: Act): Decision<ActionEvent> => {
  if ('person' in owner ? !PSEUDONYM.test(owner.person) : owner.post.trim() === '')
    return invalid('owner', 'Name a person by pseudonym (prs_…), never by name, or a post by its title.');
  if (state.owner !== null && nameOf(state.owner) === nameOf(owner)) return [];
  if (state.owner !== null && needsReason(act)) return reasonRequired('give an action to another owner');
  return [{ type: 'OwnerAssigned.v1', data: { from: state.owner, to: owner } }];
};

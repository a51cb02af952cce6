import type { Decision } from '#libs/kernel/decider.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import type { Owner } from '../shared/owner.js';
import { hasText } from '../shared/text/has-text.js';
import { isSameName, nameKey } from '../shared/text/same-name.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

const PSEUDONYM = /^prs_\w+$/;

const nameOf = (owner: Owner): string => ('person' in owner ? `person ${owner.person}` : `post ${nameKey(owner.post)}`);

const BY_PSEUDONYM = 'Name a person by pseudonym (prs_…), never by name, or a post by its title.';

const unnamed = (who: Owner, field: string): Refusal | null =>
  ('person' in who ? PSEUDONYM.test(who.person) : hasText(who.post)) ? null : invalid(field, BY_PSEUDONYM);

/** The same owner again is nothing new. */
export const assignOwner = (
  { owner, holder = null }: { readonly owner: Owner; readonly holder?: string | null },
  { state }: Asked<Action>,
): Decision<ActionEvent> => {
  const wrong = unnamed(owner, 'owner');
  if (wrong) return wrong;
  if (holder !== null && !('post' in owner)) return invalid('holder', 'A person holds no other person: give the post.');
  if (holder !== null && !PSEUDONYM.test(holder)) return invalid('holder', BY_PSEUDONYM);
  const isSame = state.owner !== null && nameOf(state.owner) === nameOf(owner);
  const assigned: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: state.owner, to: owner } };
  const named =
    holder === null || !('post' in owner) ? [] : holderNamed(owner.post, isSame ? state.holder : null, holder);
  return [...(isSame ? [] : [assigned]), ...named];
};

const holderNamed = (post: string, from: string | null, to: string | null): readonly ActionEvent[] =>
  from === to ? [] : [{ type: 'HolderNamed.v1', data: { post, from, to } }];

export const nameHolder = (
  { holder }: { readonly holder: string | null },
  { state: { owner, holder: from } }: Asked<Action>,
): Decision<ActionEvent> => {
  if (owner === null || !('post' in owner))
    return invalid('holder', 'No post owns it that somebody could hold: assign one as its owner first.');
  if (holder !== null && !PSEUDONYM.test(holder)) return invalid('holder', BY_PSEUDONYM);
  return holderNamed(owner.post, from, holder);
};

export const namePortfolioHolder = (
  { portfolioHolder: to }: { readonly portfolioHolder: string },
  { state: { portfolioHolder: from } }: Asked<Action>,
): Decision<ActionEvent> => {
  if (!hasText(to)) return invalid('portfolioHolder', 'Give the office: "Cabinet Member for Children".');
  return from !== null && isSameName(from, to) ? [] : [{ type: 'PortfolioHolderNamed.v1', data: { from, to } }];
};

export const nameReporter = (
  { reporter }: { readonly reporter: Owner },
  { state: { reporter: from } }: Asked<Action>,
): Decision<ActionEvent> => {
  const wrong = unnamed(reporter, 'reporter');
  if (wrong) return wrong;
  return from !== null && nameOf(from) === nameOf(reporter)
    ? []
    : [{ type: 'ReporterNamed.v1', data: { from, to: reporter } }];
};

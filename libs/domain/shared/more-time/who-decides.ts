import { formatDate } from '#libs/calendar/words.js';
import type { Act } from '#libs/kernel/decider.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../guards.js';
import type { Scope } from '../scope.js';
import { hasText } from '../text/has-text.js';
import { nameKey } from '../text/same-name.js';
import { isCouncillor, NO_COUNCILLOR_ALONE } from './councillor.js';
import type { DecidedBy, Delegated, MinuteNamed } from './decided-by.js';
import type { MoreTime } from './more-time.js';

const byMinute = ({ bodyId, meeting, number }: MinuteNamed, scope: Scope, act: Act): Refusal | null => {
  if (!hasText(number)) return invalid('by.minute.number', 'Give the number of the minute.');
  if (meeting !== act.effectiveOn)
    return invalid('on', `It was decided on the day of the meeting, ${formatDate(meeting)}.`);
  if (bodyId === scope.body || act.irregular) return null;
  return {
    ...invalid('by.minute', `The meeting was not one of the body that this is before, the ${scope.committee.name}.`),
    rule: 'decided-by-its-body',
  };
};

const said = (delegated: Delegated): Refusal | null => {
  if (!hasText(delegated.officer)) return invalid('by.delegation.officer', 'Give the post of the officer.');
  if (!hasText(delegated.delegation)) return invalid('by.delegation.delegation', 'Name the delegation.');
  return hasText(delegated.consulted) ? null : invalid('by.delegation.consulted', 'Say with whom he consulted.');
};

const isOwner = ({ owner }: MoreTime, officer: string): boolean =>
  owner !== null && 'post' in owner && nameKey(owner.post).toLowerCase() === nameKey(officer).toLowerCase();

const isWhoAsks = ({ owner, holder }: MoreTime, { actor }: Act): boolean =>
  holder === actor || (owner !== null && 'person' in owner && owner.person === actor);

const underDelegation = (delegated: Delegated, asked: MoreTime, act: Act): Refusal | null => {
  const lacking = said(delegated);
  if (lacking) return lacking;
  if (isCouncillor(delegated.officer))
    return invalid(
      'by.delegation.officer',
      `${NO_COUNCILLOR_ALONE}: give the minute of the body, or the officer to whom it is delegated.`,
    );
  if (isOwner(asked, delegated.officer))
    return invalid(
      'by.delegation.officer',
      'Whoever asks for more time does not grant or refuse it: another officer does.',
    );
  return isWhoAsks(asked, act)
    ? { code: 'forbidden-to-actor', message: 'You asked for this; somebody else must decide on it.' }
    : null;
};

/** Why more time for a thing of that scope cannot have been decided on so; null where it can. */
export const notDecidedBy = (by: DecidedBy, asked: MoreTime, scope: Scope, act: Act): Refusal | null =>
  'minute' in by ? byMinute(by.minute, scope, act) : underDelegation(by.delegation, asked, act);

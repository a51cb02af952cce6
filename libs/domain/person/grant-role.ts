import { formatDate } from '#libs/calendar/words.js';
import type { Decision, Past } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { isLastingAdministrator, type Grant } from '../rights/grant.js';
import { describeRole, type Role } from '../rights/roles.js';
import { holdsAs, isSameScope, type GrantScope } from '../rights/scope.js';
import { dayOfProcess } from '../shared/day-of-process.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import { isByOneHuman } from '../shared/one-human.js';
import type { Granting } from './commands.js';
import type { PersonEvent } from './events.js';
import { standingGrants, type Person } from './state.js';

const TO_NOBODY_ELSE: Refusal = {
  code: 'forbidden-to-actor',
  message: 'Nobody grants a role to themselves: another administrator must.',
};

const wrongScope = (role: Role, scope: GrantScope): Refusal | null => {
  if (scope.authority !== null && scope.body !== null)
    return invalid('body', 'Give an authority or a body, not both: a body’s role holds before that body alone.');
  const { holds } = describeRole(role);
  const as = holdsAs(scope);
  if (holds.some((each) => each === as)) return null;
  if (as === 'everywhere') return invalid('body', `The role of ${role} holds before one body: say which.`);
  return invalid(
    as,
    `The role of ${role} holds ${holds.includes('everywhere') ? 'everywhere' : 'before one body'} only.`,
  );
};

const wrongDays = ({ role, from, until }: Pick<Grant, 'role' | 'from' | 'until'>, today: PlainDate | null) => {
  if (until === null)
    return describeRole(role).mustEnd
      ? invalid('until', `The role of ${role} is granted for a time: say until when.`)
      : null;
  if (until <= from) return invalid('until', `It would end on ${formatDate(until)}, before it has begun.`);
  return today !== null && until <= today
    ? invalid('until', `${formatDate(until)} is past: it would hold on no day.`)
    : null;
};

/** No day that is gone becomes one on which somebody might have acted. */
const alreadyGone = (from: PlainDate, today: PlainDate | null): Refusal | null =>
  today !== null && from < today
    ? invalid(
        'from',
        `${formatDate(from)} is past: a role holds from the day on which it is granted, or from a later one.`,
      )
    : null;

/** Somebody always remains who can grant. */
const firstWithAnEnd = (grant: Pick<Grant, 'role' | 'until'>, state: Person, another: boolean): Refusal | null =>
  grant.role === 'administrator' &&
  grant.until !== null &&
  !another &&
  !standingGrants(state).some(isLastingAdministrator)
    ? invalid('until', 'Nobody else is an administrator without an end: this role has none either.')
    : null;

const todayOf = ({ effectiveOn }: { readonly effectiveOn: PlainDate }, past: Past<Person>): PlainDate =>
  past.today ?? effectiveOn;

export const grantRole = (
  { role, authority, body, from: told, until, atMachineBy, anotherAdministrator }: Granting,
  { state, act, past }: Asked<Person>,
): Decision<PersonEvent> => {
  const scope = { authority, body };
  const from = told ?? todayOf(act, past);
  if (atMachineBy === null && (isByOneHuman(act, state.pseudonym) || state.joined.includes(act.actor)))
    return TO_NOBODY_ELSE;
  const refused =
    wrongScope(role, scope) ??
    alreadyGone(from, past.today) ??
    wrongDays({ role, from, until }, past.today) ??
    firstWithAnEnd({ role, until }, state, anotherAdministrator);
  if (refused) return refused;
  const stands = standingGrants(state).some(
    (each) => each.role === role && isSameScope(each.scope, scope) && each.from <= from && each.until === until,
  );
  if (stands) return [];
  const no = state.grants.length + 1;
  return [{ type: 'RoleGranted.v1', data: { no, role, scope, from, until, atMachineBy }, ...dayOfProcess(past) }];
};

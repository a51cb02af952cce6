import { formatDate } from '#libs/calendar/index.js';
import type { HeldGrant } from '#libs/domain/person/state.js';
import type { GrantScope } from '#libs/domain/rights/scope.js';
import type { FoundPerson, FoundService } from './found.js';

const where = ({ authority, body }: GrantScope): string => {
  if (body !== null) return `before the body ${body}`;
  return authority === null ? 'everywhere' : `for the authority ${authority}`;
};

const ENDED = { revoked: 'revoked', left: 'ended when they left' } as const;

const grantInWords = ({ no, role, scope, from, until, ended, atMachineBy }: HeldGrant): string =>
  [
    `  ${no}  ${role}, ${where(scope)}, from ${formatDate(from)}`,
    ...(until === null ? [] : [`up to ${formatDate(until)}, without it`]),
    ...(atMachineBy === null ? [] : [`granted at the machine by ${atMachineBy}`]),
    ...(ended === null ? [] : [ENDED[ended]]),
  ].join(', ');

const NO_ROLE = '     no role';

/** A person, and every role that they were ever granted, by its number. */
export const personInWords = ({ state: { name, pseudonym, status, grants } }: FoundPerson): string =>
  [
    `${name}  ${pseudonym}${status === 'left' ? '  (left)' : ''}`,
    ...(grants.length === 0 ? [NO_ROLE] : grants.map(grantInWords)),
  ].join('\n');

export const serviceInWords = ({ state }: FoundService): string =>
  [
    `${state.name}  ${state.client}${state.status === 'ended' ? '  (ended)' : ''}`,
    `     ${where(state.scope)}, up to ${formatDate(state.until)}, without it; ${state.owner} answers for it`,
    `     ${state.moves.length === 0 ? 'reads' : `reads, and makes ${state.moves.join(', ')}`}`,
  ].join('\n');

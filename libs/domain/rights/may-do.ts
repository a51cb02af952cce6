import { isForPrograms } from './for-programs.js';
import { allowedTo, type Operation } from './operation.js';
import type { Rights } from './rights.js';
import { covers, type GrantScope, type Place } from './scope.js';

const ofProgram = ({ service }: Rights, operation: Operation): readonly GrantScope[] => {
  if (service === null) return [];
  const { scope, moves } = service;
  if ('question' in operation) return allowedTo(operation).includes('reader') ? [scope] : [];
  if (!('move' in operation)) return [];
  const move = `${operation.kind}/${operation.move}`;
  return moves.includes(move) && isForPrograms(move) ? [scope] : [];
};

/** Where somebody may: a list is narrowed to it. None for nowhere, whosever the thing is. */
export const scopesFor = (rights: Rights, operation: Operation): readonly GrantScope[] => {
  const allowed = allowedTo(operation);
  const ofRoles = rights.held.filter(({ role }) => allowed.includes(role)).map(({ scope }) => scope);
  return [...ofRoles, ...ofProgram(rights, operation)];
};

const isOwner = ({ actor, joined, service }: Rights, { owners }: Place): boolean =>
  service === null && owners.some((owner) => owner === actor || joined.includes(owner));

/** Whether somebody may do it there. */
export const mayDo = (rights: Rights, operation: Operation, place: Place): boolean =>
  scopesFor(rights, operation).some((scope) => covers(scope, place)) ||
  (allowedTo(operation).includes('owner') && isOwner(rights, place));

/** Whether somebody may anywhere at all: what a page offers, and a list that is narrowed afterwards. */
export const mayAnywhere = (rights: Rights, operation: Operation): boolean => scopesFor(rights, operation).length > 0;

import type { Kind } from '#libs/domain/deciders.js';
import { CARRY_OVER_VERB } from '#libs/domain/carrying-over/move.js';
import { WITHDRAW_ENTRY } from '#libs/domain/shared/moves/withdraw-entry.js';
import { pascal } from '../http/pascal.js';
import type { Resource } from '../record/resource.js';

/**
 * How operations are called, for programs that are made of the document: a change by its command (`reportProgress`), a
 * question by what it asks and of which kind (`listActions`, `getAction`, `compareAction`).
 */
export const LIST = ({ path, list }: Resource): string => `list${pascal(list)}${pascal(path)}`;

export const ofOne = (what: 'compare' | 'get' | 'replay', { kind }: Resource): string => `${what}${pascal(kind)}`;

export const HISTORY = ({ kind }: Resource): string => `get${pascal(kind)}History`;

/** `type`: the command. Withdrawing an entry and carrying over are of many kinds, so the kind tells them apart. */
export const ofCommand = (type: string, verb: string, kind: Kind): string => {
  if (verb === WITHDRAW_ENTRY.verb) return `withdraw${pascal(kind)}Entry`;
  if (verb === CARRY_OVER_VERB) return `carryOver${pascal(kind)}`;
  return type.charAt(0).toLowerCase() + type.slice(1);
};

import { accessDenied } from '../wire/errors.js';
import { rightAsked, type Action } from './right-asked.js';
import { ADMINS, EVERYBODY, OPERATORS } from './roles.js';
import type { StreamAcls } from './stream-acls.js';
import type { User } from './users.js';

/** Who calls, and what he may. */
export interface Caller {
  /** As persistent subscriptions tell who is connected. */
  readonly name: string;
  /** Whether he has signed in. */
  readonly known: boolean;
  /** Whether he may manage persistent subscriptions. */
  readonly operates: boolean;
  /** Answered at once where it can be. */
  may(action: Action, stream: string): boolean | Promise<boolean>;
}

/** Where no users are configured, whoever reaches the server may do everything. */
export const ANYBODY: Caller = { name: 'system', known: true, operates: true, may: () => true };

/** Where users are configured, who has not signed in is told of the server's features and of the cluster only. */
export const NOBODY: Caller = { name: '', known: false, operates: false, may: () => false };

/** A user with the rights that ACLs give him; administrators have all that can be had. */
export const signedIn = ({ name, groups }: User, acls: StreamAcls): Caller => {
  const isAdmin = name === 'admin' || groups.has(ADMINS);
  const isAmong = (roles: readonly string[]) =>
    roles.some((role) => role === EVERYBODY || role === name || groups.has(role));
  return {
    name,
    known: true,
    operates: isAdmin || name === 'ops' || groups.has(OPERATORS),
    may: (action, stream) => {
      const asked = rightAsked(action, stream);
      if (!asked || isAdmin) return asked !== undefined;
      const roles = acls.rolesWith(asked.right, asked.of);
      return roles instanceof Promise ? roles.then(isAmong) : isAmong(roles);
    },
  };
};

/** @throws RpcError PERMISSION_DENIED */
export const demand = async (caller: Caller, action: Action, stream: string): Promise<void> => {
  if (!(await caller.may(action, stream))) throw accessDenied();
};

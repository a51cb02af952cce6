import type { DomainEvent } from '#libs/kernel/event.js';
import type { Grant } from '../rights/grant.js';
import type { Role } from '../rights/roles.js';

export interface PersonFacts {
  /** What stands for the person in every event: `prs_…`. */
  readonly pseudonym: string;
  /** As the identity provider has it. */
  readonly name: string;
}

export interface RoleGrant extends Grant {
  /** The user of the operating system who granted it at the machine; null where an administrator did. */
  readonly atMachineBy: string | null;
}

export type PersonEvent =
  /** Somebody signed in for the first time, or is expected to. */
  | DomainEvent<'PersonJoined.v1', PersonFacts>
  | DomainEvent<'PersonRenamed.v1', { from: string; to: string }>
  /** Works here no more: every role ended with it. */
  | DomainEvent<'PersonLeft.v1', Record<string, never>>
  /** Works here again, without a role. */
  | DomainEvent<'PersonReturned.v1', Record<string, never>>
  /** Two identities are one human: `with` is the pseudonym of the other, in whose stream the same is told. */
  | DomainEvent<'PersonsJoined.v1', { with: string }>
  | DomainEvent<'RoleGranted.v1', RoleGrant>
  | DomainEvent<'RoleRevoked.v1', { no: number; role: Role }>;

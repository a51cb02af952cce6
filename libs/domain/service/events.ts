import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { GrantScope } from '../rights/scope.js';

/** A program that acts by itself: it signs in as a client of the identity provider. */
export interface ServiceFacts {
  readonly name: string;
  /** The client's id at the identity provider. */
  readonly client: string;
  /** Who answers for it, by pseudonym. */
  readonly owner: string;
  readonly scope: GrantScope;
  /** The moves that it makes, each as `action/ReportProgress`; it reads besides. */
  readonly moves: readonly string[];
  /** The first day on which it may do nothing more: within 12 months. */
  readonly until: PlainDate;
}

export type ServiceEvent =
  | DomainEvent<'ServiceOpened.v1', ServiceFacts>
  /** Its owner says again that it is needed, for another time. */
  | DomainEvent<'ServiceExtended.v1', { from: PlainDate; to: PlainDate }>
  | DomainEvent<'ServiceOwnerChanged.v1', { from: string; to: string }>
  | DomainEvent<'ServiceEnded.v1', Record<string, never>>;

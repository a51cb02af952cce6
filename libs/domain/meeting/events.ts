import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Scope } from '../shared/scope.js';

export const MEETING_KINDS = ['ordinary', 'special', 'annual'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export interface MeetingFacts {
  /** Short reference: `CPC 2017-07-10`. */
  readonly ref: string;
  /** Whose it is; its `meeting` is the day for which it is scheduled first, as the scope of its papers has it. */
  readonly scope: Scope;
  readonly kind: MeetingKind;
  /** The day for which it is scheduled first. */
  readonly date: PlainDate;
}

export type MeetingEvent =
  | DomainEvent<'MeetingScheduled.v1', MeetingFacts>
  | DomainEvent<'MeetingHeld.v1', { on: PlainDate }>
  | DomainEvent<'MeetingAdjourned.v1', { on: PlainDate; to: PlainDate }>
  | DomainEvent<'MeetingPostponed.v1', { from: PlainDate; to: PlainDate }>
  | DomainEvent<'MeetingCancelled.v1', Record<string, never>>
  | DomainEvent<'MeetingInquorate.v1', { on: PlainDate }>;

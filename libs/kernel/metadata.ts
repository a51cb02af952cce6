import type { Instant, PlainDate } from './event.js';

/** What `application` writes beside every event: who, why, when it was learnt and when it was true. */
export interface EventMetadata {
  /** A person by pseudonym, `prs_…`, or a program, `service-<uuid>`; never a name or an address. */
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  readonly effectiveOn: PlainDate;
  readonly correlationId: string;
  readonly causationId: string;
  /** The command that was decided; one command may lead to several events. */
  readonly commandId: string;
  /** The import that made this event, while a document is being recorded. */
  readonly importId: string | null;
  /** The rule that it broke, in words, where it was recorded although a rule is against it. */
  readonly irregular?: string;
  /**
   * 128 random bits, as 32 hexadecimal digits in lower case: whoever sees the event's hash alone cannot guess the event.
   * Events that were written until 2026 have none.
   */
  readonly nonce?: string;
}

/** What is written beside an event from now on. */
export type WrittenMetadata = EventMetadata & Required<Pick<EventMetadata, 'nonce'>>;

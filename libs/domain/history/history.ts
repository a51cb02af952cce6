import type { DomainEvent, Instant, PlainDate } from '#libs/kernel/event.js';

/** What a history looks at of an event of a stream. */
export interface HistoryEntry {
  readonly revision: bigint;
  readonly event: DomainEvent;
  readonly metadata: { readonly effectiveOn: PlainDate; readonly recordedAt: Instant };
}

/** An entry with the command that made it, and the import that did: all entries of one command are one act. */
export interface ActEntry extends HistoryEntry {
  readonly metadata: HistoryEntry['metadata'] & {
    readonly commandId: string;
    readonly importId: string | null;
    /** The rule that it broke, in words. */
    readonly irregular?: string;
  };
}

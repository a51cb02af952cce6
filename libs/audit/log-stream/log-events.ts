import { naturalId } from '#libs/kernel/natural-id.js';
import { streamId } from '#libs/kernel/stream-id.js';

/** The log that another follows: its last note, where there was one, and why it ended. */
export interface Followed {
  readonly note: string | null;
  readonly reason: string;
}

/** What a log says of itself, in a stream that it seals as any other. */
export interface LogEvents {
  /** `vkeys`: of the keys that sign it from its first note on; `leaf`: the form of its leaves; `follows`: null for a system's first log. */
  readonly 'LogBegan.v1': {
    readonly origin: string;
    readonly vkeys: readonly string[];
    readonly leaf: string;
    readonly follows: Followed | null;
  };
  /** From the note on that holds it, the key signs too. */
  readonly 'LogKeyAdded.v1': { readonly vkey: string };
  /** No note that holds it is signed by the key. */
  readonly 'LogKeyRetired.v1': { readonly vkey: string };
  /** Whose signatures a published checkpoint has from now on: a text of C2SP tlog-policy. */
  readonly 'WitnessPolicyChanged.v1': { readonly policy: string };
}

export type LogEventType = keyof LogEvents;

export const LOG_EVENT_TYPES: readonly LogEventType[] = [
  'LogBegan.v1',
  'LogKeyAdded.v1',
  'LogKeyRetired.v1',
  'WitnessPolicyChanged.v1',
];

/** The stream of a log: named as a thing's is, so that it is sealed, and of no kind of the record. */
export const streamOfLog = (origin: string): string => streamId('audit-log', naturalId(['audit-log', origin]));

/** What is wrong with an event of the log, or with one that should be there. */
export type AlarmCode =
  /** No move leads to it from the state that its thing was in, and no rule lets it stand there. */
  | 'no-legal-successor'
  /** It says that it was recorded later than the event store had it. */
  | 'recorded-after-stored'
  /** It lacks what Oversight writes with every event. */
  | 'not-of-oversight'
  /** Its bytes are not those that were sealed. */
  | 'differs-from-leaf'
  /** It was sealed, and the log has it no more. */
  | 'missing-from-log'
  /** It lies where another event was sealed, or before what was sealed already. */
  | 'not-sealed'
  /** The ledger has its leaf no more; where no event tells whose it was, the stream is `audit.leaf` and the revision its number. */
  | 'leaf-missing';

/** All of them: the compiler asks for each. */
export const ALARM_CODES = Object.keys({
  'no-legal-successor': true,
  'recorded-after-stored': true,
  'not-of-oversight': true,
  'differs-from-leaf': true,
  'missing-from-log': true,
  'not-sealed': true,
  'leaf-missing': true,
} satisfies Readonly<Record<AlarmCode, true>>) as readonly AlarmCode[];

/** Something that nobody may overlook, of one event; it stops nothing else. */
export interface Alarm {
  readonly code: AlarmCode;
  readonly stream: string;
  /** Decimal. */
  readonly revision: string;
  /** One sentence that a reviewer understands. */
  readonly message: string;
}

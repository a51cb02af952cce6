/** What is wrong with an event of the log, or with one that should be there. */
export type AlarmCode =
  /** No move leads to it from the state that its thing was in, and no rule lets it stand there. */
  | 'no-legal-successor'
  /** It says that it was recorded later than the event store had it. */
  | 'recorded-after-stored'
  /** It lacks what Oversight writes with every event, or cannot be read. */
  | 'not-of-oversight'
  /** Its bytes are not those that were sealed. */
  | 'differs-from-leaf'
  /** It was sealed, and the log has it no more. */
  | 'missing-from-log'
  /** It lies where another event was sealed, or before what was sealed already. */
  | 'not-sealed'
  /** The ledger has its leaf no more; where no event tells whose it was, the stream is `audit.leaf` and the revision its number. */
  | 'leaf-missing';

/** What tells of each: the event itself, or the ledger beside the log. */
const TOLD_BY = {
  'no-legal-successor': 'event',
  'recorded-after-stored': 'event',
  'not-of-oversight': 'event',
  'differs-from-leaf': 'ledger',
  'missing-from-log': 'ledger',
  'not-sealed': 'ledger',
  'leaf-missing': 'ledger',
} as const satisfies Readonly<Record<AlarmCode, 'event' | 'ledger'>>;

/** All of them. */
export const ALARM_CODES = Object.keys(TOLD_BY) as readonly AlarmCode[];

/** Whether log and ledger differ: the event may be Oversight's own, and was changed afterwards. */
export const isOfLedger = (code: AlarmCode): boolean => TOLD_BY[code] === 'ledger';

/** Something that nobody may overlook, of one event; it stops nothing else. */
export interface Alarm {
  readonly code: AlarmCode;
  readonly stream: string;
  /** Decimal. */
  readonly revision: string;
  /** One sentence that a reviewer understands. */
  readonly message: string;
}

/** What is wrong with an event of the log, with one that should be there, or with the document that it tells of. */
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
  | 'leaf-missing'
  /** The kept bytes of the document that it tells of are not those that were received, or are gone. */
  | 'document-damaged';

/** What tells of each: the event itself, the ledger beside the log, or the kept bytes of documents. */
const TOLD_BY = {
  'no-legal-successor': 'event',
  'recorded-after-stored': 'event',
  'not-of-oversight': 'event',
  'differs-from-leaf': 'ledger',
  'missing-from-log': 'ledger',
  'not-sealed': 'ledger',
  'leaf-missing': 'ledger',
  'document-damaged': 'documents',
} as const satisfies Readonly<Record<AlarmCode, AlarmSource>>;

export type AlarmSource = 'event' | 'ledger' | 'documents';

/** All of them. */
export const ALARM_CODES = Object.keys(TOLD_BY) as readonly AlarmCode[];

/** `ledger`, `documents`: the event may be Oversight's own, and what was sealed or kept was changed afterwards. */
export const sourceOfAlarm = (code: AlarmCode): AlarmSource => TOLD_BY[code];

/** All that one source tells of. */
export const alarmCodesOf = (source: AlarmSource): readonly AlarmCode[] =>
  ALARM_CODES.filter((code) => TOLD_BY[code] === source);

/** Something that nobody may overlook, of one event; it stops nothing else. */
export interface Alarm {
  readonly code: AlarmCode;
  readonly stream: string;
  /** Decimal. */
  readonly revision: string;
  /** One sentence that a reviewer understands. */
  readonly message: string;
}

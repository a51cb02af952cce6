/** What is before a body. */
export const SCOPED_KINDS = [
  'report',
  'inspection',
  'judgement',
  'recommendation',
  'action',
  'action-plan',
  'commitment',
] as const;
export type ScopedKind = (typeof SCOPED_KINDS)[number];

/** What people keep a record of, in the order in which a board shows it. */
export const RECORD_KINDS = [
  ...SCOPED_KINDS,
  'meeting',
  'minutes',
  'tracker',
  'evidence',
  'body',
  'authority',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What this program itself went through, and remembers in a stream of its own. */
export const PROCESS_KINDS = ['import', 'passed-event'] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

/** Who acts, and what they may: no part of the record that they keep. */
export const ACTING_KINDS = ['person', 'service'] as const;
export type ActingKind = (typeof ACTING_KINDS)[number];

export type Kind = RecordKind | ProcessKind | ActingKind;
export const KINDS: readonly Kind[] = [...RECORD_KINDS, ...PROCESS_KINDS, ...ACTING_KINDS];

export const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);
export const isScopedKind = (kind: string): kind is ScopedKind => (SCOPED_KINDS as readonly string[]).includes(kind);
export const isActingKind = (kind: string): kind is ActingKind => (ACTING_KINDS as readonly string[]).includes(kind);
export const isRecordKind = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind);

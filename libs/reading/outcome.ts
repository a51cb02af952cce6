import type { Draft, ReadRefusal } from '#libs/report-import/index.js';

/** Why a document was not read: its own fault, or what reading it took. `message` says what to do. */
export interface ReadingRefusal {
  readonly code: ReadRefusal['code'] | 'took-too-long' | 'took-too-much-memory' | 'reader-failed' | 'too-many-readings';
  readonly message: string;
}

export type ReadingOutcome =
  { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly refusal: ReadingRefusal };

export const notRead = (code: ReadingRefusal['code'], message: string): ReadingOutcome => ({
  ok: false,
  refusal: { code, message },
});

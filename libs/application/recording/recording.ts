import type { Difference, LeftOut, Met } from '#libs/domain/document-import/events.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { Answers } from '../bodies/which-body.js';
import type { KeyReused, RequestKey } from '../request-key.js';
import type { AsPrinted } from './as-printed.js';
import type { EntryTold } from './entry-told.js';

/** When and by whom this very document was recorded already. */
export interface AlreadyRecorded {
  /** The day in Europe/London. */
  readonly on: PlainDate;
  readonly by: string;
}

/** The day on which its report was published, once it is recorded; null where that is not said: guests do not read it. */
export type PublishedOn = PlainDate | null;

/** What recording a draft would do, before anything is written. */
export type RecordingPlan =
  | {
      readonly ok: true;
      readonly importId: string;
      readonly reportId: string;
      /** Given: recording it again would write nothing, whatever the lists below say. */
      readonly alreadyRecorded: AlreadyRecorded | null;
      readonly publishedOn: PublishedOn;
      readonly toRecord: readonly Met[];
      readonly unchanged: readonly Met[];
      readonly differences: readonly Difference[];
      readonly leftOut: readonly LeftOut[];
      readonly warnings: readonly AsPrinted[];
      readonly entries: readonly EntryTold[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** What recording a draft did. Things that differ are in `differences` alone. */
export type RecordingResult =
  | {
      readonly outcome: 'recorded';
      readonly importId: string;
      readonly reportId: string;
      readonly publishedOn: PublishedOn;
      /** Of the import's last event: read models that stand here show all of it. */
      readonly position: Position;
      readonly recorded: readonly Met[];
      readonly unchanged: readonly Met[];
      readonly differences: readonly Difference[];
      readonly leftOut: readonly LeftOut[];
      readonly warnings: readonly AsPrinted[];
      /** It was recorded under this very key, and nothing was written now. */
      readonly replayed: boolean;
    }
  | ({
      readonly outcome: 'already-recorded';
      readonly importId: string;
      readonly reportId: string;
      readonly publishedOn: PublishedOn;
    } & AlreadyRecorded)
  | { readonly outcome: 'refused'; readonly refusal: Refusal | KeyReused };

/** Whether a draft was accepted: what it tells is being recorded then, or was before. */
export type RecordingBegun =
  { readonly ok: true; readonly importId: string } | { readonly ok: false; readonly refusal: Refusal | KeyReused };

/** Told after each thing of the draft: the `step`th of `of` is done. */
export type OnThingRecorded = (step: number, of: number) => void;

/** What a person says of a paper beside what it prints. */
export interface SaidOfPaper {
  /** Which authority and which body are meant, where their names do not tell. */
  readonly answers?: Answers;
  /** On which day it was published. */
  readonly publishedOn?: PlainDate | null;
  /** What was read wrongly and is not to be recorded, by the keys of the draft's entries. */
  readonly dropped?: readonly string[];
}

/** Who confirmed the draft, and why. */
export interface Confirmation extends SaidOfPaper {
  readonly actor: string;
  /** What they may, read for this request. */
  readonly rights?: Rights;
  readonly reason: string | null;
  readonly correlationId: string;
  /** Keeps the bytes of the document: done before it is accepted, once nothing speaks against that. */
  readonly keep?: () => Promise<void>;
  /** What the caller calls this request. */
  readonly key?: RequestKey | null;
}

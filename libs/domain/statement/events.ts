import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Source } from '../shared/source.js';

/** Where a member stands in the document of its statement; its words are the member itself. */
export type Place = Omit<Source, 'document' | 'words'>;

/** One member of a thing as a paper or minutes said it; of a list, one entry of it. */
export interface SaidMember {
  /** The member of the thing's state: `text`, `due`, `audit.leadOfficer`. */
  readonly member: string;
  readonly said: unknown;
  readonly place: Place | null;
}

/** What one document said of one thing, and before whom. */
export interface Statement {
  readonly by: { readonly kind: 'report' | 'minutes'; readonly id: string };
  /** SHA-256 of the document, hex; null for minutes that are no document. */
  readonly document: string | null;
  /** The id of the body that it was put before. */
  readonly body: string;
  /** The day of the meeting that it was put before. */
  readonly meeting: PlainDate;
  /** Null where the document does not say when it was published. */
  readonly published: PlainDate | null;
  /** What the entry that begins the thing in the same act says already is not said again. */
  readonly members: readonly SaidMember[];
}

/** Leaves the thing as it is: what was said of it, also where that differs from the record. The stream is of a thing of any kind. */
export type StatementEvent = DomainEvent<'StatementMade.v1', Statement>;

export const isStatement = (event: DomainEvent): event is StatementEvent => event.type === 'StatementMade.v1';

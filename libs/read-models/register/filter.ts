import type { PlainDate } from '#libs/kernel/event.js';

/** Every member given narrows the list; codes as in `Scope`. */
export interface Filter {
  readonly authority?: string;
  readonly committee?: string;
  readonly meeting?: PlainDate;
  readonly status?: readonly string[];
  readonly open?: boolean;
  readonly owner?: string;
  readonly rag?: string;
  readonly grade?: string;
  /** Due before the point's day and still open. */
  readonly overdue?: boolean;
  readonly reportId?: string;
  readonly inspectionId?: string;
  readonly planId?: string;
  /** Words in title or ref. */
  readonly text?: string;
}

export const SORTS = ['ref', 'title', 'status', 'due', 'firstDue', 'meeting', 'knownFrom'] as const;

export interface Page {
  readonly sort: (typeof SORTS)[number];
  readonly descending: boolean;
  /** 1 to 200. */
  readonly limit: number;
  /** Opaque, from the page before; `null` for the first. */
  readonly cursor: string | null;
  /** The moment as it was asked for, when it was: a cursor is taken for that moment only. */
  readonly moment?: string | undefined;
}

export interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

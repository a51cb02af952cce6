import type { PlainDate } from '#libs/kernel/event.js';

/** Open, and past its due date on the day; on the due date itself it is in time. */
export const isOverdue = (
  { open, due }: { readonly open: boolean; readonly due: PlainDate | null },
  day: PlainDate,
): boolean => open && due !== null && due < day;

/** In SQL, never null: open, and past the due date that was set first; of a row with the columns `open` and `first_due`. */
export const pastFirstIn = (row: string, day: string): string =>
  `coalesce(${row}.open and ${row}.first_due < ${day}::date, false)`;

/** `isOverdue` in SQL, never null: of a row with the columns `open` and `due`, by its alias; `day` is a parameter, `$1`. */
export const overdueIn = (row: string, day: string): string =>
  `coalesce(${row}.open and ${row}.due < ${day}::date, false)`;

import pg from 'pg';

/** The classes of SQLSTATE for connections, resources such as room on the disk, an operator's intervention, and input and output. */
const PASSING = /^(08|53|57|58)/;

/** Whether Postgres answered that it cannot do this now: nothing was done, and a later try may succeed. */
export const isPassing = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && PASSING.test(error.code ?? '');

/** Whether Postgres answered with a refusal, so that the outcome is known. */
export const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && !isPassing(error);

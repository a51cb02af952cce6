/** Postgres does not answer, or not now: worth another try. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Postgres answers, but this is not a database that can be used; the message says what to do. */
export class WrongDatabase extends Error {
  override readonly name = 'WrongDatabase';
}

/** The SQLSTATE of an error of Postgres (`23505`), or the system's code (`ECONNREFUSED`); `null` when it has none. */
export const codeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('driverError' in error) return codeOf(error.driverError);
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return null;
};

// PostgreSQL, Appendix A: connection exceptions, operator intervention, insufficient resources, and the two
// failures of a transaction that asks to be run again.
const TRANSIENT = /^(08...|57P0[1-5]|53...|40001|40P01|E[A-Z]+)$/;
// Once TypeORM has seen a connection end, it says only that it was released.
const CONNECTION_LOST =
  /connection terminated|connection timeout|timeout exceeded|already (been )?released|not queryable/i;

/** The same work may succeed on another connection or a moment later. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof DatabaseUnavailable) return true;
  const code = codeOf(error);
  return code === null ? error instanceof Error && CONNECTION_LOST.test(error.message) : TRANSIENT.test(code);
};

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there: start Postgres or correct DATABASE_URL',
  ENOTFOUND: 'there is no such host: correct DATABASE_URL',
  '28P01': 'the password is wrong: correct DATABASE_URL',
  '28000': 'the user may not connect: correct DATABASE_URL or pg_hba.conf',
  '3D000': 'there is no such database: create it or correct DATABASE_URL',
  '57P03': 'it is starting up or shutting down: try again in a moment',
  '42704': 'the role does not exist there: run the migrations first',
  '22023': 'the role does not exist there: run the migrations first',
  '42501': 'the login may not act as the role that was asked for: grant it',
};

/** Says which Postgres could not be used and what to do, without the password. */
export const explainRefusal = (url: string, error: unknown): DatabaseUnavailable | WrongDatabase => {
  const code = codeOf(error) ?? '';
  const { hostname, port, pathname } = new URL(url);
  const why = WHAT_TO_DO[code] ?? (error instanceof Error ? error.message : String(error));
  const message = `Cannot use Postgres at ${hostname}:${port || '5432'}${pathname}: ${why}.`;
  return isTransient(error) || code === ''
    ? new DatabaseUnavailable(message, { cause: error })
    : new WrongDatabase(message, { cause: error });
};

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

// PostgreSQL, Appendix A: connection exceptions, operator intervention (also a statement that took too long), insufficient
// resources, a server that is a standby at this moment, and the two failures of a transaction that asks to be run again. Then the system's own codes (`EAI_AGAIN`), not Node's (`ERR_…`).
const TRANSIENT = /^(08...|57014|57P0[1-5]|53...|25006|40001|40P01|E(?!RR_)[A-Z_]+)$/;
// Once TypeORM has seen a connection end, it says only that it was released.
const CONNECTION_LOST =
  /connection terminated|connection timeout|timeout exceeded|timeout expired|read timeout|already (been )?released|not queryable|not connected/i;

/** The same work may succeed on another connection or a moment later. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof DatabaseUnavailable) return true;
  const code = codeOf(error);
  return code === null ? error instanceof Error && CONNECTION_LOST.test(error.message) : TRANSIENT.test(code);
};

/** Five letters and digits; the system's codes (`EPIPE`) have no digit. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** The SQLSTATE of an error of Postgres; `null` for what is none: also for the codes of Node and of the system. */
export const sqlStateOf = (error: unknown): string | null => {
  const code = codeOf(error);
  return code !== null && SQLSTATE.test(code) ? code : null;
};

const INSUFFICIENT_PRIVILEGE = '42501';
// PostgreSQL, Appendix A: syntax errors and names that are not there; no such schema.
const WRONG_STATEMENT = /^(42|3F)/;
// Cardinality violation, data exception, integrity constraint violation, program limit exceeded.
const WRONG_VALUES = /^(21|22|23|54)/;

/** The role may not do what was asked; the message names the table or schema. */
export const lacksRights = (error: unknown): boolean => sqlStateOf(error) === INSUFFICIENT_PRIVILEGE;

/** Statement and tables do not fit together, whatever the values: an error of the program. */
export const isWrongStatement = (error: unknown): boolean =>
  !lacksRights(error) && WRONG_STATEMENT.test(sqlStateOf(error) ?? '');

/** With other values the same statement would have been taken. */
export const areWrongValues = (error: unknown): boolean => WRONG_VALUES.test(sqlStateOf(error) ?? '');

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there: start Postgres or correct the database URL',
  ENOTFOUND: 'there is no such host: correct the database URL',
  '28P01': 'the password is wrong: correct the database URL',
  '28000': 'the user may not connect: correct the database URL or pg_hba.conf',
  '3D000': 'there is no such database: create it or correct the database URL',
  '57P03': 'it is starting up or shutting down: try again in a moment',
  '42501': 'the login may not connect to it: grant it that',
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

// @ts-check
import pg from 'pg';

const ANSWER_MS = 5_000;
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** @param {unknown} error */
const isOfPostgres = (error) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && SQLSTATE.test(error.code);

/**
 * Whether Postgres answers somebody who comes new, within seconds: a refusal (too many connections, starting up) is an
 * answer too. A connection that is there already would tell of its own process alone.
 * @param {string} url
 */
export const answers = async (url) => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'is it there',
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  // What breaks the connection is what the question fails with.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    return isOfPostgres(error);
  } finally {
    client.end().catch(() => undefined);
  }
};

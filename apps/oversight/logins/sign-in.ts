import pg from 'pg';
import { codeOf, explainRefusal } from '#libs/platform/postgres/errors.js';

const REFUSED = ['28P01', '28000'];

/**
 * Whether a login's URL is let in: `false` when the role is not there or has another password.
 * @throws DatabaseUnavailable or WrongDatabase when Postgres cannot be asked
 */
export const canSignIn = async (url: string): Promise<boolean> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'oversight',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (REFUSED.includes(codeOf(error) ?? '')) return false;
    throw explainRefusal(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
};

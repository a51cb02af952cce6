import type { Login } from '#libs/platform/postgres/logins.js';
import { asLogin } from './login-url.js';
import { roleName } from './names.js';
import { readPasswords } from './passwords.js';
import { canSignIn } from './sign-in.js';

/**
 * The URL of a login that was made for a database by a start, which is only looked for; `null` where there is none.
 * @param keys the folder of keys
 */
export const madeLogin = async (login: Login, databaseUrl: string, keys: string): Promise<string | null> => {
  const password = readPasswords(keys)[login];
  if (password === undefined) return null;
  const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  const url = asLogin(databaseUrl, roleName(login, database), password);
  return (await canSignIn(url)) ? url : null;
};

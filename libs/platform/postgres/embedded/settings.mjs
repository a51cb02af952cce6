// @ts-check
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} Asked What EMBEDDED_POSTGRES holds, as JSON
 * @property {string} databaseDir
 * @property {number} port
 * @property {string} database made when it is not there
 * @property {string} passwordFile made when it is not there, for its owner's eyes only
 * @property {readonly string[]} [settings] of Postgres: `fsync=off`
 */

const USER = 'oversight';
const ALWAYS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];

/**
 * Asks by stat: a file that one may see and not read is there all the same.
 * @param {string} path
 */
export const isThere = (path) => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** @param {string} file */
const passwordIn = (file) => {
  if (!isThere(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
};

/** The settings of the cluster. Text is UTF-8 and sorts by code point wherever it runs. */
export const readSettings = () => {
  /** @type {Asked} */
  const { databaseDir, port, database, passwordFile, settings = [] } = JSON.parse(process.env.EMBEDDED_POSTGRES ?? '');
  const password = passwordIn(passwordFile);
  return {
    databaseDir,
    port,
    database,
    user: USER,
    password,
    url: `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    postgresFlags: [...ALWAYS, ...settings].flatMap((setting) => ['-c', setting]),
  };
};

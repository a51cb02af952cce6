import { parsePassword, type StoredPassword } from './password.js';

export interface User {
  readonly name: string;
  readonly password: StoredPassword;
  readonly groups: ReadonlySet<string>;
}

/** Who may sign in. A user who has changed is another object. */
export interface Users {
  find(name: string): User | undefined;
}

const parseLine = (line: string): User | undefined => {
  const [name = '', phc = '', groups = '', ...more] = line.split(':');
  const password = parsePassword(phc);
  if (name === '' || !password || more.length > 0) return undefined;
  return { name, password, groups: new Set(groups.split(',').filter((group) => group !== '')) };
};

/** A line of the users file. */
export const userLine = (name: string, password: string, groups: readonly string[]): string =>
  [name, password, groups.join(',')].join(':');

const NAME = /^[^\s:,#\p{C}](?:[^:,\p{C}]*[^\s:,\p{C}])?$/u;

/** Why a name cannot be a user's or a group's. */
export const whyNoName = (name: string): string | undefined =>
  NAME.test(name)
    ? undefined
    : `"${name}" is no name here: it may hold no colon, no comma and nothing that is not shown, and not begin with #.`;

/**
 * The users of a file: `name:$scrypt$ln=15,r=8,p=3$salt$hash:group,group` on each line. Empty lines and lines that begin
 * with # say nothing.
 * @throws Error naming the line that is none, or that names somebody again
 */
export const parseUsers = (text: string): Users => {
  const byName = new Map<string, User>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const user = parseLine(line.trim());
    if (!user) throw new Error(`Line ${index + 1} is not name:password:groups with a password made by scrypt.`);
    if (byName.has(user.name)) throw new Error(`Line ${index + 1} names ${user.name} again.`);
    byName.set(user.name, user);
  }
  if (byName.size === 0) throw new Error('It names nobody.');
  return { find: (name) => byName.get(name) };
};

import { createHmac, randomBytes } from 'node:crypto';
import { LruMap } from '../streams/lru-map.js';
import { unauthenticated, unavailable } from '../wire/errors.js';
import { isPassword, NOBODYS } from './password.js';
import type { User, Users } from './users.js';

/** How many verified credentials are remembered, at least. */
const REMEMBERED = 1000;
/** How many may wait for their password to be checked. */
const MOST_WAITING = 100;

interface Credentials {
  name: string;
  password: string;
}

/** What an authorization header says by RFC 7617; undefined if it says nothing of that kind. */
const credentialsOf = (header: string): Credentials | undefined => {
  const [, encoded] = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
  const [, name, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? [];
  return name === undefined || password === undefined ? undefined : { name, password };
};

/**
 * Checks passwords. A check costs much by design, so verified credentials are cached (as a keyed digest, never themselves)
 * until the user's line changes; and one is checked at a time, so that guessing cannot use up the machine.
 */
export class SignIn {
  private readonly key = randomBytes(32);
  private readonly verified = new LruMap<string, User>(REMEMBERED);
  private readonly checking = new Map<string, Promise<User | undefined>>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly users: Users) {}

  /**
   * Who it is, undefined if the header does not say so.
   * @throws RpcError UNAUTHENTICATED if there is no such user, or the password is another
   */
  async userOf(header: string): Promise<User | undefined> {
    const credentials = credentialsOf(header);
    if (!credentials) return undefined;
    const digest = createHmac('sha256', this.key).update(header).digest('base64');
    const user = this.users.find(credentials.name);
    if (user && this.verified.get(digest) === user) return user;
    const found = await this.check(digest, credentials, user);
    if (!found) throw unauthenticated();
    return found;
  }

  /** The same credentials are checked once, however many wait for that. */
  private check(digest: string, { password }: Credentials, user: User | undefined): Promise<User | undefined> {
    const underWay = this.checking.get(digest);
    if (underWay) return underWay;
    if (this.checking.size >= MOST_WAITING) throw unavailable('Too many passwords wait to be checked.');
    const checked = this.turn.then(async () => {
      try {
        const right = await isPassword(password, user?.password ?? NOBODYS);
        if (!right || !user) return undefined;
        this.verified.set(digest, user);
        return user;
      } finally {
        this.checking.delete(digest);
      }
    });
    this.turn = checked.catch(() => undefined);
    this.checking.set(digest, checked);
    return checked;
  }
}

import { createHmac, randomBytes } from 'node:crypto';
import { LruMap } from '../streams/lru-map.js';
import { unauthenticated, unavailable } from '../wire/errors.js';
import { isPassword, NOBODYS } from './password.js';
import { Turns, type Asking } from './turns.js';
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

/** Credentials that wait to be checked, or are just being checked. */
interface Check {
  readonly credentials: Credentials;
  readonly user: User | undefined;
  /** Who sent them first. */
  readonly asking: Asking;
  answer(found: User | undefined): void;
  fail(error: unknown): void;
  readonly answered: Promise<User | undefined>;
}

/**
 * Checks passwords. A check costs much by design, so verified credentials are cached (as a keyed digest, never themselves)
 * until the user's line changes, and whoever has signed in waits for nobody. One is checked at a time, so that guessing
 * cannot use up the machine, and those who wait take turns.
 */
export class SignIn {
  private readonly key = randomBytes(32);
  private readonly verified = new LruMap<string, User>(REMEMBERED);
  /** By digest: the same credentials are checked once, however many wait for that. */
  private readonly checks = new Map<string, Check>();
  private readonly turns = new Turns<string>(MOST_WAITING);
  private isChecking = false;

  /** @param isRight whether the password is the stored one */
  constructor(
    private readonly users: Users,
    private readonly isRight = isPassword,
  ) {}

  /**
   * Who it is, undefined if the header does not say so.
   * @param peer the connection that it came over, `address:port`
   * @throws RpcError UNAUTHENTICATED if there is no such user, or the password is another; UNAVAILABLE if too many wait
   */
  async userOf(header: string, peer: string): Promise<User | undefined> {
    const credentials = credentialsOf(header);
    if (!credentials) return undefined;
    const digest = createHmac('sha256', this.key).update(header).digest('base64');
    const user = this.users.find(credentials.name);
    if (user && this.verified.get(digest) === user) return user;
    const found = await this.check(digest, credentials, user, peer);
    if (!found) throw unauthenticated();
    return found;
  }

  private check(
    digest: string,
    credentials: Credentials,
    user: User | undefined,
    peer: string,
  ): Promise<User | undefined> {
    const asking = { peer, name: user?.name };
    const underWay = this.checks.get(digest);
    if (underWay) {
      this.turns.join(asking, digest);
      return underWay.answered;
    }
    const check = newCheck(credentials, user, asking);
    this.checks.set(digest, check);
    const late = this.turns.add(asking, digest);
    if (late !== undefined) this.end(late)?.fail(unavailable('Too many passwords wait to be checked.'));
    if (!this.isChecking) void this.checkAll();
    return check.answered;
  }

  private async checkAll(): Promise<void> {
    this.isChecking = true;
    for (let digest = this.turns.take(); digest !== undefined; digest = this.turns.take()) await this.checkOne(digest);
    this.isChecking = false;
  }

  private async checkOne(digest: string): Promise<void> {
    const check = this.checks.get(digest);
    if (!check) return;
    const { credentials, user, asking } = check;
    try {
      const right = await this.isRight(credentials.password, user?.password ?? NOBODYS);
      if (right && user) {
        this.verified.set(digest, user);
        this.turns.wasRight(asking);
      }
      check.answer(right ? user : undefined);
    } catch (error) {
      check.fail(error);
    } finally {
      this.end(digest);
    }
  }

  private end(digest: string): Check | undefined {
    const check = this.checks.get(digest);
    this.checks.delete(digest);
    return check;
  }
}

const newCheck = (credentials: Credentials, user: User | undefined, asking: Asking): Check => {
  let answer: Check['answer'] = () => undefined;
  let fail: Check['fail'] = () => undefined;
  const answered = new Promise<User | undefined>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { credentials, user, asking, answer, fail, answered };
};

import { randomBytes } from 'node:crypto';
import { opened, sealed } from '../seal.js';

/** What a browser has to bring back for its sign-in to be finished. It is sealed: the browser cannot read or change it. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where it leads afterwards: a path of these pages. */
  readonly returnTo: string;
  /** Whoever is signed in already is to prove it again. */
  readonly again: boolean;
  /** In milliseconds since 1970. */
  readonly begun: number;
}

/** How long somebody may take to sign in at the provider. */
export const SIGN_IN_WITHIN_MS = 10 * 60_000;

const isPending = (value: unknown): value is PendingSignIn =>
  typeof value === 'object' &&
  value !== null &&
  ['state', 'nonce', 'codeVerifier', 'returnTo'].every((name) => typeof Reflect.get(value, name) === 'string') &&
  typeof Reflect.get(value, 'again') === 'boolean' &&
  typeof Reflect.get(value, 'begun') === 'number';

/**
 * Seals sign-ins that were begun with a key of this process: whoever is no one yet makes no row in the database, however
 * often he begins. A restart forgets the key, and a sign-in that was under way is begun again.
 */
export class SignInSeal {
  private readonly key = randomBytes(32);

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number) {}

  seal(pending: PendingSignIn): string {
    return sealed(this.key, JSON.stringify(pending)).toString('base64url');
  }

  /** `null` for what was not sealed here, or more than 10 minutes ago. */
  open(text: string): PendingSignIn | null {
    const json = opened(this.key, Buffer.from(text, 'base64url'));
    const pending: unknown = json === null ? null : JSON.parse(json);
    if (!isPending(pending)) return null;
    const age = this.now() - pending.begun;
    return age >= 0 && age < SIGN_IN_WITHIN_MS ? pending : null;
  }
}

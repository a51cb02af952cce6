import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

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

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

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
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(pending), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** `null` for what was not sealed here, or more than 10 minutes ago. */
  open(text: string): PendingSignIn | null {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
    try {
      const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
      const pending: unknown = JSON.parse(opened.toString('utf8'));
      if (!isPending(pending)) return null;
      const age = this.now() - pending.begun;
      return age >= 0 && age < SIGN_IN_WITHIN_MS ? pending : null;
    } catch {
      return null;
    }
  }
}

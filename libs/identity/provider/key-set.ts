import { createLocalJWKSet, type JSONWebKeySet, type LocalJWKSet } from 'jose';
import { ProviderUnavailable } from '../errors.js';

/** A key that the provider withdrew is refused after this, also for a fresh token. */
export const FRESH_MS = 60_000;
/** While the provider does not answer, its last keys are gone by for so long, counted from when they were asked for. */
export const KEPT_MS = 10 * 60_000;
/** A provider that does not answer is not asked again by everybody who waits. */
const AGAIN_MS = 5_000;
/** How many tokens with an unknown key, within a minute, make it be asked early: anybody can send such tokens. */
const EARLY_A_MINUTE = 30;

/** The keys of one moment. */
export interface Keys {
  readonly find: LocalJWKSet;
  /** Differs as soon as the provider publishes other keys. */
  readonly edition: number;
}

interface Known extends Keys {
  /** When they were asked for, in milliseconds of the clock. */
  readonly asked: number;
  readonly text: string;
}

/**
 * The keys that a provider signs with. A withdrawn one is gone within 60 seconds, a new one is taken at once, and a provider
 * that does not answer is gone by as it was for at most 10 minutes.
 */
export class KeySet {
  private known: Known | null = null;
  private asking: Promise<void> | null = null;
  private failure: { readonly since: number; last: number; cause: unknown } | null = null;
  private early: number[] = [];

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly issuer: string,
    private readonly published: () => Promise<JSONWebKeySet>,
    private readonly now: () => number,
  ) {}

  /** Since when the provider has not answered, in milliseconds since 1970; `null` when it did the last time. */
  get failingSince(): number | null {
    return this.failure?.since ?? null;
  }

  /** @throws ProviderUnavailable */
  async current(): Promise<Keys> {
    if (this.known && this.ageOf(this.known) < FRESH_MS) return this.known;
    if (this.failure === null || this.now() - this.failure.last >= AGAIN_MS) await this.ask();
    return this.usable();
  }

  /**
   * The keys after one was missed in those of `edition`: asked for anew, since it may be new.
   * @throws ProviderUnavailable also when too many were missed of late
   */
  async after(edition: number): Promise<Keys> {
    // What is being asked for may have been answered before the key was published.
    await this.asking;
    if (this.known && this.known.edition !== edition) return this.known;
    if (!this.mayAskEarly()) throw new ProviderUnavailable(this.issuer);
    await this.ask();
    return this.usable();
  }

  private mayAskEarly(): boolean {
    if (this.asking) return true;
    const now = this.now();
    this.early = this.early.filter((at) => now - at < FRESH_MS);
    if (this.early.length >= EARLY_A_MINUTE) return false;
    this.early.push(now);
    return true;
  }

  private usable(): Known {
    if (this.known && this.ageOf(this.known) < KEPT_MS) return this.known;
    throw new ProviderUnavailable(this.issuer, { cause: this.failure?.cause });
  }

  /** A clock that was set back does not make keys young again. */
  private ageOf({ asked }: Known): number {
    const age = this.now() - asked;
    return age < 0 ? Infinity : age;
  }

  private ask(): Promise<void> {
    return (this.asking ??= this.askOnce().finally(() => (this.asking = null)));
  }

  private async askOnce(): Promise<void> {
    const asked = this.now();
    try {
      const set = await this.published();
      const text = JSON.stringify(set);
      const { known } = this;
      this.known =
        known?.text === text
          ? { ...known, asked }
          : { find: createLocalJWKSet(set), edition: (known?.edition ?? 0) + 1, asked, text };
      this.failure = null;
    } catch (cause) {
      this.failure = { since: this.failure?.since ?? asked, last: this.now(), cause };
    }
  }
}

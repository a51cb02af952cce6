import type { KeySet } from './key-set.js';

const EVERY_MS = 30_000;

/** Looks at the provider by itself, so that an outage is known before somebody wants to sign in. */
export class ProviderWatch {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly keys: KeySet) {}

  /** Since when it has not answered; `null` when it did. */
  get awaySince(): Date | null {
    const since = this.keys.failingSince;
    return since === null ? null : new Date(since);
  }

  start(): void {
    this.look();
    this.timer ??= setInterval(() => this.look(), EVERY_MS).unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private look(): void {
    // That it fails is kept by the keys themselves.
    this.keys.current().catch(() => undefined);
  }
}

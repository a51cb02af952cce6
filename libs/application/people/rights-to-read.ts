import type { Rights } from '#libs/domain/rights/rights.js';
import type { Position } from '#libs/kernel/position.js';
import type { RightsOf } from './rights-in-log.js';

/** For how long what somebody could read last counts while the log is away: nobody can grant or revoke there meanwhile. */
export const LAST_KNOWN_MS = 10 * 60_000;
/** A log that stands still is not waited for longer by whoever only reads. */
const WITHIN_MS = 3_000;
const MOST_KNOWN = 10_000;
/** For how long what was asked is not asked again, unless something was written here since. */
export const FRESH_MS = 1_000;

interface Known {
  readonly rights: Rights;
  /** How far this process had written when it was asked. */
  readonly written: Position | null;
  readonly at: number;
}

/**
 * What somebody may read: as the log tells it now, and while the log is away as it told last. It is asked again after every
 * entry of this process, by which all grants and revocations go, and after a second for those of another. Who changes
 * something is always asked of the log.
 */
export class RightsToRead implements RightsOf {
  private readonly known = new Map<string, Known>();

  /** `now`: milliseconds of any clock that does not go back; `written`: how far this process has written the log. */
  constructor(
    private readonly log: RightsOf,
    private readonly now: () => number,
    private readonly written: () => Position | null,
    private readonly withinMs = WITHIN_MS,
  ) {}

  /** Throws what the event store throws, for whom it was not asked within the last ten minutes. */
  async of(actor: string): Promise<Rights> {
    const last = this.known.get(actor);
    if (last === undefined || this.now() - last.at > LAST_KNOWN_MS) return this.ask(actor);
    if (last.written === this.written() && this.now() - last.at < FRESH_MS) return last.rights;
    const asked = this.ask(actor).catch(() => last.rights);
    return Promise.race([asked, this.afterAWhile(last.rights)]);
  }

  private async ask(actor: string): Promise<Rights> {
    const asked = { written: this.written(), at: this.now() };
    const rights = await this.log.of(actor);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(actor, { rights, ...asked });
    return rights;
  }

  private afterAWhile(rights: Rights): Promise<Rights> {
    return new Promise((resolve) => setTimeout(() => resolve(rights), this.withinMs).unref());
  }
}

import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK } from '#libs/platform/tokens.js';
import type { Sent } from './sent.js';

interface Kept {
  readonly sent: Sent;
  readonly person: string;
  readonly until: number;
}

const WITHIN_MS = 15 * 60_000;
const MOST = 200;

/**
 * What was typed by people who have to sign in again first, for a quarter of an hour: it stands in no address and no log. It
 * is in this process's memory alone.
 */
@Injectable()
export class KeptForms {
  private readonly kept = new Map<string, Kept>();

  constructor(@Inject(CLOCK) private readonly clock: Pick<Clock, 'now'>) {}

  /** By what it is found again. Those that are over go, and the oldest where there are too many. */
  keep(sent: Sent, person: string): string {
    const now = Date.parse(this.clock.now());
    for (const [id, { until }] of this.kept) if (until <= now || this.kept.size >= MOST) this.kept.delete(id);
    const id = randomUUID();
    this.kept.set(id, { sent, person, until: now + WITHIN_MS });
    return id;
  }

  /** What this person typed; null where it is gone, or another's. */
  find(id: string | undefined, person: string | null): Sent | null {
    const found = id === undefined ? undefined : this.kept.get(id);
    return found && found.person === person && found.until > Date.parse(this.clock.now()) ? found.sent : null;
  }
}

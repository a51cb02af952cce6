import type { EntityManager } from 'typeorm';
import type { PlainDate } from '#libs/kernel/event.js';
import { copyRows } from '../tables/copy-rows.js';
import { PRESENCE } from '../tables/scope.js';
import type { ScopeNumbering } from './scope-numbers.js';
import type { Version } from './version.js';

/**
 * Notes from when on there is something of a scope, so that a directory need not read every thing. A thing that is there
 * at one point is there at every later position and day, and in the same scope, unless what began it was withdrawn: so
 * a reader asks of the few scopes of such things.
 */
export class PresenceWriter {
  /** @param earliest The earliest day so far on which there was something of a scope, by the scope's number. */
  constructor(
    private readonly scopes: ScopeNumbering,
    private readonly earliest: Map<number, PlainDate>,
  ) {}

  async write(tx: EntityManager, opened: readonly Version[]): Promise<void> {
    await copyRows(
      tx,
      PRESENCE,
      opened.flatMap((version) => this.firstSeen(version) ?? []),
    );
  }

  /** Where the version reaches a day on which nothing of its scope was before. */
  private firstSeen({ state, knownFrom, trueFrom }: Version) {
    if (!state.shown?.scope) return null;
    const scope = this.scopes.of(state.shown.scope).id;
    const before = this.earliest.get(scope);
    if (before !== undefined && before <= trueFrom) return null;
    this.earliest.set(scope, trueFrom);
    return { scope, known_from: knownFrom, true_from: trueFrom };
  }
}

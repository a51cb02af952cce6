import type { QueryRunner } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import type { Generation } from '#libs/read-models/generations/generation.js';
import { holdLive, makeLive } from '#libs/read-models/generations/swap.js';
import { nextStep, type Hold } from './swap-step.js';

/** The live rows are held for so long at most: their projector waits. */
const HELD_MS = 2_000;

/**
 * Makes built rows the live ones, while events go on arriving:
 *
 * ```
 *            attempt(): lock the live rows' checkpoint
 *   building ─────────────────────────────────────────► holding ───────────────────────► live
 *      ▲                                                │  ▲  │  attempt(): the built rows
 *      │  attempt(): held too long; or abandon()        │  └──┘  hold every event of the live ones
 *      └────────────────────────────────────────────────┘  attempt(): not yet, more batches are needed
 * ```
 *
 * _Holding_ is an open transaction, in which the projector of the live rows waits for their checkpoint's row and readers
 * do not; what was in the log by then is taken into the built rows meanwhile. Letting go is a roll-back.
 */
export class Swap {
  private hold: Hold | null = null;

  /** The connection is that of the build lock: without the right to build nothing is swapped in. */
  constructor(
    private readonly connection: QueryRunner,
    private readonly built: Generation,
    private readonly heldMs = HELD_MS,
  ) {}

  get isHolding(): boolean {
    return this.hold !== null;
  }

  /** `reached`: the position of the last event that the built rows hold. Whether they are the live ones now. */
  async attempt(reached: Position): Promise<boolean> {
    this.hold ??= await this.begin();
    switch (nextStep(this.hold, reached, performance.now())) {
      case 'go live':
        await makeLive(this.connection.manager, this.built);
        await this.connection.commitTransaction();
        this.hold = null;
        return true;
      case 'let go':
        await this.abandon();
        return false;
      case 'wait':
        return false;
    }
  }

  /** Lets the live rows go on, if they are held. */
  async abandon(): Promise<void> {
    if (this.hold === null) return;
    this.hold = null;
    if (!this.connection.isReleased) await this.connection.rollbackTransaction();
  }

  /** Postgres ends a holder that says nothing any more, so that nobody waits for it. */
  private async begin(): Promise<Hold> {
    await this.connection.startTransaction();
    const { manager } = this.connection;
    await manager.query(`set local idle_in_transaction_session_timeout = ${3 * this.heldMs}`);
    return { at: await holdLive(manager, this.built), until: performance.now() + this.heldMs };
  }
}

import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import type { ProjectionWriter } from './projection.js';
import { foldBatch, take } from './register/fold.js';
import { StreamMemory } from './register/stream-memory.js';
import { ScopeWriter } from './register/scopes.js';
import { writeRegister } from './register/write.js';
import { TrailWriter } from './trail/write.js';

/** Writes register and trail; what a stream came to is remembered, so that little is read back. */
export class ReadModelWriter implements ProjectionWriter {
  private readonly streams = new StreamMemory();
  private readonly scopes = new ScopeWriter();
  private readonly trail = new TrailWriter();

  async apply(tx: EntityManager, events: readonly RecordedEvent[]): Promise<void> {
    const taken = take(events);
    if (taken.length === 0) return;
    const folded = foldBatch(await this.streams.recall(tx, taken), taken);
    await writeRegister(tx, folded);
    await this.scopes.write(tx, folded.opened);
    await this.trail.write(tx, folded.changes);
    this.streams.keep(folded.streams);
  }
}

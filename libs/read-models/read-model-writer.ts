import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import type { Judging } from './alarms/judging.js';
import type { ProjectionWriter } from './projection.js';
import { PublicWriter } from './public/public-writer.js';
import { take } from './register/take.js';
import { RowsWriter } from './rows-writer.js';

/** Writes the rows of all of the record, and then what the public comes to know by the same events. */
export class ReadModelWriter implements ProjectionWriter {
  private readonly whole: RowsWriter;
  private readonly known = new PublicWriter();

  constructor(judging: Judging) {
    this.whole = new RowsWriter(judging);
  }

  async apply(tx: EntityManager, events: readonly RecordedEvent[]): Promise<void> {
    const taken = take(events);
    if (taken.length === 0) return;
    const { effects } = await this.whole.write(tx, taken);
    await this.known.write(tx, effects);
  }
}

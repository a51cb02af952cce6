import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { OrderOfEntries } from '#libs/read-models/order-of-entries/changed.js';
import { noteSeen } from '#libs/read-models/order-of-entries/seen.js';

type Seen = OrderOfEntries['seen'];

/** Say that somebody (`prs_…`) has seen what the order of entries changed; who said so first stays. */
export class SeeOrderOfEntries extends Command<Seen> {
  constructor(readonly by: string) {
    super();
  }
}

@CommandHandler(SeeOrderOfEntries)
export class SeeOrderOfEntriesHandler implements ICommandHandler<SeeOrderOfEntries> {
  constructor(private readonly db: DataSource) {}

  execute({ by }: SeeOrderOfEntries): Promise<Seen> {
    return noteSeen(this.db, by);
  }
}

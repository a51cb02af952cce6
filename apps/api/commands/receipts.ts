import { Inject, Injectable } from '@nestjs/common';
import { receiptsOf, type Receipt } from '#libs/application/receipts.js';
import type { CommandSuccess } from '#libs/doing/outcome.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { LeafReading } from '#libs/kernel/event-store.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';

/** Revisions are answered as decimal strings. */
export type ToldReceipt = Omit<Receipt, 'revision'> & { readonly revision: string };

/** The receipts of changes, as they are answered. */
@Injectable()
export class Receipts {
  constructor(@Inject(EVENT_STORE) private readonly log: LeafReading) {}

  async of(kind: Kind, outcome: CommandSuccess, isRepeatable: boolean): Promise<readonly ToldReceipt[]> {
    const receipts = await receiptsOf(this.log, kind, outcome, isRepeatable);
    return receipts.map((receipt) => ({ ...receipt, revision: String(receipt.revision) }));
  }
}

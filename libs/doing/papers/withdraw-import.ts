import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ImportWithdrawal, type WithdrawalResult } from '#libs/application/recording/import-withdrawal.js';
import type { Confirmation } from '#libs/application/recording/recording.js';

/** Withdraw all that an import recorded. */
export class WithdrawImport extends Command<WithdrawalResult> {
  constructor(
    readonly importId: string,
    readonly by: Omit<Confirmation, 'key'>,
  ) {
    super();
  }
}

@CommandHandler(WithdrawImport)
export class WithdrawImportHandler implements ICommandHandler<WithdrawImport> {
  constructor(private readonly withdrawal: ImportWithdrawal) {}

  execute({ importId, by }: WithdrawImport): Promise<WithdrawalResult> {
    return this.withdrawal.withdraw(importId, by);
  }
}

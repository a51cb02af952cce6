import { Body } from '@nestjs/common';
import { enterCommitment } from '#libs/application/entering/commitment.js';
import { ActDto } from '../../commands/act.dto.js';
import { Changes } from '../../commands/changes.js';
import { Creations } from '../../commands/creations.js';
import { Change, CommandsOn, Creation } from '../../commands/decorators.js';
import { By, Wanted, type Author, type Wish } from '../../commands/wish.js';
import { CalendarDate, Prose } from '../../http/input.js';
import { COMMITMENTS as AT } from './commitment.dto.js';
import { enteredCommitment, MakeCommitmentDto } from './entry.dto.js';

type Wished = Wish<'commitment'>;

class KeepDto extends ActDto {
  @CalendarDate({ description: 'The meeting that was reported back to' })
  meeting!: string;

  @Prose({ description: 'The report that did it: its short reference or title', max: 500 })
  report!: string;
}

@CommandsOn(AT)
export class CommitmentCommandsController {
  constructor(
    private readonly changes: Changes,
    private readonly creations: Creations,
  ) {}

  @Creation(AT, 'Record a promise to report back')
  async make(@By() by: Author, @Body() body: MakeCommitmentDto) {
    const entry = await enterCommitment(enteredCommitment(body), this.creations.entering);
    return this.creations.make(AT.path, by, entry, body);
  }

  @Change(AT, 'keep', 'Record that it was kept')
  keep(@Wanted(AT.kind) wish: Wished, @Body() body: KeepDto) {
    const { meeting, report } = body;
    return this.changes.make(wish, { type: 'KeepCommitment', data: { meeting, report } }, body);
  }

  @Change(AT, 'withdraw', 'Withdraw it')
  withdraw(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'WithdrawCommitment', data: {} }, body);
  }
}

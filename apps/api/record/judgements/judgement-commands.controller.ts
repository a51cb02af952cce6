import { Body } from '@nestjs/common';
import { enterJudgement } from '#libs/application/entering/judgement.js';
import { ActDto } from '../../commands/act.dto.js';
import { Changes } from '../../commands/changes.js';
import { Creations } from '../../commands/creations.js';
import { Change, CommandsOn, Creation } from '../../commands/decorators.js';
import { By, Wanted, type Author, type Wish } from '../../commands/wish.js';
import { Prose } from '../../http/input.js';
import { JUDGEMENTS as AT } from './judgement.dto.js';
import { enteredJudgement, RecordJudgementDto } from './entry.dto.js';

type Wished = Wish<'judgement'>;

class ChallengeDto extends ActDto {
  @Prose({ description: 'Who challenges it', max: 200 })
  by!: string;
}

class ReviseDto extends ActDto {
  @Prose({ description: 'The grade that is given now; a grade of its framework', max: 100 })
  to!: string;
}

@CommandsOn(AT)
export class JudgementCommandsController {
  constructor(
    private readonly changes: Changes,
    private readonly creations: Creations,
  ) {}

  @Creation(AT, 'Record a judgement')
  async record(@By() by: Author, @Body() body: RecordJudgementDto) {
    const entry = await enterJudgement(enteredJudgement(body), this.creations.entering);
    return this.creations.make(AT.path, by, entry, body);
  }

  @Change(AT, 'challenge', 'Record that it is challenged')
  challenge(@Wanted(AT.kind) wish: Wished, @Body() body: ChallengeDto) {
    return this.changes.make(wish, { type: 'ChallengeJudgement', data: { by: body.by } }, body);
  }

  @Change(AT, 'revise', 'Record that another grade was given after the challenge')
  revise(@Wanted(AT.kind) wish: Wished, @Body() body: ReviseDto) {
    return this.changes.make(wish, { type: 'ReviseJudgement', data: { to: body.to } }, body);
  }

  @Change(AT, 'confirm', 'Record that it was confirmed after the challenge')
  confirm(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'ConfirmJudgement', data: {} }, body);
  }

  @Change(AT, 'withdraw', 'Record that it was withdrawn')
  withdraw(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'WithdrawJudgement', data: {} }, body);
  }
}

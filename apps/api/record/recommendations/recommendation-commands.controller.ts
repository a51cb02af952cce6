import { Body } from '@nestjs/common';
import { enterRecommendation } from '#libs/application/entering/recommendation.js';
import { ActDto } from '../../commands/act.dto.js';
import { Changes } from '../../commands/changes.js';
import { Creations } from '../../commands/creations.js';
import { ClaimDto, evidenceOf } from '../../commands/claim.dto.js';
import { Change, CommandsOn, Creation } from '../../commands/decorators.js';
import { By, Wanted, type Author, type Wish } from '../../commands/wish.js';
import { CloseUnimplementedDto, ResolveDto } from './commands.dto.js';
import { RECOMMENDATIONS as AT } from './recommendation.dto.js';
import { enteredRecommendation, ProposeDto } from './entry.dto.js';

type Wished = Wish<'recommendation'>;

@CommandsOn(AT)
export class RecommendationCommandsController {
  constructor(
    private readonly changes: Changes,
    private readonly creations: Creations,
  ) {}

  @Creation(AT, 'Propose a recommendation to a meeting')
  async propose(@By() by: Author, @Body() body: ProposeDto) {
    const entry = await enterRecommendation(enteredRecommendation(body), this.creations.entering);
    return this.creations.make(AT.path, by, entry, body);
  }

  @Change(AT, 'resolve', 'Record what a meeting decided about it')
  resolve(@Wanted(AT.kind) wish: Wished, @Body() body: ResolveDto) {
    const { outcome, meeting, minute = null, amendedText = null, referredTo = null } = body;
    const data = { outcome, meeting, minute, amendedText, referredTo };
    return this.changes.make(wish, { type: 'ResolveRecommendation', data }, body);
  }

  @Change(AT, 'withdraw', 'Withdraw it before a meeting has decided')
  withdraw(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'WithdrawRecommendation', data: {} }, body);
  }

  @Change(AT, 'start', 'Start to implement it')
  start(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'StartImplementation', data: {} }, body);
  }

  @Change(AT, 'claim', 'Claim that it is implemented, with evidence')
  claim(@Wanted(AT.kind) wish: Wished, @Body() body: ClaimDto) {
    return this.changes.make(wish, { type: 'ClaimImplementation', data: { evidence: evidenceOf(body) } }, body);
  }

  @Change(AT, 'verify', 'Verify the claim; whoever claimed cannot')
  verify(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'VerifyImplementation', data: {} }, body);
  }

  @Change(AT, 'fail-verification', 'Refuse the claim; whoever claimed cannot')
  failVerification(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'FailImplementation', data: {} }, body);
  }

  @Change(AT, 'close', 'Close it as implemented')
  close(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'CloseRecommendation', data: {} }, body);
  }

  @Change(AT, 'close-unimplemented', 'Close it as not implemented, superseded or no longer applicable')
  closeUnimplemented(@Wanted(AT.kind) wish: Wished, @Body() body: CloseUnimplementedDto) {
    const { as, supersededBy = null } = body;
    return this.changes.make(wish, { type: 'CloseUnimplemented', data: { as, supersededBy } }, body);
  }

  @Change(AT, 'reopen', 'Open it again')
  reopen(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'ReopenRecommendation', data: {} }, body);
  }
}

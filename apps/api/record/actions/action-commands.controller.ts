import { Body } from '@nestjs/common';
import { enterAction } from '#libs/application/entering/action.js';
import { ActDto } from '../../commands/act.dto.js';
import { Changes } from '../../commands/changes.js';
import { Creations } from '../../commands/creations.js';
import { ClaimDto, evidenceOf } from '../../commands/claim.dto.js';
import { Change, CommandsOn, Creation } from '../../commands/decorators.js';
import { By, Wanted, type Author, type Wish } from '../../commands/wish.js';
import { ACTIONS as AT } from './action.dto.js';
import {
  AssignOwnerDto,
  ownerOf,
  ReportProgressDto,
  ReviseDueDateDto,
  SetDueDateDto,
  SupersedeDto,
} from './commands.dto.js';
import { enteredAction, PlanActionDto } from './entry.dto.js';

type Wished = Wish<'action'>;

@CommandsOn(AT)
export class ActionCommandsController {
  constructor(
    private readonly changes: Changes,
    private readonly creations: Creations,
  ) {}

  @Creation(AT, 'Plan an action')
  async plan(@By() by: Author, @Body() body: PlanActionDto) {
    const entry = await enterAction(enteredAction(body), this.creations.entering);
    return this.creations.make(AT.path, by, entry, body);
  }

  @Change(AT, 'agree', 'Agree it')
  agree(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'AgreeAction', data: {} }, body);
  }

  @Change(AT, 'start', 'Start it')
  start(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'StartAction', data: {} }, body);
  }

  @Change(AT, 'block', 'Say that it is blocked, and by what')
  block(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'BlockAction', data: {} }, body);
  }

  @Change(AT, 'unblock', 'Say that it goes on')
  unblock(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'UnblockAction', data: {} }, body);
  }

  @Change(AT, 'assign-owner', 'Give it to an owner, or to another one')
  assignOwner(@Wanted(AT.kind) wish: Wished, @Body() body: AssignOwnerDto) {
    return this.changes.make(wish, { type: 'AssignOwner', data: { owner: ownerOf(body) } }, body);
  }

  @Change(AT, 'set-due-date', 'Set the due date, once')
  setDueDate(@Wanted(AT.kind) wish: Wished, @Body() body: SetDueDateDto) {
    return this.changes.make(wish, { type: 'SetDueDate', data: { due: body.due } }, body);
  }

  @Change(AT, 'revise-due-date', 'Revise the due date; the first stays visible')
  reviseDueDate(@Wanted(AT.kind) wish: Wished, @Body() body: ReviseDueDateDto) {
    const { to, approver } = body;
    return this.changes.make(wish, { type: 'ReviseDueDate', data: { to, approver } }, body);
  }

  @Change(AT, 'report-progress', 'Assert a RAG status, with a note')
  reportProgress(@Wanted(AT.kind) wish: Wished, @Body() body: ReportProgressDto) {
    const { rag, rule = null, note } = body;
    return this.changes.make(wish, { type: 'ReportProgress', data: { rag, rule, note } }, body);
  }

  @Change(AT, 'claim-completion', 'Claim that it is complete, with evidence')
  claimCompletion(@Wanted(AT.kind) wish: Wished, @Body() body: ClaimDto) {
    return this.changes.make(wish, { type: 'ClaimCompletion', data: { evidence: evidenceOf(body) } }, body);
  }

  @Change(AT, 'verify', 'Verify the claim; whoever claimed cannot')
  verify(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'VerifyCompletion', data: {} }, body);
  }

  @Change(AT, 'fail-verification', 'Refuse the claim; whoever claimed cannot')
  failVerification(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'FailCompletion', data: {} }, body);
  }

  @Change(AT, 'close', 'Close it')
  close(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'CloseAction', data: {} }, body);
  }

  @Change(AT, 'reopen', 'Open it again')
  reopen(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'ReopenAction', data: {} }, body);
  }

  @Change(AT, 'cancel', 'Cancel it')
  cancel(@Wanted(AT.kind) wish: Wished, @Body() body: ActDto) {
    return this.changes.make(wish, { type: 'CancelAction', data: {} }, body);
  }

  @Change(AT, 'supersede', 'Say what takes its place')
  supersede(@Wanted(AT.kind) wish: Wished, @Body() body: SupersedeDto) {
    return this.changes.make(wish, { type: 'SupersedeAction', data: { by: body.by } }, body);
  }
}

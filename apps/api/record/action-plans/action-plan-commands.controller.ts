import { Body } from '@nestjs/common';
import { dutyOf } from '#libs/application/entering/duty.js';
import { isRefused } from '#libs/application/entering/entry.js';
import { enterActionPlan } from '#libs/application/entering/action-plan.js';
import { ActDto } from '../../commands/act.dto.js';
import { Changes } from '../../commands/changes.js';
import { Creations } from '../../commands/creations.js';
import { DatedDto } from '../../commands/dated.dto.js';
import { Change, CommandsOn, Creation } from '../../commands/decorators.js';
import { By, Wanted, type Author, type Wish } from '../../commands/wish.js';
import { Prose, Uuid } from '../../http/input.js';
import { problemOfRefusal } from '../../problems/of-refusal.js';
import { ACTION_PLANS as AT } from './action-plan.dto.js';
import { enteredDuty, enteredPlan, RecordDutyDto, StartPlanDto } from './entry.dto.js';

type Wished = Wish<'action-plan'>;

class PlannedActionDto extends ActDto {
  @Uuid({ description: 'The action' })
  actionId!: string;
}

class ApproveDto extends DatedDto {
  @Prose({ description: 'Who approved it: "Cabinet"', max: 200 })
  by!: string;
}

class SubmitDto extends DatedDto {
  @Prose({ description: 'To whom: "Secretary of State for Education"', max: 200 })
  recipient!: string;

  @Prose({ description: 'How: "e-mail"', max: 200 })
  means!: string;
}

@CommandsOn(AT)
export class ActionPlanCommandsController {
  constructor(
    private readonly changes: Changes,
    private readonly creations: Creations,
  ) {}

  @Creation(AT, 'Start the action plan that answers an inspection')
  async begin(@By() by: Author, @Body() body: StartPlanDto) {
    const entry = await enterActionPlan(enteredPlan(body), this.creations.entering);
    return this.creations.make(AT.path, by, entry, body);
  }

  @Change(AT, 'record-duty', 'Record the statutory clock that runs for it; the last day is counted')
  recordDuty(@Wanted(AT.kind) wish: Wished, @Body() body: RecordDutyDto) {
    const duty = dutyOf(enteredDuty(body));
    if (isRefused(duty)) throw problemOfRefusal(duty);
    return this.changes.make(wish, { type: 'RecordDuty', data: duty }, body);
  }

  @Change(AT, 'include-action', 'Put an action into the plan')
  includeAction(@Wanted(AT.kind) wish: Wished, @Body() body: PlannedActionDto) {
    return this.changes.make(wish, { type: 'IncludeAction', data: { actionId: body.actionId } }, body);
  }

  @Change(AT, 'remove-action', 'Take an action out of the plan')
  removeAction(@Wanted(AT.kind) wish: Wished, @Body() body: PlannedActionDto) {
    return this.changes.make(wish, { type: 'RemoveAction', data: { actionId: body.actionId } }, body);
  }

  @Change(AT, 'issue-draft', 'Record that its draft was issued')
  issueDraft(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'IssueDraft', data: { on: body.on } }, body);
  }

  @Change(AT, 'return-to-cabinet', 'Record that it returned to cabinet')
  returnToCabinet(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'ReturnToCabinet', data: { on: body.on } }, body);
  }

  @Change(AT, 'approve', 'Record that it was approved')
  approve(@Wanted(AT.kind) wish: Wished, @Body() body: ApproveDto) {
    return this.changes.make(wish, { type: 'ApprovePlan', data: { on: body.on, by: body.by } }, body);
  }

  @Change(AT, 'submit', 'Record that it was submitted, once for each recipient')
  submit(@Wanted(AT.kind) wish: Wished, @Body() body: SubmitDto) {
    const { recipient, on, means } = body;
    return this.changes.make(wish, { type: 'SubmitPlan', data: { recipient, on, means } }, body);
  }

  @Change(AT, 'publish', 'Record that it was published')
  publish(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'PublishPlan', data: { on: body.on } }, body);
  }
}

import type { ActionPlan } from '#libs/domain/action-plan/state.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import { Day, Flag, Id, Ids, Many, One, Text, Whole, Word } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { ScopeDto, SourceDto } from '../shared.dto.js';
import { PageDto, ThingDto } from '../thing.dto.js';

class ExcludedDayDto {
  @Day()
  date!: string;

  @Text('The bank holiday')
  why!: string;
}

/** A statutory clock: what the record states beside what the law’s count gives. */
class DutyDto implements Duty {
  @Text('`written-statement-of-action`')
  clock!: string;

  @Text()
  law!: string;

  @Word(['publication', 'receipt'])
  trigger!: Duty['trigger'];

  @Day()
  triggerDate!: string;

  @Whole('Working days')
  days!: number;

  @Day({ nullable: true, description: 'The date that the record states' })
  stated!: string | null;

  @Day('The date that the clock computes')
  computed!: string;

  @Many(() => ExcludedDayDto)
  excluded!: ExcludedDayDto[];

  @Flag({ nullable: true, description: 'Whether the two are the same; null when the record states none' })
  agrees!: boolean | null;

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;
}

class ApprovalDto {
  @Day()
  on!: string;

  @Text()
  by!: string;
}

class SubmissionDto {
  @Text()
  recipient!: string;

  @Day()
  on!: string;

  @Text()
  means!: string;
}

class ActionPlanStateDto implements ActionPlan {
  @Text()
  status!: ActionPlan['status'];

  @Text()
  ref!: string;

  @One(() => ScopeDto)
  scope!: ScopeDto;

  @Text()
  title!: string;

  @Id()
  inspectionId!: string;

  @Id({ nullable: true })
  reportId!: string | null;

  @Many(() => DutyDto)
  duties!: DutyDto[];

  @Ids('Actions in the plan')
  actions!: string[];

  @Day({ nullable: true })
  draftIssuedOn!: string | null;

  @Day({ nullable: true })
  returnedOn!: string | null;

  @One(() => ApprovalDto, { nullable: true })
  approval!: ApprovalDto | null;

  @Many(() => SubmissionDto)
  submissions!: SubmissionDto[];

  @Day({ nullable: true })
  publishedOn!: string | null;
}

class ActionPlanDto extends ThingDto {
  @One(() => ActionPlanStateDto)
  state!: ActionPlanStateDto;
}

class ActionPlanListDto extends PageDto {
  @Many(() => ActionPlanDto)
  items!: ActionPlanDto[];
}

export const ACTION_PLANS: Resource<'action-plan'> = {
  kind: 'action-plan',
  path: 'action-plans',
  title: 'Action plans',
  one: ActionPlanDto,
  list: ActionPlanListDto,
  state: ActionPlanStateDto,
};

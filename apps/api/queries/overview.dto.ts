import { Day, Digits, Many, Moment, One, Text } from '../http/shown.js';
import { ACTION_PLANS } from '../record/action-plans/action-plan.dto.js';
import { ACTIONS } from '../record/actions/action.dto.js';
import { COMMITMENTS } from '../record/commitments/commitment.dto.js';
import { INSPECTIONS } from '../record/inspections/inspection.dto.js';
import { JUDGEMENTS } from '../record/judgements/judgement.dto.js';
import { RECOMMENDATIONS } from '../record/recommendations/recommendation.dto.js';
import { REPORTS } from '../record/reports/report.dto.js';
import { NamedDto } from '../record/shared.dto.js';
import type { ThingDto } from '../record/thing.dto.js';
import { EntryDto } from './entry.dto.js';

class KnownAtDto {
  @Digits('The position of the log up to which it was known')
  position!: string;

  @Moment({ nullable: true, description: 'When the last event up to there was recorded; null before the first' })
  recordedAt!: string | null;
}

/** The committee dashboard, whole, at one position and one day. */
export class DashboardDto {
  @Day('The day in Europe/London that it speaks for')
  asOf!: string;

  @One(() => KnownAtDto)
  knownAt!: KnownAtDto;

  @Many(() => REPORTS.one)
  reports!: ThingDto[];

  @Many(() => INSPECTIONS.one)
  inspections!: ThingDto[];

  @Many(() => JUDGEMENTS.one)
  judgements!: ThingDto[];

  @Many(() => RECOMMENDATIONS.one)
  recommendations!: ThingDto[];

  @Many(() => ACTIONS.one)
  actions!: ThingDto[];

  @Many(() => ACTION_PLANS.one)
  plans!: ThingDto[];

  @Many(() => COMMITMENTS.one)
  commitments!: ThingDto[];

  @Many(() => EntryDto, { description: 'The latest changes first' })
  lately!: EntryDto[];
}

export class AuthoritiesDto {
  @Many(() => NamedDto)
  items!: NamedDto[];
}

class CommitteeDto extends NamedDto {
  @Text('The authority’s code')
  authority!: string;
}

export class CommitteesDto {
  @Many(() => CommitteeDto)
  items!: CommitteeDto[];
}

class MeetingDto {
  @Text('The authority’s code')
  authority!: string;

  @Text('The committee’s code')
  committee!: string;

  @Day()
  date!: string;
}

export class MeetingsDto {
  @Many(() => MeetingDto)
  items!: MeetingDto[];
}

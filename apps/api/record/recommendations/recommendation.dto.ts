import { KINDS, NOT_IMPLEMENTED, type ClosedAs } from '#libs/domain/recommendation/events.js';
import type { Recommendation, RecommendationStatus } from '#libs/domain/recommendation/state.js';
import { Day, Id, Many, One, Text, Word } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { EvidenceDto, ScopeDto, SourceDto } from '../shared.dto.js';
import { PageDto, ThingDto } from '../thing.dto.js';

class ResolutionDto {
  @Day()
  meeting!: string;

  @Text({ nullable: true })
  minute!: string | null;
}

class RecommendationStateDto implements Recommendation {
  @Text()
  status!: RecommendationStatus;

  @Text()
  ref!: string;

  @One(() => ScopeDto)
  scope!: ScopeDto;

  @Word(['committee'])
  origin!: 'committee';

  @Word(KINDS, { nullable: true })
  kind!: (typeof KINDS)[number] | null;

  @Text()
  no!: string;

  @Text({ nullable: true })
  addressee!: string | null;

  @Text('As it stands: amended where the meeting amended it')
  text!: string;

  @Id()
  reportId!: string;

  @Id({ nullable: true })
  inspectionId!: string | null;

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;

  @One(() => ResolutionDto, { nullable: true })
  resolution!: ResolutionDto | null;

  @Text({ nullable: true })
  referredTo!: string | null;

  @Text({ nullable: true, description: '`prs_…`' })
  claimedBy!: string | null;

  @Many(() => EvidenceDto)
  evidence!: EvidenceDto[];

  @Text({ nullable: true, description: '`prs_…`' })
  verifiedBy!: string | null;

  @Word(['implemented', ...NOT_IMPLEMENTED], { nullable: true })
  closedAs!: ClosedAs | null;

  @Text({ nullable: true })
  supersededBy!: string | null;
}

class RecommendationDto extends ThingDto {
  @One(() => RecommendationStateDto)
  state!: RecommendationStateDto;
}

class RecommendationListDto extends PageDto {
  @Many(() => RecommendationDto)
  items!: RecommendationDto[];
}

export const RECOMMENDATIONS: Resource<'recommendation'> = {
  kind: 'recommendation',
  path: 'recommendations',
  title: 'Recommendations',
  one: RecommendationDto,
  list: RecommendationListDto,
  state: RecommendationStateDto,
};

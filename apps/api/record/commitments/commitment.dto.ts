import type { Commitment } from '#libs/domain/commitment/state.js';
import { Day, Id, Many, One, Paragraph, Text } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { ScopeDto, SourceDto } from '../shared.dto.js';
import { PageDto, ThingDto } from '../thing.dto.js';

class KeptDto {
  @Day('The meeting that was reported back to')
  meeting!: string;

  @Text('The report that did it')
  report!: string;
}

class CommitmentStateDto implements Commitment {
  @Text()
  status!: Commitment['status'];

  @Text()
  ref!: string;

  @One(() => ScopeDto)
  scope!: ScopeDto;

  @Paragraph()
  paragraph!: number | string | null;

  @Text()
  text!: string;

  @Text({ nullable: true })
  to!: string | null;

  @Day({ nullable: true })
  by!: string | null;

  @Id()
  reportId!: string;

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;

  @One(() => KeptDto, { nullable: true })
  kept!: KeptDto | null;
}

class CommitmentDto extends ThingDto {
  @One(() => CommitmentStateDto)
  state!: CommitmentStateDto;
}

class CommitmentListDto extends PageDto {
  @Many(() => CommitmentDto)
  items!: CommitmentDto[];
}

export const COMMITMENTS: Resource<'commitment'> = {
  kind: 'commitment',
  path: 'commitments',
  title: 'Commitments',
  one: CommitmentDto,
  list: CommitmentListDto,
  state: CommitmentStateDto,
};

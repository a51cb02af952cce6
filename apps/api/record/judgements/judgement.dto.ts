import type { Judgement } from '#libs/domain/judgement/state.js';
import { Id, Many, One, Text } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { ScopeDto, SourceDto } from '../shared.dto.js';
import { PageDto, ThingDto } from '../thing.dto.js';

class JudgementStateDto implements Judgement {
  @Text()
  status!: Judgement['status'];

  @Text()
  ref!: string;

  @One(() => ScopeDto)
  scope!: ScopeDto;

  @Id()
  inspectionId!: string;

  @Id({ nullable: true })
  reportId!: string | null;

  @Text('`ofsted-sif-2013`')
  framework!: string;

  @Text('The area’s code in its framework: `2.1`')
  code!: string;

  @Text()
  area!: string;

  @Text({ nullable: true, description: 'The code of the area above it' })
  parent!: string | null;

  @Text('The grade that stands')
  grade!: string;

  @Text({ nullable: true, description: 'As the document words it, where that is a sentence' })
  words!: string | null;

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;

  @Text('The grade that was first given')
  firstGrade!: string;

  @Text({ nullable: true, description: 'Who challenged it last' })
  challengedBy!: string | null;
}

class JudgementDto extends ThingDto {
  @One(() => JudgementStateDto)
  state!: JudgementStateDto;
}

class JudgementListDto extends PageDto {
  @Many(() => JudgementDto)
  items!: JudgementDto[];
}

export const JUDGEMENTS: Resource<'judgement'> = {
  kind: 'judgement',
  path: 'judgements',
  title: 'Judgements',
  one: JudgementDto,
  list: JudgementListDto,
  state: JudgementStateDto,
};

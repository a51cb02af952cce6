import type { Inspection } from '#libs/domain/inspection/state.js';
import type { Sources } from '#libs/domain/shared/source.js';
import { Day, Many, One, Text } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { DateAsWrittenDto, ScopeDto, SourceDto, SourcesByField } from '../shared.dto.js';
import { PageDto, ThingDto } from '../thing.dto.js';

class InspectionStateDto implements Inspection {
  @Text()
  status!: Inspection['status'];

  @Text()
  ref!: string;

  @Text()
  inspectorate!: string;

  @One(() => ScopeDto)
  scope!: ScopeDto;

  @Text('`ofsted-sif-2013`')
  framework!: string;

  @Text({ nullable: true, description: 'The power that it was made under' })
  power!: string | null;

  @One(() => DateAsWrittenDto, { nullable: true })
  previous!: DateAsWrittenDto | null;

  @Text({ nullable: true })
  leadInspector!: string | null;

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;

  @SourcesByField()
  sources!: Sources;

  @Day({ nullable: true })
  announcedOn!: string | null;

  @Day({ nullable: true })
  startedOn!: string | null;

  @Day({ nullable: true })
  concludedOn!: string | null;

  @Day({ nullable: true })
  publishedOn!: string | null;

  @Day({ nullable: true, description: 'When the authority had the report in hand: statutory clocks count from it' })
  receivedOn!: string | null;
}

class InspectionDto extends ThingDto {
  @One(() => InspectionStateDto)
  state!: InspectionStateDto;
}

class InspectionListDto extends PageDto {
  @Many(() => InspectionDto)
  items!: InspectionDto[];
}

export const INSPECTIONS: Resource<'inspection'> = {
  kind: 'inspection',
  path: 'inspections',
  title: 'Inspections',
  one: InspectionDto,
  list: InspectionListDto,
  state: InspectionStateDto,
};

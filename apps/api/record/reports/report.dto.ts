import type { Report } from '#libs/domain/report/state.js';
import type { Sources } from '#libs/domain/shared/source.js';
import { Day, Id, Many, One, Paragraph, Text, Texts, Whole } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { DateAsWrittenDto, DocumentRefDto, ScopeDto, SourceDto, SourcesByField } from '../shared.dto.js';
import { PageDto, ThingDto } from '../thing.dto.js';

class AuditTableDto {
  @Text({ nullable: true })
  leadOfficer!: string | null;

  @Text({ nullable: true })
  author!: string | null;

  @Text({ nullable: true })
  version!: string | null;

  @Day({ nullable: true })
  dated!: string | null;

  @Text({ nullable: true })
  keyDecision!: string | null;
}

class BackgroundDocumentDto {
  @Text()
  title!: string;

  @Text({ nullable: true })
  heldAt!: string | null;

  @Text({ nullable: true })
  contact!: string | null;
}

class AppendixDto {
  @Text({ nullable: true })
  no!: string | null;

  @Text()
  title!: string;

  @Text({ nullable: true })
  link!: string | null;
}

class FindingDto {
  @Text()
  text!: string;

  @Texts('As they are printed')
  figures!: string[];

  @One(() => SourceDto)
  source!: SourceDto;
}

class LocatedDateDto extends DateAsWrittenDto {
  @One(() => SourceDto)
  source!: SourceDto;
}

class ConsultationStateDto {
  @Text()
  who!: string;

  @Text({ nullable: true })
  sought!: string | null;

  @Text({ nullable: true })
  included!: string | null;
}

class StatementStateDto {
  @Text()
  text!: string;

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;
}

class DiscrepancyResolutionDto {
  @Text()
  how!: string;

  @Text('`prs_…`')
  by!: string;
}

class DiscrepancyStateDto {
  @Whole()
  no!: number;

  @Many(() => StatementStateDto)
  statements!: StatementStateDto[];

  @Text()
  why!: string;

  @One(() => DiscrepancyResolutionDto, { nullable: true })
  resolved!: DiscrepancyResolutionDto | null;
}

class ReportStateDto implements Report {
  @Text()
  status!: Report['status'];

  @Text()
  ref!: string;

  @One(() => ScopeDto)
  scope!: ScopeDto;

  @Text()
  itemNo!: string;

  @Text()
  classification!: string;

  @Text()
  title!: string;

  @Text({ nullable: true })
  wards!: string | null;

  @Text({ nullable: true })
  from!: string | null;

  @Paragraph()
  lastParagraph!: number | string | null;

  @One(() => DocumentRefDto)
  document!: DocumentRefDto;

  @Id({ nullable: true })
  inspectionId!: string | null;

  @One(() => AuditTableDto)
  audit!: AuditTableDto;

  @Many(() => BackgroundDocumentDto)
  backgroundDocuments!: BackgroundDocumentDto[];

  @Many(() => AppendixDto)
  appendices!: AppendixDto[];

  @Many(() => FindingDto)
  findings!: FindingDto[];

  @Many(() => LocatedDateDto)
  dates!: LocatedDateDto[];

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;

  @SourcesByField()
  sources!: Sources;

  @Day({ nullable: true })
  sentOn!: string | null;

  @Day({ nullable: true })
  publishedOn!: string | null;

  @Day({ nullable: true })
  consideredAt!: string | null;

  @Text({ nullable: true })
  minute!: string | null;

  @Many(() => DocumentRefDto)
  laterDocuments!: DocumentRefDto[];

  @Many(() => ConsultationStateDto)
  consultation!: ConsultationStateDto[];

  @Many(() => DiscrepancyStateDto)
  discrepancies!: DiscrepancyStateDto[];
}

class ReportDto extends ThingDto {
  @One(() => ReportStateDto)
  state!: ReportStateDto;
}

class ReportListDto extends PageDto {
  @Many(() => ReportDto)
  items!: ReportDto[];
}

export const REPORTS: Resource<'report'> = {
  kind: 'report',
  path: 'reports',
  title: 'Reports',
  one: ReportDto,
  list: ReportListDto,
  state: ReportStateDto,
};

import type { Action, ActionStatus } from '#libs/domain/action/state.js';
import { RAGS, type Rag } from '#libs/domain/shared/rag.js';
import { Day, Id, Ids, Many, One, Paragraph, Text, Whole, Word } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { EvidenceDto, ScopeDto, SourceDto } from '../shared.dto.js';
import { PageDto, ThingDto } from '../thing.dto.js';

/** A person or a post. */
class OwnerStateDto {
  @Text({ optional: true, description: '`prs_…`' })
  person!: string;

  @Text({ optional: true, description: 'The title of a post' })
  post!: string;
}

class ProgressStateDto {
  @Word(RAGS)
  value!: Rag;

  @Text({ nullable: true, description: 'The rule that the assertion follows' })
  rule!: string | null;

  @Text()
  note!: string;
}

class ActionStateDto implements Action {
  @Text()
  status!: ActionStatus;

  @Text()
  ref!: string;

  @One(() => ScopeDto)
  scope!: ScopeDto;

  @Paragraph()
  paragraph!: number | string | null;

  @Whole({ nullable: true })
  bullet!: number | null;

  @Text('The whole of it, as written')
  text!: string;

  @Text()
  objective!: string;

  @Text({ nullable: true })
  means!: string | null;

  @Id()
  reportId!: string;

  @Id({ nullable: true })
  inspectionId!: string | null;

  @Id({ nullable: true })
  planId!: string | null;

  @Ids('Recommendations that it answers')
  answers!: string[];

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;

  @One(() => OwnerStateDto, { nullable: true })
  owner!: OwnerStateDto | null;

  @Day({ nullable: true })
  firstDue!: string | null;

  @Day({ nullable: true })
  due!: string | null;

  @Whole('How often the due date was revised')
  revisions!: number;

  @Text({ nullable: true, description: 'Who approved the date that stands, where it was revised' })
  dueApprovedBy!: string | null;

  @One(() => ProgressStateDto, { nullable: true })
  rag!: ProgressStateDto | null;

  @Text({ nullable: true, description: '`prs_…`' })
  claimedBy!: string | null;

  @Many(() => EvidenceDto)
  evidence!: EvidenceDto[];

  @Text({ nullable: true, description: '`prs_…`' })
  verifiedBy!: string | null;

  @Text({ nullable: true })
  supersededBy!: string | null;
}

class ActionDto extends ThingDto {
  @One(() => ActionStateDto)
  state!: ActionStateDto;
}

class ActionListDto extends PageDto {
  @Many(() => ActionDto)
  items!: ActionDto[];
}

export const ACTIONS: Resource<'action'> = {
  kind: 'action',
  path: 'actions',
  title: 'Actions',
  one: ActionDto,
  list: ActionListDto,
  state: ActionStateDto,
};

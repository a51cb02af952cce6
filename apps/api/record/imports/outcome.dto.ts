import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import type { RecordingPlan, RecordingResult } from '#libs/application/recording/recording.js';
import type { Source } from '#libs/domain/shared/source.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { CandidateDto } from '../../problems/problem.dto.js';
import { SourceDto } from '../shared.dto.js';
import { Day, Digits, Id, Many, One, Text, Word } from '../../http/shown.js';
import type { Difference, LeftOut, Met } from '#libs/domain/document-import/events.js';

/** A thing that an import met. */
export class MetDto implements Met {
  @Text()
  kind!: string;

  @Text()
  id!: string;

  @Text()
  ref!: string;
}

/** What the record says and what the document says: offered to a person, never applied. */
export class DifferenceDto extends MetDto implements Difference {
  @Text()
  field!: string;

  @Text({ nullable: true })
  recorded!: string | null;

  @Text({ nullable: true })
  document!: string | null;

  @One(() => SourceDto, { nullable: true, description: 'Where the record has its statement from' })
  recordedSource!: Source | null;

  @One(() => SourceDto, { nullable: true, description: 'Where the document says so; null where it says nothing of it' })
  documentSource!: Source | null;
}

/** What the document tells and the record cannot hold. */
class LeftOutDto implements LeftOut {
  @Text()
  what!: string;

  @Text()
  why!: string;
}

class AlreadyRecordedDto {
  @Day()
  on!: string;

  @Text('`prs_…`')
  by!: string;
}

const PUBLISHED_ON =
  'On which day its report was published, once it is recorded; null where that is not said: guests do not read it';

/** What recording the draft would do. */
export class PlanDto {
  @Id()
  importId!: string;

  @Id()
  reportId!: string;

  @One(() => AlreadyRecordedDto, {
    nullable: true,
    description: 'This very document was recorded already; recording it again would change nothing',
  })
  alreadyRecorded!: AlreadyRecordedDto | null;

  @Day({ nullable: true, description: PUBLISHED_ON })
  publishedOn!: string | null;

  @Many(() => MetDto)
  toRecord!: readonly MetDto[];

  @Many(() => MetDto)
  unchanged!: readonly MetDto[];

  @Many(() => DifferenceDto)
  differences!: readonly DifferenceDto[];

  @Many(() => LeftOutDto)
  leftOut!: readonly LeftOutDto[];

  @Many(() => LeftOutDto, { description: 'What is taken as it is printed, though nobody may type it, and why' })
  warnings!: readonly LeftOutDto[];
}

/** The draft itself, and beside its members what recording it would do. */
export const DRAFT = {
  type: 'object',
  description: 'The draft (docs/draft.schema.json) with `preview` and `refusal` beside its members',
  additionalProperties: true,
  required: ['document', 'preview', 'refusal'],
  properties: {
    document: { type: 'object', additionalProperties: true },
    preview: { allOf: [{ $ref: getSchemaPath(PlanDto) }], nullable: true, description: 'Null when it is refused' },
    refusal: { type: 'string', nullable: true, description: 'Why it could not be recorded as it is' },
    asks: {
      ...{ type: 'string', enum: ['authorityId', 'body'], nullable: true },
      description:
        'Where a name of the paper may mean several: the parameter that takes the answer, one of `candidates` or `new`',
    },
    candidates: {
      ...{ type: 'array', items: { $ref: getSchemaPath(CandidateDto) }, nullable: true },
      description: 'Those that the name may mean',
    },
  },
};

/** Says why a draft cannot be recorded, and by which parameter a person tells what an unclear name means. */
export const shapeRefusal = ({ message, field, candidates }: Refusal) => ({
  refusal: message,
  asks: candidates && field !== undefined ? field : null,
  candidates: candidates ?? null,
});

class RecordedDto {
  @Word(['recorded'])
  outcome!: 'recorded';

  @Id()
  importId!: string;

  @Id()
  reportId!: string;

  @Day({ nullable: true, description: PUBLISHED_ON })
  publishedOn!: string | null;

  @Digits('Of the import’s last event: read with `minPosition` to see all of it')
  position!: string;

  @Many(() => MetDto)
  recorded!: readonly MetDto[];

  @Many(() => MetDto)
  unchanged!: readonly MetDto[];

  @Many(() => DifferenceDto, { description: 'What the record and the document say otherwise: nothing was changed' })
  differences!: readonly DifferenceDto[];

  @Many(() => LeftOutDto)
  leftOut!: readonly LeftOutDto[];

  @Many(() => LeftOutDto, { description: 'What is taken as it is printed, though nobody may type it, and why' })
  warnings!: readonly LeftOutDto[];
}

class AlreadyRecordedOutcomeDto extends AlreadyRecordedDto {
  @Word(['already-recorded'])
  outcome!: 'already-recorded';

  @Day({ nullable: true, description: PUBLISHED_ON })
  publishedOn!: string | null;

  @Id()
  importId!: string;

  @Id()
  reportId!: string;
}

export const OutcomeModels = () => ApiExtraModels(PlanDto, CandidateDto, RecordedDto, AlreadyRecordedOutcomeDto);
export const RECORDED = { $ref: getSchemaPath(RecordedDto) };
export const ALREADY_RECORDED = { $ref: getSchemaPath(AlreadyRecordedOutcomeDto) };

type Planned = Extract<RecordingPlan, { ok: true }>;
type Settled = Exclude<RecordingResult, { outcome: 'refused' }>;

export const shapePlan = ({ ok: _, entries: __, ...plan }: Planned): PlanDto => plan;

export const shapeOutcome = (result: Settled): RecordedDto | AlreadyRecordedOutcomeDto => {
  if (result.outcome !== 'recorded') return result;
  const { replayed: _, position, ...shown } = result;
  return { ...shown, position: String(position) };
};

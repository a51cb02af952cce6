import { ApiProperty } from '@nestjs/swagger';
import { KINDS, type Kind } from '#libs/domain/deciders.js';
import type { Json } from '#libs/read-models/trail/entry.js';
import { Day, Digits, Id, Many, Moment, One, Text, Word } from '../http/shown.js';
import { SourceDto } from '../record/shared.dto.js';
import { PageDto } from '../record/thing.dto.js';

const ANY = [
  { type: 'string' },
  { type: 'integer' },
  { type: 'boolean' },
  { type: 'array', items: {} },
  { type: 'object', additionalProperties: true },
];

const AnyJson = () => ApiProperty({ anyOf: ANY, nullable: true, description: 'Null where there was nothing' });

export class ChangeDto {
  @Text('The member of the state, dotted: `owner.post`')
  path!: string;

  @AnyJson()
  from!: Json;

  @AnyJson()
  to!: Json;
}

/** Who, what, when, before, after, why: one event as people read it. */
export class EntryDto {
  @Digits()
  position!: string;

  @Text('`recommendation-<uuid>`')
  stream!: string;

  @Word(KINDS)
  kind!: Kind;

  @Id()
  id!: string;

  @Text()
  ref!: string;

  @Text()
  title!: string;

  @Digits()
  revision!: string;

  @Id()
  eventId!: string;

  @Text('`RecommendationAgreed.v1`')
  type!: string;

  @Text('A pseudonym, `prs_…`')
  actor!: string;

  @Text({ nullable: true })
  reason!: string | null;

  @Moment()
  recordedAt!: string;

  @Day()
  effectiveOn!: string;

  @Text()
  correlationId!: string;

  @Text()
  causationId!: string;

  @Text({ nullable: true })
  importId!: string | null;

  @Text()
  statusBefore!: string;

  @Text()
  statusAfter!: string;

  @Many(() => ChangeDto)
  changes!: ChangeDto[];

  @One(() => SourceDto, { nullable: true })
  source!: SourceDto | null;
}

export class EntryListDto extends PageDto {
  @Many(() => EntryDto)
  items!: EntryDto[];
}

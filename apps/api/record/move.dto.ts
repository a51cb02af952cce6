import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { FIELD_TYPES, type Field, type Fields } from '#libs/domain/shared/moves/field.js';
import type { OfferedMove } from '#libs/domain/shared/moves/lifecycle.js';
import { needOf } from '#libs/domain/shared/moves/reason.js';
import { Flag, One, Text, Texts, Whole, Word } from '../http/shown.js';

/** Fields by their names; `decorate` says whether they are always there. */
const fieldsByName = (decorate: typeof ApiProperty | typeof ApiPropertyOptional) =>
  decorate({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath('MoveFieldDto') },
    description: 'By their names, in the order in which a form asks for them',
  });

/** What one member of a move's body must be. */
export class MoveFieldDto {
  @Word(FIELD_TYPES, { description: '`either`: exactly one of its `fields`' })
  type!: Field['type'];

  @Text('What it is')
  label!: string;

  @Text({ optional: true })
  hint?: string;

  @Flag({ optional: true, description: 'It may be left out' })
  optional?: true;

  @Whole({
    optional: true,
    description: 'The longest text in characters (Unicode code points, as JSON Schema counts), or the longest list',
  })
  max?: number;

  @Whole({ optional: true, description: 'The shortest list' })
  min?: number;

  @Texts({ optional: true, description: 'Of a choice' })
  values?: readonly string[];

  @Text({ optional: true, description: 'The kind of thing that an id is of' })
  of?: string;

  @Text({ optional: true, description: 'It is one of those in this member of the state: `actions`' })
  among?: string;

  @fieldsByName(ApiPropertyOptional)
  fields?: Record<string, MoveFieldDto>;
}

class ReasonForDto {
  @Text('A field of this move')
  field!: string;

  @Texts('Its values that need a reason')
  is!: readonly string[];
}

/** A move that can be made from the state that is shown, of its lifecycle or of every thing: `POST /v1/<things>/{id}/<verb>`. */
@ApiExtraModels(MoveFieldDto)
export class MoveDto {
  @Text('Its place in the address: `revise-due-date`')
  verb!: string;

  @Text()
  summary!: string;

  @Word(['required', 'optional', 'depends'], {
    description: 'Whether why must be told; `reasonFor` says on what it depends',
  })
  reason!: ReturnType<typeof needOf>;

  @One(() => ReasonForDto, { optional: true })
  reasonFor?: ReasonForDto;

  @fieldsByName(ApiProperty)
  fields!: Record<string, MoveFieldDto>;
}

const shapeField = (field: Field): MoveFieldDto =>
  'fields' in field ? { ...field, fields: shapeFields(field.fields) } : field;

const shapeFields = (fields: Fields): Record<string, MoveFieldDto> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.type === 'source' ? [] : [[name, shapeField(field)]])),
  );

/** A move as the API tells it. `state` is the one that it is made from. */
export const shapeMove = ({ verb, summary, reason, fields = {} }: OfferedMove, state: object): MoveDto => ({
  verb,
  summary,
  reason: needOf(reason, state),
  ...(reason?.where ? { reasonFor: { field: reason.where.field, is: reason.where.is } } : {}),
  fields: shapeFields(fields),
});

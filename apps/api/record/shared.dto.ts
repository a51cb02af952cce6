import type { DateAsWritten } from '#libs/domain/shared/date-as-written.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Evidence } from '#libs/domain/shared/evidence.js';
import type { Named, Scope } from '#libs/domain/shared/scope.js';
import type { Source } from '#libs/domain/shared/source.js';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Day, Hash, One, Paragraph, Text, Whole } from '../http/shown.js';

export class NamedDto implements Named {
  @Text('The natural key: `corporate-parenting-committee`')
  code!: string;

  @Text('As people write it')
  name!: string;
}

/** Whose paper, before whom, when. */
export class ScopeDto implements Scope {
  @One(() => NamedDto)
  authority!: NamedDto;

  @One(() => NamedDto)
  committee!: NamedDto;

  @Day()
  meeting!: string;
}

/** Where in a source document a fact stands, and the words it was read from. */
export class SourceDto implements Source {
  @Hash()
  document!: string;

  @Text({ nullable: true })
  section!: string | null;

  @Paragraph()
  paragraph!: number | string | null;

  @Whole({ nullable: true })
  page!: number | null;

  @Whole('UTF-16 units of the document’s text')
  from!: number;

  @Whole('Exclusive')
  to!: number;

  @Text()
  words!: string;
}

export class DocumentRefDto implements DocumentRef {
  @Hash()
  sha256!: string;

  @Text()
  name!: string;

  @Text()
  mediaType!: string;
}

/** "early September 2017": the words, and the earliest and the latest day that they can mean. */
export class DateAsWrittenDto implements DateAsWritten {
  @Text()
  words!: string;

  @Day({ nullable: true, description: 'Null with `latest` where the words alone give no days' })
  earliest!: string | null;

  @Day({ nullable: true })
  latest!: string | null;
}

export class EvidenceDto implements Evidence {
  @Text()
  title!: string;

  @Hash({ nullable: true })
  sha256!: string | null;
}

/** Where each field that was read from a place of its own stands: `title`, `audit.author`. */
export const SourcesByField = () =>
  ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(SourceDto) } });

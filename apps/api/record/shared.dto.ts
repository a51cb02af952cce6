import type { Named, Scope } from '#libs/domain/shared/scope.js';
import type { Source } from '#libs/domain/shared/source.js';
import { Day, Hash, Id, One, Paragraph, Text, Whole } from '../http/shown.js';

export class NamedDto implements Named {
  @Text('The natural key: `corporate-parenting-committee`')
  code!: string;

  @Text('As people write it')
  name!: string;
}

/** Whose paper, before whom, when. */
export class ScopeDto implements Scope {
  @Id('The body that it is before, whatever that is called')
  body!: string;

  @One(() => NamedDto)
  authority!: NamedDto;

  @One(() => NamedDto, {
    description:
      'The body by its name of the day asked about; as the paper prints it where nobody has recorded that body',
  })
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

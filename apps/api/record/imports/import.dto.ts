import type { Difference, LeftOut, Met } from '#libs/domain/document-import/document-import.js';
import { Id, Many, One, Text, Word } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { DocumentRefDto } from '../shared.dto.js';
import { PageDto, ThingDto } from '../thing.dto.js';

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
}

/** What the document tells and the record cannot hold. */
export class LeftOutDto implements LeftOut {
  @Text()
  what!: string;

  @Text()
  why!: string;
}

class ImportStateDto {
  @Word(['recording', 'completed'])
  status!: 'recording' | 'completed';

  @One(() => DocumentRefDto)
  document!: DocumentRefDto;

  @Text()
  title!: string;

  @Id('The report that the document is, or is a version of')
  reportId!: string;

  @Many(() => MetDto, { optional: true, description: 'Once it is completed' })
  recorded!: MetDto[];

  @Many(() => MetDto, { optional: true, description: 'Once it is completed' })
  unchanged!: MetDto[];

  @Many(() => DifferenceDto, { optional: true, description: 'Once it is completed' })
  differences!: DifferenceDto[];

  @Many(() => LeftOutDto, { optional: true, description: 'Once it is completed' })
  leftOut!: LeftOutDto[];
}

class ImportDto extends ThingDto {
  @One(() => ImportStateDto)
  state!: ImportStateDto;
}

class ImportListDto extends PageDto {
  @Many(() => ImportDto)
  items!: ImportDto[];
}

export const IMPORTS: Resource<'import'> = {
  kind: 'import',
  path: 'imports',
  title: 'Imports',
  one: ImportDto,
  list: ImportListDto,
  state: ImportStateDto,
};

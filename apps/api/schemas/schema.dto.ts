import type { EventSchema } from '#libs/schemas/event-schemas.js';
import { Many, Text, Whole } from '../http/shown.js';

class ListedSchemaDto {
  @Text('The event’s name in the log, with its version: `ActionPlanned.v2`')
  type!: string;

  @Whole()
  version!: number;

  @Text('What it happens to, and what the names of its streams begin with')
  kind!: string;

  @Text('The schema’s own identifier; not an address')
  $id!: string;

  @Text('Where the schema is')
  href!: string;
}

export class SchemaListDto {
  @Many(() => ListedSchemaDto)
  items!: ListedSchemaDto[];
}

export const listedSchema = ({ type, version, kind, id }: EventSchema): ListedSchemaDto => ({
  type,
  version,
  kind,
  $id: id,
  href: `/v1/schemas/${type}`,
});

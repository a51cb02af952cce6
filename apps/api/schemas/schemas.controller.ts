import { applyDecorators, Controller, Get, Header, Param, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { EVENT_SCHEMAS, schemaTextOf } from '#libs/schemas/event-schemas.js';
import { AnswersAs, AnswersJson } from '../http/accept.js';
import { Answered, AnsweredInterceptor } from '../http/answered.js';
import { ANSWER_HEADERS } from '../http/api-headers.js';
import { TakesNoParameters } from '../http/no-parameters.js';
import { IfNoneMatch } from '../http/documented.js';
import { textTag } from '../http/tags.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { Problem } from '../problems/problem.js';
import { listedSchema, SchemaListDto } from './schema.dto.js';

const SCHEMA_JSON = 'application/schema+json';

/** Without a position: the schemas are the same whatever is recorded. */
const STATIC_HEADERS = {
  ETag: { description: 'A weak tag of the text', schema: { type: 'string' } },
  'X-Correlation-Id': ANSWER_HEADERS['X-Correlation-Id'],
} as const;

const AnsweredOnce = () =>
  applyDecorators(
    IfNoneMatch(),
    ApiResponse({ status: 304, description: 'What you have is still so', headers: STATIC_HEADERS }),
  );

/** Answers with this body, under a weak ETag of its text. */
const answered = (body: object) => new Answered(body, { tag: textTag(JSON.stringify(body)), position: null });

/** The JSON Schemas of the events, for whoever reads the log by another program. */
@Controller('v1/schemas')
@ApiTags('Schemas')
@AnswersJson()
@TakesNoParameters()
@UseInterceptors(AnsweredInterceptor)
export class SchemasController {
  @Get()
  @ApiOperation({
    operationId: 'listEventSchemas',
    summary: 'Every version of every event that the log may hold',
    description: 'The name of each, what it happens to, and where its JSON Schema is.',
  })
  @ApiOkResponse({ type: SchemaListDto, headers: STATIC_HEADERS })
  @AnsweredOnce()
  @AnswersProblems()
  list() {
    return answered({ items: [...EVENT_SCHEMAS.values()].map(listedSchema) });
  }

  @Get(':type')
  @Header('Content-Type', SCHEMA_JSON)
  @AnswersAs(SCHEMA_JSON, 'application/json')
  @ApiOperation({
    operationId: 'getEventSchema',
    summary: 'The JSON Schema of the data of one event',
    description: 'As it was when the first event of that version was stored: a stored version never changes.',
  })
  @ApiParam({
    name: 'type',
    description: 'The event’s name in the log, with its version',
    schema: { type: 'string' },
    example: 'ActionPlanned.v2',
  })
  @ApiOkResponse({ headers: STATIC_HEADERS, content: { [SCHEMA_JSON]: { schema: { type: 'object' } } } })
  @AnsweredOnce()
  @AnswersProblems(404)
  one(@Param('type') type: string) {
    const schema = EVENT_SCHEMAS.get(type);
    if (!schema) throw new Problem('not-found', `There is no event "${type}". GET /v1/schemas lists them all.`);
    return answered(JSON.parse(schemaTextOf(schema)) as object);
  }
}

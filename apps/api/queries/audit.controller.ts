import { Query } from '@nestjs/common';
import { ListEntries } from '#libs/asking/questions/trail.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { EntryFilter } from '#libs/read-models/trail/entry.js';
import { newestTypeOf } from '#libs/schemas/event-schemas.js';
import { Problem } from '../problems/problem.js';
import { Answers, QueriesAt } from './decorators.js';
import { EntryListDto } from './entry.dto.js';
import { EntriesDto, given, inOrder, scopeOf } from './parameters.dto.js';
import { Questions } from './questions.js';
import { shapeEntry, shapeList } from './shape.js';

const wrong = (field: string, message: string) =>
  new Problem('invalid-parameter', message, { errors: [{ field, message }] });

const streamOf = ({ stream, kind, id }: EntriesDto): string | undefined => {
  if (id === undefined) return stream;
  if (kind === undefined) throw wrong('kind', 'Say of which kind the thing with that id is.');
  if (stream !== undefined) throw wrong('stream', 'Give either a stream or a kind and an id.');
  return streamId(kind, id.toLowerCase());
};

const utc = (instant: string | undefined) => instant && new Date(instant).toISOString();

const filterOf = (parameters: EntriesDto): EntryFilter => {
  const { kind, actor, correlation: correlationId, effectiveFrom, effectiveTo } = parameters;
  const [from, to] = [utc(parameters.from), utc(parameters.to)];
  const stream = streamOf(parameters);
  const type = parameters.type && newestTypeOf(parameters.type);
  return {
    ...scopeOf(parameters),
    ...given({ stream, kind, actor, type, correlationId, from, to, effectiveFrom, effectiveTo }),
  };
};

@QueriesAt('audit', 'Audit trail')
export class AuditController {
  constructor(private readonly questions: Questions) {}

  @Answers('entries', { summary: 'Who did what, when, why, and what it changed' }, EntryListDto)
  entries(@Query() parameters: EntriesDto) {
    const question = new ListEntries(this.questions.asked(parameters), {
      filter: filterOf(parameters),
      page: inOrder(parameters),
    });
    return this.questions.page(question, (listed) => shapeList(listed, shapeEntry));
  }
}

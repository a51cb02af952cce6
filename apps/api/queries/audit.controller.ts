import { Query } from '@nestjs/common';
import { streamId } from '#libs/kernel/stream-id.js';
import type { EntryFilter } from '#libs/read-models/trail/entry.js';
import { Problem } from '../problems/problem.js';
import { QueriesAt, Question } from './decorators.js';
import { EntryListDto } from './entry.dto.js';
import { entriesPageOf, EntriesDto, given } from './parameters.dto.js';
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
  const { kind, actor, type, authority, committee, meeting, correlation: correlationId } = parameters;
  const { effectiveFrom, effectiveTo } = parameters;
  const [from, to] = [utc(parameters.from), utc(parameters.to)];
  const stream = streamOf(parameters);
  const period = { from, to, effectiveFrom, effectiveTo };
  return given({ stream, kind, actor, type, authority, committee, meeting, correlationId, ...period });
};

@QueriesAt('audit', 'Audit trail')
export class AuditController {
  constructor(private readonly questions: Questions) {}

  @Question('entries', 'Who did what, when, why, and what it changed', EntryListDto)
  entries(@Query() parameters: EntriesDto) {
    const filter = filterOf(parameters);
    return this.questions.page(parameters, async (view) =>
      shapeList(await view.entries(filter, entriesPageOf(parameters)), shapeEntry),
    );
  }
}

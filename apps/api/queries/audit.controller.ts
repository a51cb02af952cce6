import { Query } from '@nestjs/common';
import { ListDiscrepancies } from '#libs/asking/questions/things.js';
import { ListEntries } from '#libs/asking/questions/trail.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { EntryFilter } from '#libs/read-models/trail/entry.js';
import { newestTypeOf } from '#libs/schemas/event-schemas.js';
import { Problem } from '../problems/problem.js';
import { Answers, QueriesAt } from './decorators.js';
import { EntryListDto } from './entry.dto.js';
import { DiscrepanciesDto } from './discrepancy.dto.js';
import { EntriesDto, FreshDto, given, inOrder, scopeOf } from './parameters.dto.js';
import { Questions } from './questions.js';
import { shapeEntry, shapeList } from './shape.js';

const wrong = (field: string, message: string) =>
  new Problem('invalid-parameter', message, { errors: [{ field, message }] });

const streamOf = ({ stream, kind, id }: EntriesDto): string | undefined => {
  if (id === undefined) return stream;
  const [one, ...others] = kind ?? [];
  if (one === undefined || others.length > 0) throw wrong('kind', 'Say of which one kind the thing with that id is.');
  if (stream !== undefined) throw wrong('stream', 'Give either a stream or a kind and an id.');
  return streamId(one, id);
};

const utc = (instant: string | undefined) => instant && new Date(instant).toISOString();

const filterOf = (parameters: EntriesDto): EntryFilter => {
  const { kind, actor, correlation: correlationId, effectiveFrom, effectiveTo } = parameters;
  const [from, to] = [utc(parameters.from), utc(parameters.to)];
  const stream = streamOf(parameters);
  const type = parameters.type && [...new Set(parameters.type.map(newestTypeOf))];
  return {
    ...scopeOf(parameters),
    ...given({ stream, kind, actor, type, correlationId, from, to, effectiveFrom, effectiveTo }),
  };
};

const RACES = `What is told by id must be in the record, and no two things have one reference: both are checked before anything is
recorded. What slips through between the check and the record, since somebody else wrote at that moment, is listed here.`;

@QueriesAt('audit', 'Audit trail')
export class AuditController {
  constructor(private readonly questions: Questions) {}

  @Answers(
    'entries',
    {
      operationId: 'listAuditEntries',
      summary: 'Who did what, when, why, and what it changed',
      description: 'Every event of the record, the latest first, narrowed by whose it is, by whom, of what and when.',
    },
    EntryListDto,
  )
  entries(@Query() parameters: EntriesDto) {
    const question = new ListEntries(this.questions.asked(parameters), {
      filter: filterOf(parameters),
      page: inOrder(parameters),
    });
    return this.questions.page(question, (listed) => shapeList(listed, shapeEntry));
  }

  @Answers(
    'discrepancies',
    {
      operationId: 'listDiscrepancies',
      summary: 'Where things of the record do not fit together',
      description: RACES,
    },
    DiscrepanciesDto,
  )
  discrepancies(@Query() parameters: FreshDto) {
    const question = new ListDiscrepancies(this.questions.asked(parameters), {});
    return this.questions.page(question, (items) => ({ items }));
  }
}

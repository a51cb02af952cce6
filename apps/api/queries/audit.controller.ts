import { Query } from '@nestjs/common';
import { ListAlarms } from '#libs/asking/questions/alarms.js';
import { ListDiscrepancies } from '#libs/asking/questions/things.js';
import { ListEntries } from '#libs/asking/questions/trail.js';
import type { EntriesAsked } from '#libs/asking/occasion.js';
import { recordedWithin } from '#libs/asking/recorded-within.js';
import { parsePosition } from '#libs/kernel/position.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { newestTypeOf } from '#libs/schemas/event-schemas.js';
import { Problem } from '../problems/problem.js';
import { AlarmListDto } from './alarm.dto.js';
import { Answers, QueriesAt } from './decorators.js';
import { ProvenEntryListDto } from './entry.dto.js';
import { DiscrepanciesDto } from './discrepancy.dto.js';
import { EntriesDto, FreshDto, given, inOrder, PartDto, scopeOf } from './parameters.dto.js';
import { CurrentReader } from '../identity/current-reader.js';
import type { Reader } from '#libs/asking/reader.js';
import { Questions } from './questions.js';
import { Tables } from './files/tables.js';
import { WantsCsv } from './files/wants-csv.js';
import { shapeAlarm, shapeEntry, shapeList, shapeProof } from './shape.js';

const wrong = (field: string, message: string) =>
  new Problem('invalid-parameter', message, { errors: [{ field, message }] });

const streamOf = ({ stream, kind, id }: EntriesDto): string | undefined => {
  if (id === undefined) return stream;
  const [one, ...others] = kind ?? [];
  if (one === undefined || others.length > 0) throw wrong('kind', 'Say of which one kind the thing with that id is.');
  if (stream !== undefined) throw wrong('stream', 'Give either a stream or a kind and an id.');
  return streamId(one, id);
};

const filterOf = (parameters: EntriesDto): EntriesAsked => {
  const { kind, actor, correlation: correlationId, effectiveFrom, effectiveTo, occasion } = parameters;
  const after = parameters.after === undefined ? undefined : (parsePosition(parameters.after) ?? undefined);
  const { from, to } = recordedWithin(parameters);
  const stream = streamOf(parameters);
  const type = parameters.type && [...new Set(parameters.type.map(newestTypeOf))];
  return {
    ...scopeOf(parameters),
    ...given({ stream, kind, actor, type, correlationId, from, to, effectiveFrom, effectiveTo, after, occasion }),
  };
};

const RACES = `What is told by id must be in the record, and no two things have one reference: both are checked before anything is
recorded. What slips through between the check and the record, since somebody else wrote at that moment, is listed here.`;

const ALARMS = `An event whose thing was in no state from which a move leads to it, that says that it was recorded later than the event
store had it, or that lacks what Oversight writes with every event, was written by another program, or by somebody with a stolen
credential. An event that is not what was sealed, that is gone or was put in, or whose leaf is gone was changed afterwards, in the log or
in the ledger, by somebody with power over their tables. All is shown as the log has it, with the mark beside it, and nothing else is
stopped. First comes what the record has no entry of, then the newest event. The same whatever the moment.`;

@QueriesAt('audit', 'Audit trail')
export class AuditController {
  constructor(
    private readonly questions: Questions,
    private readonly tables: Tables,
  ) {}

  @Answers(
    'entries',
    {
      operationId: 'listAuditEntries',
      summary: 'Who did what, when, why, and what it changed',
      description:
        'Every event of the record, the latest first, narrowed by whose it is, by whom, of what, on which occasion and when, each with how far it is proved. ' +
        'Who asks again and again gives `after` the last position that they have, and `order` `ascending`. As `text/csv` all of them, without pages and proofs.',
      csv: true,
      namesOne: true,
    },
    ProvenEntryListDto,
  )
  entries(@CurrentReader() reader: Reader, @Query() parameters: EntriesDto, @WantsCsv() csv: boolean) {
    const [asked, filter, page] = [this.questions.asked(reader, parameters), filterOf(parameters), inOrder(parameters)];
    if (csv) return this.tables.entries(asked, filter, page);
    const question = new ListEntries(asked, { filter, page });
    return this.questions.page(question, ({ listed, proofs }) =>
      shapeList(listed, (entry) => ({ ...shapeEntry(entry), proof: shapeProof(proofs?.(entry) ?? null) })),
    );
  }

  @Answers(
    'alarms',
    {
      operationId: 'listAlarms',
      summary: 'Where the record is not as it should be',
      description: ALARMS,
    },
    AlarmListDto,
  )
  alarms(@CurrentReader() reader: Reader, @Query() { limit, cursor, ...fresh }: PartDto) {
    const question = new ListAlarms(this.questions.asked(reader, fresh), { limit, cursor: cursor ?? null });
    return this.questions.page(question, (listed) => shapeList(listed, shapeAlarm));
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
  discrepancies(@CurrentReader() reader: Reader, @Query() parameters: FreshDto) {
    const question = new ListDiscrepancies(this.questions.asked(reader, parameters), {});
    return this.questions.page(question, (items) => ({ items }));
  }
}

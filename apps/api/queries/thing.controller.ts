import { Param, Query, type Type } from '@nestjs/common';
import { isRecordKind, type Kind } from '#libs/domain/deciders.js';
import { isActingKind } from '#libs/domain/kinds.js';
import { GetToldThing, type ToldAsked } from '#libs/asking/questions/told.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { Answered } from '../http/answered.js';
import { pointTag, revisionTag } from '../http/tags.js';
import { HISTORY, LIST, ofOne } from '../openapi/operation-ids.js';
import type { Resource } from '../record/resource.js';
import { MEETINGS_BESIDE } from '../record/meeting-beside.dto.js';
import { LISTS_SHOWN, THINGS_SHOWN } from '../record/things.dto.js';
import { besideDay, tellingBy, toldAsked } from './told-asked.js';
import { asksOf, besideNothing } from './asks.js';
import { Answers, QueriesAt } from './decorators.js';
import { EntryListDto } from './entry.dto.js';
import { filterOf, FreshDto, HistoryDto, inOrder, listParametersOf } from './parameters.dto.js';
import { CurrentReader } from '../identity/current-reader.js';
import type { Reader } from '#libs/asking/reader.js';
import { Questions } from './questions.js';
import { Tables } from './files/tables.js';
import { WantsCsv } from './files/wants-csv.js';
import { shapeEntry, shapeList, shapeOne, shapeThing } from './shape.js';

/** What a copy of it says may be wrong on another day, or once its import is complete, without a new revision. */
const unsteady = ({ kind, open, due, trueTo, beingRecorded }: Thing): boolean =>
  // A plan tells whether the days of its inspection are still those that its duties count from, a report when its meeting was held.
  beingRecorded ||
  trueTo !== null ||
  (open && due !== null) ||
  kind === 'action-plan' ||
  MEETINGS_BESIDE.includes(kind);

const TOLD_TOO =
  ' With `toldBy` it says also what a body, or the public, had been told of it by that day, and by which papers.';

const IN_FILES = ' As `text/csv` (RFC 4180, UTF-8 with a byte order mark) all of them, without pages.';

/** The questions that are asked of every kind of thing: all of them, one of them, and how it came to be. */
export const thingController = <K extends Kind>(resource: Resource<K>): Type => {
  const { kind, path, list, title, one } = resource;
  class ListParameters extends listParametersOf(kind) {}
  const asks = asksOf(kind);
  const isTold = !isActingKind(kind);
  const isInFiles = isRecordKind(kind);
  // No paper tells anybody of who acts.
  class OneParameters extends (isTold ? tellingBy(FreshDto) : (FreshDto as ReturnType<typeof tellingBy<FreshDto>>)) {}

  @QueriesAt(path, title)
  class ThingController {
    constructor(
      private readonly questions: Questions,
      private readonly tables: Tables,
    ) {}

    @Answers(
      list,
      {
        operationId: LIST(resource),
        summary: `${title}, filtered and sorted`,
        description: `The ${title.toLowerCase()} that all filters given let through, page by page, as they are at the moment asked for.${isInFiles ? IN_FILES : ''}`,
        csv: isInFiles,
      },
      LISTS_SHOWN[kind],
    )
    all(@CurrentReader() reader: Reader, @Query() parameters: ListParameters, @WantsCsv() csv: boolean) {
      const page = { ...inOrder(parameters), sort: parameters.sort };
      const [asked, filter] = [this.questions.asked(reader, parameters), filterOf(parameters)];
      if (csv && isRecordKind(kind)) return this.tables.things(asked, kind, filter, page);
      const question = asks.all(asked, { filter, page });
      return this.questions.page(question, (listed, { day }) => shapeList(listed, (thing) => shapeThing(thing, day)));
    }

    @Answers(
      ':id',
      {
        operationId: ofOne('get', resource),
        summary: `One ${one}, with its whole state`,
        description: `As it is at the moment asked for. Its ETag is what a change names in \`If-Match\`.${isTold ? TOLD_TOO : ''}`,
      },
      THINGS_SHOWN[kind],
    )
    async one(@CurrentReader() reader: Reader, @Param('id') id: string, @Query() parameters: OneParameters) {
      const to = toldAsked(parameters);
      return to === null ? this.asItIs(reader, id, parameters) : this.asTold(reader, id, parameters, to);
    }

    private async asTold(reader: Reader, id: string, { toldBy: _, body: __, ...fresh }: OneParameters, to: ToldAsked) {
      const asked = besideDay(this.questions.asked(reader, fresh), to.by);
      const { value, ...answer } = await this.questions.answer(new GetToldThing(asked, { named: { kind, id }, to }));
      return new Answered({ ...shapeOne(value, answer.day), told: value.told }, { ...answer, tag: pointTag(answer) });
    }

    private async asItIs(reader: Reader, id: string, { toldBy: _, body: __, ...parameters }: OneParameters) {
      const asked = this.questions.asked(reader, parameters);
      const { value, ...answer } = await this.questions.answer(asks.one(asked, id));
      const one = besideNothing(value);
      const { thing } = one;
      // Of another moment the tag names no revision: what was read there is no ground to change what is here.
      const validators = asked.at.now
        ? { tag: revisionTag(thing.revision), unsteady: unsteady(thing) }
        : { tag: pointTag(answer) };
      return new Answered(shapeOne(one, answer.day), { ...answer, ...validators });
    }

    @Answers(
      ':id/history',
      {
        operationId: HISTORY(resource),
        summary: `Everything that happened to one ${one}`,
        description: 'Its entries by the days from which they hold: who, when, why, and what each changed.',
      },
      EntryListDto,
    )
    history(@CurrentReader() reader: Reader, @Param('id') id: string, @Query() parameters: HistoryDto) {
      const question = asks.history(this.questions.asked(reader, parameters), id, inOrder(parameters));
      return this.questions.page(question, (listed) => shapeList(listed, shapeEntry));
    }
  }
  return ThingController;
};

import { Param, Query, type Type } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { Answered } from '../http/answered.js';
import { revisionTag } from '../http/tags.js';
import { Problem } from '../problems/problem.js';
import type { Resource } from '../record/resource.js';
import { QueriesAt, Question } from './decorators.js';
import { EntryListDto } from './entry.dto.js';
import { filterOf, FreshDto, HistoryDto, ListDto, pageOf } from './parameters.dto.js';
import { Questions } from './questions.js';
import { shapeEntry, shapeList, shapeThing } from './shape.js';

const missing = (kind: Kind, id: string, more = '') =>
  new Problem('not-found', `There is no ${kind} with the id ${id}${more}.`);

/** What was recorded of it first, whatever the day from which it is true. */
const firstEntry = async (view: View, kind: Kind, id: string): Promise<Entry> => {
  const stream = isUUID(id) ? streamId(kind, id.toLowerCase()) : null;
  const [first] = stream ? (await view.entries({ stream }, { limit: 1, cursor: null, descending: false })).items : [];
  if (!first) throw missing(kind, id);
  return first;
};

const known = async <K extends Kind>(view: View, kind: K, id: string): Promise<Thing<K>> => {
  const thing = isUUID(id) ? await view.find(kind, id.toLowerCase()) : null;
  if (thing) return thing;
  const { effectiveOn } = await firstEntry(view, kind, id);
  throw missing(kind, id, ` yet: it is recorded, and takes effect on ${effectiveOn}`);
};

/** What a copy of it says may be wrong on another day, or once its import is complete, without a new revision. */
const unsteady = ({ open, due, trueTo, beingRecorded }: Thing): boolean =>
  beingRecorded || trueTo !== null || (open && due !== null);

/** The questions that are asked of every kind of thing: all of them, one of them, and how it came to be. */
export const thingController = <K extends Kind>({ kind, path, title, one, list }: Resource<K>): Type => {
  @QueriesAt(path, title)
  class ThingController {
    constructor(private readonly questions: Questions) {}

    @Question('', `${title}, filtered and sorted`, list)
    all(@Query() parameters: ListDto) {
      return this.questions.page(parameters, async (view: View, day: PlainDate) =>
        shapeList(await view.list(kind, filterOf(parameters), pageOf(parameters)), (thing) => shapeThing(thing, day)),
      );
    }

    @Question(':id', 'One of them, with its whole state', one)
    async one(@Param('id') id: string, @Query() parameters: FreshDto) {
      const { position, day, value } = await this.questions.ask(parameters, (view) => known(view, kind, id));
      const validators = { tag: revisionTag(value.revision), position, unsteady: unsteady(value) };
      return new Answered(shapeThing(value, day), validators);
    }

    @Question(':id/history', 'Everything that happened to it', EntryListDto)
    history(@Param('id') id: string, @Query() parameters: HistoryDto) {
      const { limit, cursor = null, order } = parameters;
      return this.questions.page(parameters, async (view) => {
        const { stream } = await firstEntry(view, kind, id);
        return shapeList(
          await view.entries({ stream }, { limit, cursor, descending: order === 'descending' }),
          shapeEntry,
        );
      });
    }
  }
  // Operation ids in the OpenAPI document are made of it.
  Object.defineProperty(ThingController, 'name', { value: `${title.replaceAll(' ', '')}Controller` });
  return ThingController;
};

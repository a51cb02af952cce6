import { Param, Query, type Type } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Kind } from '#libs/domain/deciders.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';
import { Answered } from '../http/answered.js';
import { pointTag, revisionTag } from '../http/tags.js';
import type { Resource } from '../record/resource.js';
import { QueriesAt, Question } from './decorators.js';
import { EntryListDto } from './entry.dto.js';
import { firstEntry } from './first-entry.js';
import { entriesPageOf, filterOf, FreshDto, HistoryDto, ListDto, pageOf } from './parameters.dto.js';
import { notThen } from './not-then.js';
import { Questions } from './questions.js';
import { shapeEntry, shapeList, shapeOne, shapeThing } from './shape.js';

const known = async <K extends Kind>(view: View, now: View, kind: K, id: string): Promise<Thing<K>> => {
  const thing = isUUID(id) ? await view.find(kind, id.toLowerCase()) : null;
  if (thing) return thing;
  throw notThen(view, await firstEntry(now, kind, id));
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
      return this.questions.page(parameters, async (view) =>
        shapeList(await view.list(kind, filterOf(parameters), pageOf(parameters)), (thing) =>
          shapeThing(thing, view.point.on),
        ),
      );
    }

    @Question(':id', 'One of them, with its whole state', one)
    async one(@Param('id') id: string, @Query() parameters: FreshDto) {
      const { value, ...told } = await this.questions.ask(parameters, (view, now) => known(view, now, kind, id));
      // Of another moment the tag names no revision: what was read there is no ground to change what is here.
      const validators = told.now
        ? { tag: revisionTag(value.revision), unsteady: unsteady(value) }
        : { tag: pointTag(told.position, told.on) };
      return new Answered(shapeOne(value, told.on), { ...told, ...validators });
    }

    @Question(':id/history', 'Everything that happened to it', EntryListDto)
    history(@Param('id') id: string, @Query() parameters: HistoryDto) {
      return this.questions.page(parameters, async (view, now) => {
        const first = await firstEntry(now, kind, id);
        if (view.point.known !== null && first.position > view.point.known) throw notThen(view, first);
        return shapeList(await view.entries({ stream: first.stream }, entriesPageOf(parameters)), shapeEntry);
      });
    }
  }
  // Operation ids in the OpenAPI document are made of it.
  Object.defineProperty(ThingController, 'name', { value: `${title.replaceAll(' ', '')}Controller` });
  return ThingController;
};

import { ApiProperty } from '@nestjs/swagger';
import { RECORD_KINDS } from '#libs/domain/deciders.js';
import type {
  ChangedLine,
  ChangedThing,
  EnteredLate,
  NamedEntry,
  OrderOfEntries,
} from '#libs/read-models/order-of-entries/changed.js';
import { CursorParameter, LimitParameter } from '../../http/parameters.js';
import { AnyJson, Day, Digits, Id, Many, Moment, One, shownAs, Text, Word } from '../../http/shown.js';
import { PageDto } from '../thing.dto.js';

/** Which part of the list. It is the same at every moment. */
export class OrderPageDto {
  @LimitParameter(200, 50)
  limit: number = 50;

  @CursorParameter()
  cursor?: string;
}

const NamedEntryDto = shownAs<NamedEntry>('NamedEntryDto', {
  type: Text('`ProgressReported.v2`'),
  effectiveOn: Day('The day that was said'),
  recordedAt: Moment(),
  revision: Digits('In the stream of the thing'),
  place: Day('From which day it takes part in the state'),
});

const EnteredLateDto = shownAs<EnteredLate>('EnteredLateDto', {
  entry: One(() => NamedEntryDto, { description: 'Entered late' }),
  after: One(() => NamedEntryDto, { description: 'Of a later day, and recorded before it' }),
});

const ChangedLineDto = shownAs<ChangedLine>('ChangedLineDto', {
  path: Text('The member of the state, dotted: `owner.post`'),
  until: AnyJson('As it was told by the order of recording; null where there was nothing'),
  now: AnyJson('As it is told since each entry holds from its own day; null where there is nothing'),
  firstDay: Day('The first of the days compared, one after another, on which these two differ so'),
  lastDay: Day('The last of them'),
  because: One(() => EnteredLateDto, { nullable: true, description: 'Why' }),
});

const ChangedThingDto = shownAs<ChangedThing>('ChangedThingDto', {
  kind: Word(RECORD_KINDS),
  id: Id(),
  ref: Text(),
  title: Text(),
  lines: Many(() => ChangedLineDto),
});

export const SeenDto = shownAs<NonNullable<OrderOfEntries['seen']>>('SeenDto', {
  by: Text('A pseudonym, `prs_…`'),
  at: Moment(),
});

const WholeDto = shownAs<OrderOfEntries>('WhatOrderChangedDto', {
  position: Digits('It speaks for the record up to here: the last entry of before'),
  today: Day('The day on which it was worked out: compared beside the days of meetings'),
  things: ApiProperty({ type: 'integer', description: 'How many things differ' }),
  madeAt: Moment('When it was worked out'),
  seen: One(() => SeenDto, { nullable: true, description: 'Who has seen it, and when; null for nobody yet' }),
});

export const OrderOfEntriesDto = shownAs<{ whole: object | null; items: object }, PageDto>(
  'OrderOfEntriesDto',
  {
    whole: One(() => WholeDto, { nullable: true, description: 'Null where nothing was recorded before' }),
    items: Many(() => ChangedThingDto, { description: 'By their references' }),
  },
  PageDto,
);

import { ApiProperty } from '@nestjs/swagger';
import { KINDS } from '#libs/domain/deciders.js';
import type { Change, Entry } from '#libs/read-models/trail/entry.js';
import { Day, Digits, Id, Many, Moment, One, shownAs, Text, Word } from '../http/shown.js';
import { SourceDto } from '../record/shared.dto.js';
import { PageDto } from '../record/thing.dto.js';

const ANY = [
  { type: 'string' },
  { type: 'integer' },
  { type: 'boolean' },
  { type: 'array', items: {} },
  { type: 'object', additionalProperties: true },
];

const AnyJson = () =>
  ApiProperty({ type: Object, anyOf: ANY, nullable: true, description: 'Null where there was nothing' });

export const ChangeDto = shownAs<Change>('ChangeDto', {
  path: Text('The member of the state, dotted: `owner.post`'),
  from: AnyJson(),
  to: AnyJson(),
});

/** Who, what, when, before, after, why: one event as people read it. */
export const EntryDto = shownAs<Entry>('EntryDto', {
  position: Digits(),
  stream: Text('`recommendation-<uuid>`'),
  kind: Word(KINDS),
  id: Id(),
  ref: Text(),
  title: Text(),
  revision: Digits(),
  eventId: Id(),
  type: Text('`RecommendationAgreed.v1`'),
  actor: Text('A pseudonym, `prs_…`'),
  reason: Text({ nullable: true }),
  recordedAt: Moment(),
  effectiveOn: Day(),
  correlationId: Text(),
  causationId: Text(),
  importId: Text({ nullable: true }),
  statusBefore: Text(),
  statusAfter: Text(),
  changes: Many(() => ChangeDto),
  source: One(() => SourceDto, { nullable: true }),
});

export const EntryListDto = shownAs<{ items: object }>('EntryListDto', { items: Many(() => EntryDto) }, PageDto);

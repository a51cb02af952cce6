import { ApiProperty } from '@nestjs/swagger';
import type { BodyShown } from '#libs/asking/bodies.js';
import type { MemberTold, Paper, Told, ToldBoard, ToldOfThing } from '#libs/asking/questions/told.js';
import { RECORD_KINDS } from '#libs/domain/deciders.js';
import type { Place } from '#libs/domain/statement/events.js';
import { AnyJson, Day, Flag, Id, Many, One, Paragraph, shownAs, Text, Whole, Word } from '../http/shown.js';

const ToldBodyDto = shownAs<BodyShown>('ToldBodyDto', {
  id: Id(),
  name: Text(),
  authority: Text('The authority’s code'),
  committee: Text('The committee’s code'),
});

/** A member of two types is told of by the class itself. */
class ParagraphDto {
  @Paragraph()
  paragraph!: Place['paragraph'];
}

const PlaceDto = shownAs<Place, ParagraphDto>(
  'PlaceDto',
  {
    section: Text({ nullable: true }),
    page: Whole({ nullable: true }),
    from: Whole('Where the passage begins in the document’s text, in UTF-16 units'),
    to: Whole('Where it ends, exclusive'),
  },
  ParagraphDto,
);

const PaperDto = shownAs<Paper>('PaperDto', {
  kind: Word(['report', 'minutes']),
  id: Id(),
  ref: Text('The short reference that people use'),
  title: Text(),
  document: ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the document that said it' }),
  meeting: Day('The day of the meeting that it was put before'),
});

const MemberToldDto = shownAs<MemberTold>('MemberToldDto', {
  member: Text('The member of the state: `due`, `audit.author`'),
  said: AnyJson('What was said of it last; an owner by name or post, a list whole'),
  place: One(() => PlaceDto, { nullable: true, description: 'Where it stands in the document' }),
  by: One(() => PaperDto, { description: 'The paper or minutes that said it' }),
  then: AnyJson('What was true on that day; null for nothing'),
  now: AnyJson('What is true on `asOf`; null for nothing'),
  differedThen: Flag('What was said was not so on that day'),
  differsNow: Flag('What was said is not so on `asOf`'),
});

const members = Many(() => MemberToldDto, {
  description: 'Member by member what was said last; none where nothing had been told',
});
const by = Day('What had been told by the end of this day');

/** What one thing’s answer says where `toldBy` asks. */
export const ToldDto = shownAs<Told>('ToldDto', {
  by,
  body: One(() => ToldBodyDto, { nullable: true, description: 'Who was told; null for the public' }),
  members,
});

const ToldOfThingDto = shownAs<ToldOfThing>('ToldOfThingDto', {
  kind: Word(RECORD_KINDS),
  id: Id(),
  ref: Text(),
  title: Text(),
  members,
});

/** What a board’s answer says where `toldBy` asks. */
export const BoardToldDto = shownAs<Omit<ToldBoard, 'board'>>('BoardToldDto', {
  by,
  body: One(() => ToldBodyDto),
  things: Many(() => ToldOfThingDto, { description: 'Everything of which the body had been told anything' }),
});

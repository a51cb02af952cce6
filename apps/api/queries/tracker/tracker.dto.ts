import { ApiProperty } from '@nestjs/swagger';
import {
  PAPER_ORIGINS,
  TABLES,
  type AnnualFigures,
  type PaperColumn,
  type PaperFigure,
  type PaperGroup,
  type PaperKey,
  type PaperMoment,
  type PaperPicture,
  type PaperRow,
  type PaperTable,
  type PlainTable,
  type TrackerPaper,
  type TrackerRow,
} from '#libs/tracker-paper/paper.js';
import { Day, Digits, Flag, Id, Many, Moment, One, shownAs, Text, Texts, Whole, Word } from '../../http/shown.js';

const ROW_KINDS = ['action', 'recommendation'] as const;

const Origin = () => Word(PAPER_ORIGINS, { description: 'Whose recommendation it came of' });

const PaperBodyDto = shownAs<TrackerPaper['body']>('PaperBodyDto', { id: Id(), name: Text('By its name of the day') });

const PaperMeetingDto = shownAs<TrackerPaper['meeting']>('PaperMeetingDto', { id: Id(), ref: Text(), day: Day() });

const PaperSinceDto = shownAs<NonNullable<TrackerPaper['since']>>('PaperSinceDto', {
  id: ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null where only papers tell of it' }),
  ref: Text({ nullable: true }),
  day: Day('What it compares with is how things stood at the end of this day'),
});

const PaperMomentDto = shownAs<PaperMoment>('PaperMomentDto', {
  day: Day('The day of which it is true'),
  position: Digits('The position of the log up to which it is known'),
  knownAt: Moment({ nullable: true, description: 'When that position was recorded' }),
  order: Text('The name of the order in which entries are folded'),
});

const PaperFigureDto = shownAs<PaperFigure>('PaperFigureDto', {
  name: Text(),
  label: Text(),
  count: Whole(),
  before: Whole({ nullable: true, description: 'The same at the end of the day of the meeting that is compared with' }),
});

const PlainTableDto = shownAs<PlainTable>('PlainTableDto', {
  columns: Texts(),
  rows: ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } }),
});

const PaperPictureDto = shownAs<PaperPicture>('PaperPictureDto', {
  title: Text(),
  svg: Text(),
  table: One(() => PlainTableDto, { description: 'What the picture shows, as a table' }),
});

const PaperColumnDto = shownAs<PaperColumn>('PaperColumnDto', {
  name: Text(),
  label: Text(),
  wide: Flag('It holds sentences'),
});

const PaperRowDto = shownAs<PaperRow>('PaperRowDto', {
  kind: Word(ROW_KINDS),
  id: Id(),
  cells: ApiProperty({
    type: 'array',
    items: { type: 'string', nullable: true },
    description: 'In the order of the columns; null where the record says nothing',
  }),
});

const PaperGroupDto = shownAs<PaperGroup>('PaperGroupDto', {
  origin: Origin(),
  title: Text(),
  columns: Many(() => PaperColumnDto),
  rows: Many(() => PaperRowDto),
});

const PaperTableDto = shownAs<PaperTable>('PaperTableDto', {
  name: Word(TABLES),
  title: Text(),
  explains: Text('What stands in it, and what members are asked to do'),
  groups: Many(() => PaperGroupDto, { description: 'Its rows by their origin; none where it is empty' }),
});

const AnnualFiguresDto = shownAs<AnnualFigures>('AnnualFiguresDto', {
  year: Text('The municipal year, May to April: `2017-18`'),
  origin: Origin(),
  made: Whole(),
  accepted: Whole('Of those that were made in the year'),
  implemented: Whole('Of those that were made in the year'),
});

const PaperKeyDto = shownAs<PaperKey>('PaperKeyDto', { words: Text('As rows print it'), means: Text() });

const PaperTrackerRowDto = shownAs<TrackerRow>('PaperTrackerRowDto', {
  kind: Word(ROW_KINDS),
  id: Id(),
  ref: Text(),
  origin: Origin(),
  tables: ApiProperty({ type: 'array', items: { type: 'string', enum: [...TABLES] } }),
  members: ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What its printed rows say of members of its state; people by pseudonym',
  }),
});

const PaperTrackerDto = shownAs<NonNullable<TrackerPaper['tracker']>>('PaperTrackerDto', {
  id: Id(),
  status: Word(['draft', 'cleared', 'published']),
});

/** The tracker of a meeting's body for that meeting. */
export const TrackerPaperDto = shownAs<TrackerPaper>('TrackerPaperDto', {
  title: Text(),
  authority: Text('By its name of the day'),
  body: One(() => PaperBodyDto),
  meeting: One(() => PaperMeetingDto),
  since: One(() => PaperSinceDto, { nullable: true, description: 'The meeting held last before it' }),
  moment: One(() => PaperMomentDto),
  address: Text('The path at which the same can be had again'),
  tracker: One(() => PaperTrackerDto, { nullable: true, description: 'What is kept of it, where somebody began it' }),
  introduction: Text({ nullable: true, description: 'What it says before its tables' }),
  figures: Many(() => PaperFigureDto),
  pictures: Many(() => PaperPictureDto),
  tables: Many(() => PaperTableDto, { description: 'Every table, in the order of the paper' }),
  annual: Many(() => AnnualFiguresDto),
  key: Many(() => PaperKeyDto),
  rows: Many(() => PaperTrackerRowDto, { description: 'Every thing that stands in any table, once' }),
});

import { RECORD_KINDS } from '#libs/domain/deciders.js';
import {
  type Difference,
  type Explained,
  type Explaining,
  type MovedDue,
} from '#libs/read-models/compare/difference.js';
import type { Change, Entry } from '#libs/read-models/trail/entry.js';
import { Day, Digits, Id, Many, Moment, One, RecordBegins, shownAs, Text, Whole, Word } from '../../http/shown.js';
import { PageDto, ThingDto } from '../../record/thing.dto.js';
import { ChangeDto, EntryDto } from '../entry.dto.js';
import type { shapeCounts, shapeDifference, shapePoint } from './shape-difference.js';

const PointDto = shownAs<ReturnType<typeof shapePoint>>('PointDto', {
  on: Day('What was true on this day'),
  position: Digits('As known at this position of the log'),
  recordedAt: Moment({
    nullable: true,
    description: 'When the last event up to there was recorded; null before the first',
  }),
  recordBegins: RecordBegins(),
});

const POINTS = { from: One(() => PointDto), to: One(() => PointDto) };

const ExplainedChangeDto = shownAs<Explained, Change>(
  'ExplainedChangeDto',
  { by: Digits({ nullable: true, description: 'Of the entry that says who, when and why; it is among `entries`' }) },
  ChangeDto,
);

const MovedDto = shownAs<MovedDue & { days: number; daysAgainstFirst: number }>('MovedDto', {
  first: Day('The due date that was set first'),
  from: Day('The due date at the first point; the date that was set first where it had none then'),
  to: Day('The due date at the second point'),
  days: Whole('Days from `from` to `to`: later is positive, and it slipped; brought forward is negative'),
  daysAgainstFirst: Whole('Days from `first` to `to`'),
});

const ExplainingEntryDto = shownAs<Explaining, Entry>(
  'ExplainingEntryDto',
  {
    countedAt: Word(['from', 'to'], {
      description: 'The only one of the two points whose state takes it into account',
    }),
  },
  EntryDto,
);

const stood = (point: string): PropertyDecorator =>
  One(() => ThingDto, {
    nullable: true,
    description: `As it stood at the ${point} point; null when it was not there`,
  });

const ThingDifferenceDto = shownAs<ReturnType<typeof shapeDifference>>('ThingDifferenceDto', {
  what: Word(['came', 'went', 'changed', 'same'] satisfies Difference['what'][], {
    description: '`went`: the second point does not know it, or it was not true on its day',
  }),
  kind: Word(RECORD_KINDS),
  id: Id(),
  ref: Text(),
  title: Text(),
  from: stood('first'),
  to: stood('second'),
  changes: Many(() => ExplainedChangeDto, { description: 'Of a thing that was there at both points' }),
  moved: One(() => MovedDto, { nullable: true, description: 'Where the due date is another' }),
  overdue: Text({
    nullable: true,
    description: '`became` or `no longer`, be it that only days went by; null when overdue or not as before',
  }),
  entries: Many(() => ExplainingEntryDto, {
    description:
      'The events that one point takes into account and the other does not, as recorded: of many, the first, the last that changed each member, and the last hundred',
  }),
  events: Whole('How many such events there are'),
});

const CountsDto = shownAs<ReturnType<typeof shapeCounts>>('CountsDto', {
  came: Whole(),
  went: Whole(),
  changed: Whole('That were there at both points'),
  closed: Whole('That were open at the first point, and no longer are'),
  slipped: Whole('That came or changed with a later due date'),
  broughtForward: Whole('With an earlier due date'),
  overdue: Whole('That became overdue'),
  noLongerOverdue: Whole('That were overdue and no longer are'),
});

const KindCountsDto = shownAs<{ kind: string }>('KindCountsDto', { kind: Word(RECORD_KINDS) }, CountsDto);

/** The whole board between two points. */
export const ComparisonDto = shownAs<Record<'from' | 'to' | 'counts' | 'kinds' | 'items', object>>(
  'ComparisonDto',
  {
    ...POINTS,
    counts: One(() => CountsDto, { description: 'Of the whole scope, whatever kind or difference is asked for' }),
    kinds: Many(() => KindCountsDto, { description: 'The same, kind by kind' }),
    items: Many(() => ThingDifferenceDto, { description: 'Kind by kind, then by short reference' }),
  },
  PageDto,
);

/** One thing between two points. */
export const ThingComparisonDto = shownAs<Record<'from' | 'to' | 'difference', object>>('ThingComparisonDto', {
  ...POINTS,
  difference: One(() => ThingDifferenceDto),
});

import { BOARD_KINDS, type BoardKind } from '#libs/read-models/compare/difference.js';
import { Day, Digits, Id, Many, Moment, One, Text, Whole, Word } from '../../http/shown.js';
import { PageDto, ThingDto } from '../../record/thing.dto.js';
import { ChangeDto, EntryDto } from '../entry.dto.js';

class PointDto {
  @Day('What was true on this day')
  on!: string;

  @Digits('As known at this position of the log')
  position!: string;

  @Moment({ nullable: true, description: 'When the last event up to there was recorded; null before the first' })
  recordedAt!: string | null;
}

class ExplainedChangeDto extends ChangeDto {
  @Digits({ nullable: true, description: 'Of the entry that says who, when and why; it is among `entries`' })
  by!: string | null;
}

class MovedDto {
  @Day('The due date that was set first')
  first!: string;

  @Day('The due date at the first point; the date that was set first where it had none then')
  from!: string;

  @Day('The due date at the second point')
  to!: string;

  @Whole('Days from `from` to `to`: later is positive, and it slipped; brought forward is negative')
  days!: number;

  @Whole('Days from `first` to `to`')
  daysAgainstFirst!: number;
}

const SIDES = ['from', 'to'] as const;

class ExplainingEntryDto extends EntryDto {
  @Word(SIDES, { description: 'The only one of the two points whose state takes it into account' })
  countedAt!: 'from' | 'to';
}

const DID = ['came', 'went', 'changed', 'same'] as const;

class ThingDifferenceDto {
  @Word(DID, { description: '`went`: the second point does not know it, or it was not true on its day' })
  what!: (typeof DID)[number];

  @Word(BOARD_KINDS)
  kind!: BoardKind;

  @Id()
  id!: string;

  @Text()
  ref!: string;

  @Text()
  title!: string;

  @One(() => ThingDto, { nullable: true, description: 'As it stood at the first point; null when it was not there' })
  from!: ThingDto | null;

  @One(() => ThingDto, { nullable: true, description: 'As it stood at the second point; null when it was not there' })
  to!: ThingDto | null;

  @Many(() => ExplainedChangeDto, { description: 'Of a thing that was there at both points' })
  changes!: ExplainedChangeDto[];

  @One(() => MovedDto, { nullable: true, description: 'Where the due date is another' })
  moved!: MovedDto | null;

  @Text({
    nullable: true,
    description: '`became` or `no longer`, be it that only days went by; null when overdue or not as before',
  })
  overdue!: 'became' | 'no longer' | null;

  @Many(() => ExplainingEntryDto, {
    description:
      'The events that one point takes into account and the other does not, as recorded: of many, the first, the last that changed each member, and the last hundred',
  })
  entries!: ExplainingEntryDto[];

  @Whole('How many such events there are')
  events!: number;
}

class CountsDto {
  @Whole()
  came!: number;

  @Whole()
  went!: number;

  @Whole('That were there at both points')
  changed!: number;

  @Whole('That came or changed with a later due date')
  slipped!: number;

  @Whole('With an earlier due date')
  broughtForward!: number;

  @Whole('That became overdue')
  overdue!: number;

  @Whole('That were overdue and no longer are')
  noLongerOverdue!: number;
}

class KindCountsDto extends CountsDto {
  @Word(BOARD_KINDS)
  kind!: BoardKind;
}

/** The whole board between two points. */
export class ComparisonDto extends PageDto {
  @One(() => PointDto)
  from!: PointDto;

  @One(() => PointDto)
  to!: PointDto;

  @One(() => CountsDto, { description: 'Of the whole scope, whatever kind or difference is asked for' })
  counts!: CountsDto;

  @Many(() => KindCountsDto, { description: 'The same, kind by kind' })
  kinds!: KindCountsDto[];

  @Many(() => ThingDifferenceDto, { description: 'Kind by kind, then by short reference' })
  items!: ThingDifferenceDto[];
}

/** One thing between two points. */
export class ThingComparisonDto {
  @One(() => PointDto)
  from!: PointDto;

  @One(() => PointDto)
  to!: PointDto;

  @One(() => ThingDifferenceDto)
  difference!: ThingDifferenceDto;
}

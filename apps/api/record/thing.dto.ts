import { KINDS, type Kind } from '#libs/domain/deciders.js';
import { FACET_NAMES, FACETS, type Facet, type FacetName, type FacetValues } from '#libs/read-models/kinds/facets.js';
import { Day, Digits, Flag, Id, Many, One, RecordBegins, shownAs, Text, Whole, Word } from '../http/shown.js';
import { ToldDto } from '../queries/told.dto.js';
import { MoveDto } from './move.dto.js';
import { ScopeDto } from './shared.dto.js';

const facet = ({ type, description }: Facet) => (type === 'date' ? Day : Text)({ nullable: true, description });

const FacetsDto = shownAs<FacetValues>(
  'Facets',
  Object.fromEntries(FACET_NAMES.map((name) => [name, facet(FACETS[name])])) as Record<FacetName, PropertyDecorator>,
);

/** What every thing of the record has; its kind's own state stands beside it as `state`. */
export class ThingDto extends FacetsDto {
  @Word(KINDS)
  kind!: Kind;

  @Id('The UUIDv5 of its natural key')
  id!: string;

  @Text('The short reference that people use: `CPC 2017-07-10/8/R2`')
  ref!: string;

  @Text()
  title!: string;

  @Text('Where it is in its lifecycle: `in progress`')
  status!: string;

  @Flag('Something remains to be done about it')
  open!: boolean;

  @Digits('What If-Match takes, in quotes')
  revision!: string;

  @Digits('The position from which this version has been known')
  knownFrom!: string;

  @Day('The day from which this version has been true')
  trueFrom!: string;

  @Day({ nullable: true, description: 'The day from which another version, recorded already, is true instead' })
  trueTo!: string | null;

  @One(() => ScopeDto, { nullable: true })
  scope!: ScopeDto | null;

  @Id({ nullable: true })
  reportId!: string | null;

  @Id({ nullable: true })
  inspectionId!: string | null;

  @Id({ nullable: true })
  planId!: string | null;

  @Flag('Open, and past the due date that holds, on `asOf`')
  overdue!: boolean;

  @Flag('Open, and past the due date that was set first, on `asOf`')
  overdueAgainstFirst!: boolean;

  @Whole({
    nullable: true,
    description: 'Days from `asOf` to the due date; negative when late; null when nothing is due',
  })
  daysLeft!: number | null;

  @Whole({ nullable: true, description: 'Days by which the due date has moved from the first' })
  slippage!: number | null;

  @Day('The day in Europe/London for which overdue and the days left were counted')
  asOf!: string;

  @Flag('Made by an import that is not complete yet')
  beingRecorded!: boolean;

  @Many(() => MoveDto, {
    optional: true,
    description:
      'The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides',
  })
  moves?: MoveDto[];

  @One(() => ToldDto, {
    optional: true,
    description: 'What had been told of it, in the answer of one thing where `toldBy` asks',
  })
  told?: object;
}

/** One page of a list. */
export class PageDto {
  @Text({ nullable: true, description: 'The cursor of the next page; null on the last' })
  next!: string | null;

  @Whole('How many there are on all pages, counted up to 10,000')
  total!: number;

  @Flag({ optional: true, description: 'There are more than `total`: they were not counted further' })
  moreThanTotal?: true;

  @RecordBegins()
  recordBegins?: string;
}

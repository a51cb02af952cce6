import { FILTER_NAMES, filtersOf, SCOPE, SCOPE_FILTERS, type FilterTakes } from '#libs/asking/filters.js';
import type { PagingInOrder } from '#libs/asking/paging.js';
import type { MomentWords } from '#libs/calendar/index.js';
import { isRecordKind, KINDS, type Kind } from '#libs/domain/deciders.js';
import { EVENT_SCHEMAS } from '#libs/schemas/event-schemas.js';
import { SORTS, type Filter, type Page } from '#libs/read-models/register/filter.js';
import {
  CursorParameter,
  DayParameter,
  FlagParameter,
  InstantOrDayParameter,
  LimitParameter,
  PositionParameter,
  StreamParameter,
  TextParameter,
  UuidParameter,
  WholeParameter,
  WordParameter,
  WordsParameter,
} from '../http/parameters.js';
import { describedBy } from '../http/shown.js';

/** What was true on a day, as it was known at an instant or at a position, and how fresh: every question takes it. */
export class FreshDto implements MomentWords {
  @DayParameter('What was true on this day, today in Europe/London when left out; it may lie ahead')
  on?: string;

  @InstantOrDayParameter(
    'As it was known at this instant, or at the end of this day in Europe/London; as known now when left out',
  )
  asAt?: string;

  @PositionParameter('As it was known at this position of the log: instead of `asAt`')
  atPosition?: string;

  @PositionParameter('Wait until the read models hold this position, for some seconds')
  minPosition?: string;
}

export class PagedDto extends FreshDto {
  @LimitParameter(200, 50)
  limit: number = 50;

  @CursorParameter()
  cursor?: string;
}

/** The page of a list that is the same at every moment. */
export class PartDto {
  @PositionParameter('Wait until the read models hold this position, for some seconds')
  minPosition?: string;

  @LimitParameter(200, 50)
  limit: number = 50;

  @CursorParameter()
  cursor?: string;
}

const parameterOf = (filter: FilterTakes & { readonly about: string }): PropertyDecorator => {
  switch (filter.is) {
    case 'text':
      return TextParameter(filter.about);
    case 'day':
      return DayParameter(filter.about);
    case 'id':
      return UuidParameter(filter.about);
    case 'flag':
      return FlagParameter(filter.about);
    case 'days':
      return WholeParameter(filter.about, filter.most);
    case 'words':
      return WordsParameter(filter.about, filter.of);
  }
};

/** The class of parameters that takes these filters beside those of `base`. */
export const filteredBy = <Name extends keyof Filter, B extends object>(
  filters: Readonly<Record<Name, FilterTakes & { readonly about: string }>>,
  base: new () => B,
) =>
  describedBy<Pick<Filter, Name> & B, B>(
    'Filtered',
    Object.fromEntries(Object.keys(filters).map((name) => [name, parameterOf(filters[name as Name])])) as never,
    base,
  );

export class ScopedDto extends filteredBy(SCOPE_FILTERS, FreshDto) {}

const DIRECTIONS = ['ascending', 'descending'] as const;

class SortedDto extends PagedDto {
  @WordParameter('What to sort by, `ref` when left out', SORTS)
  sort: Page['sort'] = 'ref';

  @WordParameter('Which way to sort, `ascending` when left out', DIRECTIONS)
  order: (typeof DIRECTIONS)[number] = 'ascending';
}

/** Of what can be had as a file too, which has no pages. */
const FORMAT = WordParameter('Instead of an Accept header. A file has everything: `limit` and `cursor` are of pages', [
  'json',
  'csv',
]);

class FiledDto extends SortedDto {
  @FORMAT
  format?: 'json' | 'csv';
}

/** The parameters of a kind's list; each kind has statuses of its own, and who acts is in no file. */
export const listParametersOf = (kind: Kind) => filteredBy(filtersOf(kind), isRecordKind(kind) ? FiledDto : SortedDto);

export class HistoryDto extends PagedDto {
  @WordParameter('Oldest first is `ascending`, the order when left out', DIRECTIONS)
  order: (typeof DIRECTIONS)[number] = 'ascending';
}

export class EntriesDto extends filteredBy(SCOPE_FILTERS, PagedDto) {
  @StreamParameter('One stream: `recommendation-<uuid>`')
  stream?: string;

  @WordsParameter('Things of these kinds', KINDS)
  kind?: Kind[];

  @UuidParameter('With one `kind`: one thing')
  id?: string;

  @TextParameter('Who did it: `prs_…`')
  actor?: string;

  @WordsParameter('Wire names of events, each of whichever version: `RecommendationAgreed.v1`', [
    ...EVENT_SCHEMAS.keys(),
  ])
  type?: string[];

  @InstantOrDayParameter('Recorded at this instant or later, or on this day in Europe/London or later')
  from?: string;

  @InstantOrDayParameter('Recorded before this instant, or on this day in Europe/London or earlier')
  to?: string;

  @DayParameter('Effective on this day or later')
  effectiveFrom?: string;

  @DayParameter('Effective on this day or earlier')
  effectiveTo?: string;

  @UuidParameter('What was done under one correlation id')
  correlation?: string;

  @UuidParameter(
    'A recorded meeting: what was recorded of it, of its minutes, its tracker and the papers before it, and everything that ' +
      'was recorded along with that. `meeting` is of what was filed for the day of a meeting instead',
  )
  occasion?: string;

  @PositionParameter('Recorded after this position')
  after?: string;

  @WordParameter('Newest first is `descending`, the order when left out', DIRECTIONS)
  order: (typeof DIRECTIONS)[number] = 'descending';

  @FORMAT
  format?: 'json' | 'csv';
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined: filters tell "not given" by absence. */
export const given = <T extends object>(members: T): Given<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T>;

const pick = <Name extends keyof Filter>(names: readonly Name[], parameters: Pick<Filter, Name>) =>
  given(Object.fromEntries(names.map((name) => [name, parameters[name]])) as Pick<Filter, Name>);

export const scopeOf = (parameters: Pick<Filter, (typeof SCOPE)[number]>) => pick(SCOPE, parameters);

export const filterOf = (parameters: Filter): Filter => pick(FILTER_NAMES, parameters);

/** A page of what is in an order. */
export const inOrder = ({ limit, cursor, order }: Pick<HistoryDto, 'limit' | 'cursor' | 'order'>): PagingInOrder => ({
  limit,
  cursor: cursor ?? null,
  descending: order === 'descending',
});

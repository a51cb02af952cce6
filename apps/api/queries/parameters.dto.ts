import { momentKey, type MomentWords } from '#libs/calendar/index.js';
import { KINDS, type Kind } from '#libs/domain/deciders.js';
import { RAGS } from '#libs/domain/shared/rag.js';
import { SORTS, type Filter, type Page } from '#libs/read-models/register/filter.js';
import {
  CursorParameter,
  DayParameter,
  FlagParameter,
  LimitParameter,
  MomentParameter,
  PositionParameter,
  TextParameter,
  UuidParameter,
  WordParameter,
  WordsParameter,
} from '../http/parameters.js';
import { MomentDto } from './moment.js';

/** Of which moment an answer is, and how fresh it must be. */
export class FreshDto extends MomentDto {
  @PositionParameter('Wait until the read models hold this position, for some seconds')
  minPosition?: string;
}

export class ScopedDto extends FreshDto {
  @TextParameter('An authority’s code')
  authority?: string;

  @TextParameter('A committee’s code')
  committee?: string;

  @DayParameter('A meeting’s day')
  meeting?: string;
}

export class PagedDto extends FreshDto {
  @LimitParameter(200, 50)
  limit: number = 50;

  @CursorParameter()
  cursor?: string;
}

const DIRECTIONS = ['ascending', 'descending'] as const;

export class ListDto extends ScopedDto {
  @WordsParameter('States of the lifecycle; give it several times for any of them')
  status?: string[];

  @FlagParameter('Whether something remains to be done')
  open?: boolean;

  @TextParameter('A person’s pseudonym or the title of a post')
  owner?: string;

  @WordParameter('What was asserted of progress', RAGS)
  rag?: string;

  @TextParameter('The grade that stands')
  grade?: string;

  @FlagParameter('Open and past the due date, on the day asked for')
  overdue?: boolean;

  @UuidParameter('Of this report')
  reportId?: string;

  @UuidParameter('Of this inspection')
  inspectionId?: string;

  @UuidParameter('In this action plan')
  planId?: string;

  @TextParameter('Words in the title or the short reference')
  text?: string;

  @WordParameter('What to sort by, `ref` when left out', SORTS)
  sort: Page['sort'] = 'ref';

  @WordParameter('Which way to sort, `ascending` when left out', DIRECTIONS)
  order: (typeof DIRECTIONS)[number] = 'ascending';

  @LimitParameter(200, 50)
  limit: number = 50;

  @CursorParameter()
  cursor?: string;
}

export class HistoryDto extends PagedDto {
  @WordParameter('Oldest first is `ascending`, the order when left out', DIRECTIONS)
  order: (typeof DIRECTIONS)[number] = 'ascending';
}

export class EntriesDto extends PagedDto {
  @TextParameter('One stream: `recommendation-<uuid>`')
  stream?: string;

  @WordParameter('Things of this kind', KINDS)
  kind?: Kind;

  @UuidParameter('With `kind`: one thing')
  id?: string;

  @TextParameter('Who did it: `prs_…`')
  actor?: string;

  @TextParameter('The event’s wire name: `RecommendationAgreed.v1`')
  type?: string;

  @TextParameter('An authority’s code')
  authority?: string;

  @TextParameter('A committee’s code')
  committee?: string;

  @DayParameter('A meeting’s day')
  meeting?: string;

  @MomentParameter('Recorded at this instant or later')
  from?: string;

  @MomentParameter('Recorded before this instant')
  to?: string;

  @DayParameter('Effective on this day or later')
  effectiveFrom?: string;

  @DayParameter('Effective on this day or earlier')
  effectiveTo?: string;

  @UuidParameter('What was done under one correlation id')
  correlation?: string;

  @WordParameter('Newest first is `descending`, the order when left out', DIRECTIONS)
  order: (typeof DIRECTIONS)[number] = 'descending';
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined: filters tell "not given" by absence. */
export const given = <T extends object>(members: T): Given<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T>;

export const filterOf = (parameters: ListDto): Filter => {
  const { authority, committee, meeting, status, open, owner, rag, grade, overdue } = parameters;
  const { reportId, inspectionId, planId, text } = parameters;
  const scope = { authority, committee, meeting };
  return given({ ...scope, status, open, owner, rag, grade, overdue, reportId, inspectionId, planId, text });
};

type Paged = MomentWords & Pick<ListDto, 'limit' | 'cursor' | 'order'>;

/** A page of what is in the order of the log. */
export const entriesPageOf = ({ limit, cursor, order, ...words }: Paged) => ({
  limit,
  cursor: cursor ?? null,
  descending: order === 'descending',
  moment: momentKey(words),
});

export const pageOf = (parameters: ListDto): Page => ({ sort: parameters.sort, ...entriesPageOf(parameters) });

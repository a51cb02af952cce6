import { SCOPE_FILTERS } from '#libs/asking/filters.js';
import type { MomentWords } from '#libs/calendar/index.js';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { WHATS, type What } from '#libs/read-models/compare/difference.js';
import {
  CursorParameter,
  DayParameter,
  InstantOrDayParameter,
  LimitParameter,
  PositionParameter,
  WordParameter,
  WordsParameter,
} from '../../http/parameters.js';
import { shownAs } from '../../http/shown.js';
import { filteredBy } from '../parameters.dto.js';

type Side = 'from' | 'to';
type Sided<S extends Side> = { readonly [word in keyof MomentWords as `${S}${Capitalize<word>}`]?: string };

const TRUE = 'what was true on this day; today in Europe/London when left out';
const KNOWN = 'as known at this instant, or at the end of this day in Europe/London; as known now when left out';
const POSITION = 'as known at this position of the log, instead of the instant';

/** Two moments, either of which may be the earlier, in either time. */
const Moments = shownAs<Sided<'from'> & Sided<'to'>>('Moments', {
  fromOn: DayParameter(`The first point: ${TRUE}`),
  fromAsAt: InstantOrDayParameter(`The first point: ${KNOWN}`),
  fromAtPosition: PositionParameter(`The first point: ${POSITION}`),
  toOn: DayParameter(`The second point: ${TRUE}`),
  toAsAt: InstantOrDayParameter(`The second point: ${KNOWN}`),
  toAtPosition: PositionParameter(`The second point: ${POSITION}`),
});

export class CompareDto extends Moments {
  @PositionParameter('Wait until the read models hold this position, for some seconds')
  minPosition?: string;

  @WordParameter('Instead of an Accept header', ['json', 'csv'])
  format?: 'json' | 'csv';
}

export class CompareBoardDto extends filteredBy(SCOPE_FILTERS, CompareDto) {
  @WordsParameter('Things of these kinds only', RECORD_KINDS)
  kind?: RecordKind[];

  @WordsParameter('Only what did any of this; what slipped or became overdue came or changed as well', WHATS)
  what?: What[];

  @LimitParameter(200, 50)
  limit: number = 50;

  @CursorParameter()
  cursor?: string;
}

/** The moment of one side, in the words in which it was asked for. */
export const wordsOf = (parameters: CompareDto, side: Side): MomentWords => ({
  on: parameters[`${side}On`],
  asAt: parameters[`${side}AsAt`],
  atPosition: parameters[`${side}AtPosition`],
});

import type { MomentWords } from '#libs/calendar/index.js';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { WHATS, type What } from '#libs/read-models/compare/difference.js';
import {
  CursorParameter,
  DayParameter,
  InstantOrDayParameter,
  LimitParameter,
  PositionParameter,
  TextParameter,
  WordParameter,
} from '../../http/parameters.js';

export const FORMATS = ['json', 'csv'] as const;

const TRUE = 'what was true on this day; today in Europe/London when left out';
const KNOWN = 'as known at this instant, or at the end of this day in Europe/London; as known now when left out';
const POSITION = 'as known at this position of the log, instead of the instant';

/** Two moments, either of which may be the earlier, in either time. */
export class CompareDto {
  @DayParameter(`The first point: ${TRUE}`)
  fromOn?: string;

  @InstantOrDayParameter(`The first point: ${KNOWN}`)
  fromAsAt?: string;

  @PositionParameter(`The first point: ${POSITION}`)
  fromAtPosition?: string;

  @DayParameter(`The second point: ${TRUE}`)
  toOn?: string;

  @InstantOrDayParameter(`The second point: ${KNOWN}`)
  toAsAt?: string;

  @PositionParameter(`The second point: ${POSITION}`)
  toAtPosition?: string;

  @PositionParameter('Wait until the read models hold this position, for some seconds')
  minPosition?: string;

  @WordParameter('Instead of an Accept header', FORMATS)
  format?: (typeof FORMATS)[number];
}

export class CompareBoardDto extends CompareDto {
  @TextParameter('An authority’s code')
  authority?: string;

  @TextParameter('A committee’s code')
  committee?: string;

  @DayParameter('A meeting’s day')
  meeting?: string;

  @WordParameter('Things of this kind only', RECORD_KINDS)
  kind?: RecordKind;

  @WordParameter('Only what did this; what slipped or became overdue came or changed as well', WHATS)
  what?: What;

  @LimitParameter(200, 50)
  limit: number = 50;

  @CursorParameter()
  cursor?: string;
}

/** The moment of one side, in the words in which it was asked for. */
export const wordsOf = (parameters: CompareDto, side: 'from' | 'to'): MomentWords => ({
  on: parameters[`${side}On`],
  asAt: parameters[`${side}AsAt`],
  atPosition: parameters[`${side}AtPosition`],
});

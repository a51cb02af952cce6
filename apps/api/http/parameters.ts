import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { wordsGiven } from '#libs/asking/words-given.js';
import { spelledId, spelledStream } from '#libs/kernel/stream-id.js';
import {
  isCount,
  isDay,
  isInstant,
  isInstantOrDay,
  isLine,
  isNoLonger,
  isOneOf,
  isPosition,
  isUuid,
  isWhole,
} from './reading/checks.js';
import { ReadBy } from './reading/members.js';
import { checked, type Check, type Reader } from './reading/reader.js';

/** The base of every decorator of a query parameter, all of them optional: it both documents the parameter and reads it. */
const parameter = (description: string, shown: ApiPropertyOptions, read: Reader) =>
  applyDecorators(ApiPropertyOptional({ ...shown, description }), ReadBy({ optional: true, read }));

/** Express makes a list of a parameter that is given twice. */
const isGivenOnce: Check = (value) => (typeof value === 'string' ? null : 'Give it once.');
/** Empty text would filter nothing, and Postgres refuses NUL. */
const isAsked: Check = (value) => {
  if (value === '') return 'Give some text, or leave it out.';
  return typeof value === 'string' && !value.includes('\0') ? null : 'Give text without control characters.';
};

const once = (checks: readonly Check[], spell?: (text: string) => unknown): Reader =>
  checked([isGivenOnce, ...checks], spell);

const textOf = (description: string, max: number, checks: readonly Check[], spell?: (text: string) => unknown) =>
  parameter(description, { type: String, minLength: 1, maxLength: max }, once([...checks, isNoLonger(max)], spell));

/** Text to search for. */
export const TextParameter = (description: string, max = 200) => textOf(description, max, [isAsked]);

/** Text that will be recorded: one line, without invisible characters. */
export const LineParameter = (description: string, max: number, also: readonly Check[] = []) =>
  textOf(description, max, [isAsked, isLine, ...also]);

/** Cursors hold what the page was sorted by, which may be a long title. */
export const CursorParameter = () => TextParameter('From `next` of the page before', 8000);

/** An id, in either case of letters. */
export const UuidParameter = (description: string) =>
  parameter(description, { type: String, format: 'uuid' }, once([isUuid], spelledId));

/** The name of a stream, its id in either case of letters. */
export const StreamParameter = (description: string) => textOf(description, 200, [isAsked], spelledStream);

export const WordParameter = (description: string, values: readonly string[]) =>
  parameter(description, { type: String, enum: [...values] }, once([isOneOf(values)]));

/** Several words of a vocabulary, any of which will do: `a,b`, or given several times. */
export const WordsParameter = (description: string, values: readonly string[]) =>
  parameter(
    description,
    { type: 'array', items: { type: 'string', enum: [...values] }, minItems: 1 },
    (value, field, faults) => {
      const given = wordsGiven(value, values);
      if ('words' in given) return given.words;
      faults.push({ field, message: given.message });
      return value;
    },
  );

export const FlagParameter = (description: string) =>
  parameter(
    description,
    { type: Boolean },
    once(
      [(value) => (value === 'true' || value === 'false' ? null : 'Give true or false.')],
      (text) => text === 'true',
    ),
  );

export const DayParameter = (description: string) =>
  parameter(description, { type: String, format: 'date' }, once([isDay]));

export const MomentParameter = (description: string) =>
  parameter(description, { type: String, format: 'date-time' }, once([isInstant]));

export const InstantOrDayParameter = (description: string) =>
  parameter(
    description,
    {
      type: String,
      oneOf: [
        { type: 'string', format: 'date-time' },
        { type: 'string', format: 'date' },
      ],
    },
    once([isInstantOrDay]),
  );

export const LimitParameter = (most: number, standard: number) =>
  parameter(
    `How many on a page, ${standard} when left out`,
    { type: 'integer', minimum: 1, maximum: most, default: standard },
    once([(value) => isWhole(1, most)(/^\d{1,9}$/.test(String(value)) ? Number(value) : value)], Number),
  );

/** A whole number from 0 on. */
export const WholeParameter = (description: string, most: number) =>
  parameter(
    description,
    { type: 'integer', minimum: 0, maximum: most },
    once([(value) => isWhole(0, most)(/^\d{1,9}$/.test(String(value)) ? Number(value) : value)], Number),
  );

/** A whole number of 63 bits, as decimal digits in their one spelling. */
export const CountParameter = (description: string) =>
  parameter(description, { type: String, pattern: '^(0|[1-9]\\d{0,18})$' }, once([isCount]));

export const PositionParameter = (description: string) =>
  parameter(description, { type: String, pattern: '^\\d+$' }, once([isPosition]));

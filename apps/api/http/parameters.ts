import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { isPlainDate, parseInstant, parseInstantOrDay } from '#libs/calendar/index.js';
import { wordsGiven } from '#libs/asking/words-given.js';
import { parsePosition } from '#libs/kernel/position.js';
import { spelledId, spelledStream } from '#libs/kernel/stream-id.js';

/** Members of query strings, all of them optional: what is documented and what is checked, at once. */
const parameter = (description: string, shown: ApiPropertyOptions, ...checks: PropertyDecorator[]) =>
  applyDecorators(ApiPropertyOptional({ ...shown, description }), IsOptional(), ...checks);

const one = 'Give it once.';

/** Text that the database can be asked with: it takes no NUL. Nothing would be no filter, which nobody asks for. */
const IsAsked = () =>
  ValidateBy({
    name: 'isAsked',
    validator: {
      validate: (value) => typeof value === 'string' && value !== '' && !value.includes('\0'),
      defaultMessage: () => 'Give some text, without control characters.',
    },
  });

export const TextParameter = (description: string, max = 200) =>
  parameter(
    description,
    { type: String, minLength: 1, maxLength: max },
    IsString({ message: one }),
    IsAsked(),
    MaxLength(max, { message: `Use no more than ${max} characters.` }),
  );

/** Cursors hold what the page was sorted by, which may be a long title. */
export const CursorParameter = () => TextParameter('From `next` of the page before', 8000);

const spelledBy = (spell: (text: string) => string) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? spell(value) : value));

/** An id, in either case of letters. */
export const UuidParameter = (description: string) =>
  parameter(
    description,
    { type: String, format: 'uuid' },
    spelledBy(spelledId),
    IsUUID('all', { message: 'Give a UUID.' }),
  );

/** The name of a stream, its id in either case of letters. */
export const StreamParameter = (description: string) =>
  applyDecorators(spelledBy(spelledStream), TextParameter(description));

export const WordParameter = (description: string, values: readonly string[]) =>
  parameter(
    description,
    { type: String, enum: [...values] },
    IsIn([...values], { message: `Give one of: ${values.join(', ')}.` }),
  );

/** Several words of a vocabulary, any of which will do: `a,b`, or given several times. What is unknown stays as it was. */
export const WordsParameter = (description: string, values: readonly string[]) =>
  parameter(
    description,
    { type: 'array', items: { type: 'string', enum: [...values] }, minItems: 1 },
    Transform(({ value }: { value: unknown }) => {
      if (value === undefined) return undefined;
      const given = wordsGiven(value, values);
      return 'words' in given ? given.words : given.unknown;
    }),
    IsIn([...values], { each: true, message: `Give one or several of: ${values.join(', ')}.` }),
  );

export const FlagParameter = (description: string) =>
  parameter(
    description,
    { type: Boolean },
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsIn([true, false], { message: 'Give true or false.' }),
  );

export const DayParameter = (description: string) =>
  parameter(
    description,
    { type: String, format: 'date' },
    ValidateBy({
      name: 'isCalendarDate',
      validator: {
        validate: (value) => typeof value === 'string' && isPlainDate(value),
        defaultMessage: () => 'Give a day of the calendar, written like 2017-09-20.',
      },
    }),
  );

export const MomentParameter = (description: string) =>
  parameter(
    description,
    { type: String, format: 'date-time' },
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: (value) => typeof value === 'string' && parseInstant(value) !== null,
        defaultMessage: () => 'Give an instant like 2026-11-23T10:00:00Z.',
      },
    }),
  );

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
    ValidateBy({
      name: 'isInstantOrDay',
      validator: {
        validate: (value) => typeof value === 'string' && parseInstantOrDay(value) !== null,
        defaultMessage: () => 'Give an instant like 2026-11-23T10:00Z, or a day like 2026-11-23, which means its end.',
      },
    }),
  );

export const LimitParameter = (most: number, standard: number) =>
  parameter(
    `How many on a page, ${standard} when left out`,
    { type: 'integer', minimum: 1, maximum: most, default: standard },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d+$/.test(value) ? +value : value)),
    IsInt({ message: 'Give a whole number.' }),
    Min(1, { message: 'Give at least 1.' }),
    Max(most, { message: `Give no more than ${most}.` }),
  );

export const PositionParameter = (description: string) =>
  parameter(
    description,
    { type: String, pattern: '^\\d+$' },
    ValidateBy({
      name: 'isPosition',
      validator: {
        validate: (value) => typeof value === 'string' && parsePosition(value) !== null,
        defaultMessage: () => 'Give a position of the log in decimal digits.',
      },
    }),
  );

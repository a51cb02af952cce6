import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isPlainDate } from '#libs/calendar/index.js';
import { hasText } from '#libs/domain/shared/text/has-text.js';
import { spelledId } from '#libs/kernel/stream-id.js';

/** Members of request bodies: each decorator says at once what is documented and what is checked. */
interface Member {
  readonly description: string;
  /** May be left out or null. */
  readonly optional?: boolean;
}

const member = ({ description, optional = false }: Member, shown: ApiPropertyOptions, ...checks: PropertyDecorator[]) =>
  applyDecorators(
    ...(optional
      ? [ApiPropertyOptional({ ...shown, description, nullable: true }), IsOptional()]
      : [ApiProperty({ ...shown, description }), IsDefined({ message: 'This is missing.' })]),
    ...checks,
  );

// Postgres takes no NUL and canonical JSON no lone surrogate; other control characters are never meant.
const UNPRINTABLE = /\p{Cs}|[^\P{Cc}\n\r\t]/u;

const IsTextWithout = (refused: RegExp) =>
  ValidateBy({
    name: 'isText',
    validator: {
      validate: (value) => typeof value === 'string' && hasText(value) && !refused.test(value),
      defaultMessage: () => 'Give some text that can be seen, without control characters.',
    },
  });

/** Text that says something, on one line and without marks that are not seen. */
export const IsLine = () => IsTextWithout(/\p{C}/u);

const IsCalendarDate = () =>
  ValidateBy({
    name: 'isCalendarDate',
    validator: {
      validate: (value) => typeof value === 'string' && isPlainDate(value),
      defaultMessage: () => 'Give a day of the calendar, written like 2017-09-20.',
    },
  });

/** Text that says something; `max` in UTF-16 units. */
export const Prose = ({ max, ...about }: Member & { max: number }) =>
  member(
    about,
    { type: String, minLength: 1, maxLength: max },
    IsTextWithout(UNPRINTABLE),
    MaxLength(max, { message: `Use no more than ${max} characters.` }),
  );

/** A day that exists, as `2017-09-20`. */
export const CalendarDate = (about: Member) => member(about, { type: String, format: 'date' }, IsCalendarDate());

const spelled = (value: unknown): unknown => (typeof value === 'string' ? spelledId(value) : value);

/** An id, in either case of letters. */
export const Uuid = (about: Member) =>
  member(
    about,
    { type: String, format: 'uuid' },
    Transform(({ value }: { value: unknown }) => spelled(value)),
    IsUUID('all', { message: 'Give a UUID.' }),
  );

/** A list of up to `max` ids, each of them once. */
export const Uuids = ({ max, ...about }: Member & { max: number }) =>
  member(
    about,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max },
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? [...new Set(value.map(spelled))] : value)),
    IsArray({ message: 'Give a list.' }),
    ArrayMaxSize(max, { message: `Name no more than ${max}.` }),
    IsUUID('all', { each: true, message: 'Each must be a UUID.' }),
  );

export const OneOf = ({ values, ...about }: Member & { values: readonly string[] }) =>
  member(
    about,
    { type: String, enum: [...values] },
    IsIn([...values], { message: `Give one of: ${values.join(', ')}.` }),
  );

export const Sha256 = (about: Member) =>
  member(
    about,
    { type: String, pattern: '^[0-9a-f]{64}$' },
    Matches(/^[0-9a-f]{64}$/, { message: 'Give a SHA-256 as 64 hexadecimal digits in lower case.' }),
  );

/** A revision of a stream: 64 bits, as decimal digits. */
export const Revision = (about: Member) =>
  applyDecorators(
    Prose({ ...about, max: 19 }),
    Matches(/^\d{1,19}$/, { message: 'Give the revision in decimal digits.' }),
  );

/** `prs_…`: a person, by pseudonym. */
export const Person = (about: Member) =>
  member(
    about,
    { type: String, pattern: '^prs_\\w{4,60}$' },
    Matches(/^prs_\w{4,60}$/, { message: 'Give a person by pseudonym: prs_…' }),
  );

/** A whole number from 1. */
export const Ordinal = (about: Member) =>
  member(
    about,
    { type: 'integer', minimum: 1 },
    IsInt({ message: 'Give a whole number.' }),
    Min(1, { message: 'Give a number from 1.' }),
  );

type Class = new () => object;

export const Part = ({ of, ...about }: Member & { of: () => Class }) =>
  member(about, { type: () => of() }, IsObject({ message: 'Give an object.' }), ValidateNested(), Type(of));

/** A list of `min` (1 unless said) to `max` objects. */
export const Parts = ({ of, min = 1, max, ...about }: Member & { of: () => Class; min?: number; max: number }) =>
  member(
    about,
    { type: () => of(), isArray: true, minItems: min, maxItems: max },
    IsArray({ message: 'Give a list.' }),
    ArrayMinSize(min, { message: `Name at least ${min}.` }),
    ArrayMaxSize(max, { message: `Name no more than ${max}.` }),
    IsObject({ each: true, message: 'Each must be an object.' }),
    ValidateNested({ each: true }),
    Type(of),
  );

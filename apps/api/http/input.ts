import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { spelledId } from '#libs/kernel/stream-id.js';
import {
  isDay,
  isNoLonger,
  isOneOf,
  isPerson,
  isPrintable,
  isRevision,
  isSeen,
  isSha256,
  isText,
  isUuid,
  isWhole,
  isYesOrNo,
  MOST,
} from './reading/checks.js';
import { objectOf, ReadBy, type Class } from './reading/members.js';
import { checked, listOf, type Reader } from './reading/reader.js';

/** What every decorator of a request body's member is given. A decorator both documents the member and reads it. */
interface Member {
  readonly description: string;
  /** May be left out or null. */
  readonly optional?: boolean;
}

const member = ({ description, optional = false }: Member, shown: ApiPropertyOptions, read: Reader) =>
  applyDecorators(
    optional ? ApiPropertyOptional({ ...shown, description, nullable: true }) : ApiProperty({ ...shown, description }),
    ReadBy({ optional, read }),
  );

/** Text of 1 to `max` code points, not all of them invisible. */
export const Prose = ({ max, ...about }: Member & { max: number }) =>
  member(
    about,
    { type: String, minLength: 1, maxLength: max },
    checked([isText, isPrintable, isSeen, isNoLonger(max)]),
  );

export const YesOrNo = (about: Member) => member(about, { type: Boolean }, checked([isYesOrNo]));

/** A day that exists, as `2017-09-20`. */
export const CalendarDate = (about: Member) => member(about, { type: String, format: 'date' }, checked([isDay]));

/** An id, in either case of letters. */
export const Uuid = (about: Member) => member(about, { type: String, format: 'uuid' }, checked([isUuid], spelledId));

/** A list of up to `max` ids, each of them once. */
export const Uuids = ({ max, ...about }: Member & { max: number }) => {
  const read = listOf(checked([isUuid], spelledId), { max });
  return member(
    about,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max },
    (value, field, faults) => {
      const ids = read(value, field, faults);
      return Array.isArray(ids) ? [...new Set(ids)] : ids;
    },
  );
};

export const OneOf = ({ values, ...about }: Member & { values: readonly string[] }) =>
  member(about, { type: String, enum: [...values] }, checked([isOneOf(values)]));

export const Sha256 = (about: Member) =>
  member(about, { type: String, pattern: '^[0-9a-f]{64}$' }, checked([isSha256]));

/** A revision of a stream: 64 bits, as decimal digits. */
export const Revision = (about: Member) =>
  member(about, { type: String, pattern: '^(0|[1-9]\\d{0,18})$' }, checked([isRevision]));

/** `prs_…`: a person, by pseudonym. */
export const Person = (about: Member) =>
  member(about, { type: String, pattern: '^prs_\\w{4,60}$' }, checked([isPerson]));

/** A whole number from 1. */
export const Ordinal = (about: Member) =>
  member(about, { type: 'integer', minimum: 1, maximum: MOST }, checked([isWhole(1, MOST)]));

/** A whole number from 0 to 100. */
export const Percent = (about: Member) =>
  member(about, { type: 'integer', minimum: 0, maximum: 100 }, checked([isWhole(0, 100)]));

export const Part = ({ of, ...about }: Member & { of: () => Class }) =>
  member(about, { type: () => of() }, objectOf(of));

/** A list of `min` (1 unless said) to `max` objects. */
export const Parts = ({ of, min = 1, max, ...about }: Member & { of: () => Class; min?: number; max: number }) =>
  member(about, { type: () => of(), isArray: true, minItems: min, maxItems: max }, listOf(objectOf(of), { min, max }));

import { BadRequestException } from '@nestjs/common';
import { filtersOf, type FilterTakes } from '#libs/asking/filters.js';
import { isPlainDate } from '#libs/calendar/index.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { Filter } from '#libs/read-models/register/filter.js';
import { oneOf, scopeChosen, someOf, word, type RawQuery } from '../frame/asked.js';
import type { Query } from '../frame/links.js';

const idIn = (query: RawQuery, name: string): string | undefined => {
  const id = word(query, name);
  if (id !== undefined && !isId(id))
    throw new BadRequestException(`“${name}” in the address of this page must be a UUID.`);
  return id && spelledId(id);
};

const flagIn = (query: RawQuery, name: string): boolean | undefined => {
  const flag = oneOf(query, name, ['true', 'false']);
  return flag === undefined ? undefined : flag === 'true';
};

const dayIn = (query: RawQuery, name: string): string | undefined => {
  const day = word(query, name);
  if (day === undefined || isPlainDate(day)) return day;
  throw new BadRequestException(`“${name}” in the address of this page must be a date such as 2017-07-10.`);
};

const daysIn = (query: RawQuery, name: string, most: number): number | undefined => {
  const days = word(query, name);
  if (days === undefined) return undefined;
  const number = /^\d{1,5}$/.test(days) ? Number.parseInt(days, 10) : Infinity;
  if (number > most) throw new BadRequestException(`“${name}” in the address of this page must be at most ${most}.`);
  return number;
};

const valueOf = (query: RawQuery, name: string, takes: FilterTakes) => {
  switch (takes.is) {
    case 'text':
      return word(query, name);
    case 'day':
      return dayIn(query, name);
    case 'id':
      return idIn(query, name);
    case 'flag':
      return flagIn(query, name);
    case 'days':
      return daysIn(query, name, takes.most);
    case 'words':
      return someOf(query, name, takes.of);
  }
};

/** What the address of a list narrows it to: every filter that the API has for the kind, by the same name. */
export const filterIn = (kind: RecordKind, query: RawQuery): Filter => {
  const given = Object.entries(filtersOf(kind)).flatMap(([name, takes]) => {
    const value = valueOf(query, name, takes);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...(Object.fromEntries(given) as Filter), ...scopeChosen(query) };
};

/** The filter as addresses have it. */
export const inAddress = (filter: Filter): Query =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));

import { BadRequestException } from '@nestjs/common';
import { filtersOf, type FilterTakes } from '#libs/asking/filters.js';
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

const valueOf = (query: RawQuery, name: string, takes: FilterTakes) => {
  switch (takes.is) {
    case 'text':
    case 'day':
      return word(query, name);
    case 'id':
      return idIn(query, name);
    case 'flag':
      return flagIn(query, name);
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

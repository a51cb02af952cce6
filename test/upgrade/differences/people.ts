import type { Answer, Json } from '../asking.mjs';
import { eachObject, inBody, inLines, isObject, type Rule } from './rule.js';

/** When the last entry of the record was recorded. */
const END = '2026-11-26T01:21:43.759Z';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** Members that say up to when something is known. */
const KNOWN = ['knownAt', 'from', 'to'];

const notAfterTheEnd = (text: string): string => (INSTANT.test(text) && text > END ? END : text);

const headersToTheEnd = (headers: Answer['headers']): Answer['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, text]) => [name, name === 'known-at' ? notAfterTheEnd(text) : text]),
  );

const pointToTheEnd = (value: Json): Json =>
  isObject(value) && typeof value['recordedAt'] === 'string'
    ? { ...value, recordedAt: notAfterTheEnd(value['recordedAt']) }
    : value;

const toTheEnd = (value: Json): Json =>
  eachObject(value, (object) => ({
    ...object,
    ...Object.fromEntries(
      KNOWN.filter((name) => name in object).map((name) => [name, pointToTheEnd(object[name] ?? null)]),
    ),
    ...(isObject(object['headers'] ?? null) && { headers: headersToTheEnd(object['headers'] as Answer['headers']) }),
  }));

const isOfPerson = (entry: Json): boolean => isObject(entry) && entry['kind'] === 'person';

/** How many of the latest entries are compared of a list that those of people push out of. */
const LATEST = 5;

const latest = (entries: Json): Json =>
  Array.isArray(entries) ? entries.filter((entry: Json) => !isOfPerson(entry)).slice(0, LATEST) : entries;

const latestIn = (body: Json): Json => {
  if (!isObject(body)) return body;
  const { total: _, next: __, ...shown } = body;
  return Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [name, name === 'items' || name === 'lately' ? latest(value) : value]),
  );
};

const latestOnPage = (page: string): string =>
  page
    .replace(/\d+ changes, the latest first/, '… changes, the latest first')
    .replace(/(<ol class="app-history">)([^]*?)(<\/ol>)/, (_, begins: string, entries: string, ends: string) =>
      [
        begins,
        ...entries
          .split(/(?=<li class="[^"]*" id="position-)/)
          .filter((entry) => entry.startsWith('<li') && !entry.includes('href="/people/'))
          .slice(0, LATEST)
          .map((entry) => entry.replaceAll(/\n\s*\n/g, '\n').trim()),
        ends,
      ].join('\n'),
    );

export const PEOPLE: readonly Rule[] = [
  {
    rule: 'Every page says who is signed in, and how to sign in or out. Pages knew nobody before.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((page) => page.replace(/<div class="[^"]*app-who">[^]*?<\/div>\n/, '')),
  },
  {
    rule:
      'Whoever signs in, and each role that is granted, is an entry of the record: what is known now is known up to the ' +
      'last of these.',
    where: /^(?!oversight )/,
    of: 'new',
    without: ({ headers, body, ...rest }: Answer): Answer => ({
      ...rest,
      headers: headersToTheEnd(headers),
      body: toTheEnd(body),
    }),
  },
  {
    rule: 'So does the foot of a page that shows what is known now.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((page) =>
      page.replace(/(As recorded up to position 107136) \([^)]*\)/, '$1 (26 November 2026 at 01:21)'),
    ),
  },
  {
    rule:
      'Of the latest entries of all, as known now, those of people are left out, and as many of the others are compared as ' +
      'are in both. The same lists as they were known at the end of the record are compared whole.',
    where: /^\/v1\/(audit\/entries|dashboard)\?on=[\d-]+$/,
    of: 'both',
    without: inBody(latestIn),
  },
  {
    rule: 'The same on the page of changes.',
    where: /^\/changes\?on=[\d-]+$/,
    of: 'both',
    without: inLines(latestOnPage),
  },
  {
    rule: 'On the board they are all that was changed lately.',
    where: /^\/\?on=[\d-]+$/,
    of: 'both',
    without: inLines((page) => page.replace(/<ol class="app-history">[^]*?<\/ol>\n/, '')),
  },
  {
    rule: 'The entries of people are replayed with the others of their day, where that is the day of the record.',
    where: /^oversight replay --json/,
    of: 'new',
    without: inBody((body) =>
      Array.isArray(body)
        ? body.filter((line: Json) => !(typeof line === 'string' && line.includes('"kind":"person"')))
        : body,
    ),
  },
];

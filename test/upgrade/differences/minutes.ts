import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, isObject, lineOfJson, LINES_OF_JSON, type Rule } from './rule.js';

type Members = { readonly [member: string]: Json };

/** A recommendation was sent to whom it was referred to, which it told already. */
const isReferral = ({ sentTo = null, referredTo = null }: Members): boolean =>
  sentTo === null || isDeepStrictEqual(sentTo, { to: referredTo, toBody: null });

/** A recommendation that no minutes resolved. */
const withoutWays = (state: Members): Members => {
  const { sentTo: _, recommendedTo, minutesId, ...before } = state;
  return recommendedTo === null && minutesId === null && isReferral(state) ? before : state;
};

/** A resolution that was recorded without minutes. */
const withoutMinutes = (resolution: Members): Members => {
  const { number, body, asOneWith, minutesId, ...before } = resolution;
  const isBare = number === null && body === null && minutesId === null && isDeepStrictEqual(asOneWith, []);
  return isBare ? before : resolution;
};

const isSentTo = (change: Json): boolean =>
  isObject(change) && change['path'] === 'sentTo.to' && (change['from'] === null || change['to'] === null);

/** A report or a recommendation of whose day no meeting is recorded. */
const hasNoMeeting = (object: Members): boolean => 'state' in object && isDeepStrictEqual(object['meetings'], []);

const withoutMeetings = ({ meetings: _, ...thing }: Members): Members => thing;

const asBefore = (object: Members): Json => {
  if (hasNoMeeting(object)) return withoutMeetings(object);
  if ('sentTo' in object) return withoutWays(object);
  if ('asOneWith' in object) return withoutMinutes(object);
  const { changes } = object;
  return Array.isArray(changes) ? { ...object, changes: changes.filter((change: Json) => !isSentTo(change)) } : object;
};

const NEW_KINDS: readonly Json[] = ['meeting', 'minutes', 'tracker', 'evidence', 'body', 'authority'];

const isNewKind = (counted: Json): boolean =>
  isObject(counted) && NEW_KINDS.includes(counted['kind'] ?? null) && counted['came'] === 0 && counted['changed'] === 0;

const withoutNewKinds = (object: Members): Json => {
  const { kinds } = object;
  return Array.isArray(kinds) ? { ...object, kinds: kinds.filter((counted: Json) => !isNewKind(counted)) } : object;
};

/** What a history calls the members of a resolution. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/Resolution, meeting\b/g, 'Resolution’s meeting'],
  [/resolution, meeting\b/g, 'resolution’s meeting'],
  [/Resolution, minute\b/g, 'Minute'],
  [/resolution, minute\b/g, 'minute'],
];

export const MINUTES: readonly Rule[] = [
  {
    rule: 'The members of a resolution have names of their own.',
    where: /^\/(?!v1\/)|^oversight replay/,
    of: 'old',
    without: inLines((text) => WORDS.reduce((told, [before, now]) => told.replace(before, now), text)),
  },
  {
    rule: 'A recommendation says where a meeting sent it and by which minute; one that was referred says as before to whom.',
    where: /^(pages of )?\/v1\//,
    of: 'new',
    without: inBody((body) => eachObject(body, asBefore)),
  },
  {
    rule: 'A comparison counts meetings, minutes, trackers, evidence, bodies and authorities too, of which the record has none.',
    where: /^(pages of )?\/v1\/compare/,
    of: 'new',
    without: inBody((body) => eachObject(body, withoutNewKinds)),
  },
  {
    rule: 'Files and lines tell of the same.',
    where: /format=csv|^oversight replay/,
    of: 'new',
    without: inLines((text) => text.replace(/^.*,sentTo\.to,.*\n/gm, '').replace(LINES_OF_JSON, lineOfJson(asBefore))),
  },
  {
    rule: 'Every page leads to the meetings, and a history says of a referral where the recommendation was sent on to.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) =>
      text
        .replace(/<li class="govuk-service-navigation__item[^>]*>\s*<a [^>]*href="\/meetings[^]*?<\/li>\n?/g, '')
        .replace(/^<div class="app-facts__row"><dt>Sent on to<\/dt>.*\n/gm, ''),
    ),
  },
];

import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, isObject, lineOfJson, LINES_OF_JSON, type Rule } from './rule.js';

/** Events whose scope became a body's id. */
const LIFTED =
  /^(ReportReceived|InspectionAnnounced|JudgementRecorded|RecommendationProposed|ActionPlanned|PlanStarted|CommitmentMade)\.v2$/;
const LIFTED_IN_LINES = new RegExp(LIFTED.source.replace('^', '\\b').replace('$', '\\b'), 'g');

const isScopeChange = (change: Json): boolean => isObject(change) && change['path'] === 'scope.body';

/** A scope, a committee of the directory, an entry, and what a change changed, as they were before bodies. */
const withoutBodies = (object: { readonly [member: string]: Json }): Json => {
  const { body, ...others } = object;
  if (typeof body === 'string' && ('committee' in others || 'authority' in others)) return others;
  const { type, changes } = object;
  return {
    ...object,
    ...(typeof type === 'string' && LIFTED.test(type) && { type: type.replace(/\.v2$/, '.v1') }),
    ...(Array.isArray(changes) && { changes: changes.filter((change: Json) => !isScopeChange(change)) }),
  };
};

const NEW_KINDS: readonly Json[] = ['evidence', 'body', 'authority'];

const withoutKind = (body: Json): Json =>
  isObject(body) && Array.isArray(body['counts'])
    ? {
        ...body,
        counts: body['counts'].filter((each: Json) => !isObject(each) || !NEW_KINDS.includes(each['kind'] ?? null)),
      }
    : body;

export const BODIES: readonly Rule[] = [
  {
    rule: 'A scope has the id of its body, and the events that have one their second versions. Bodies, authorities and evidence are kinds of their own.',
    where: /^(pages of )?\/v1\//,
    of: 'new',
    without: inBody((body) => withoutKind(eachObject(body, withoutBodies))),
  },
  {
    rule: 'Files and lines tell of the same.',
    where: /format=csv|^oversight replay/,
    of: 'new',
    without: inLines((text) =>
      text
        .replace(/^.*,scope\.body,.*\n/gm, '')
        .replace(LIFTED_IN_LINES, '$1.v1')
        .replace(LINES_OF_JSON, lineOfJson(withoutBodies))
        .replace(/""body"":""[0-9a-f-]{36}"",|"body":"[0-9a-f-]{36}",/g, ''),
    ),
  },
  {
    rule: 'The authority and the committee of a scope are its body’s.',
    where: /^\/(?!v1\/)|^oversight replay/,
    of: 'old',
    without: inLines((text) =>
      text
        .replace(
          /(S)cope, authority, name\b|(s)cope, authority, name\b/g,
          (_, large) => `${large ? 'B' : 'b'}ody’s authority`,
        )
        .replace(
          /(S)cope, committee, name\b|(s)cope, committee, name\b/g,
          (_, large) => `${large ? 'B' : 'b'}ody’s name`,
        ),
    ),
  },
  {
    rule: 'Every page leads to the bodies, and to the evidence.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) =>
      text.replace(
        /<li class="govuk-service-navigation__item[^>]*>\s*<a [^>]*href="\/(?:bodies|evidence)[^]*?<\/li>\n?/g,
        '',
      ),
    ),
  },
];

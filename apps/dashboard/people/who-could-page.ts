import { GetWhoCouldPage, type WhoCouldPage } from '#libs/asking/questions/people-pages.js';
import type { Named } from '#libs/asking/not-there.js';
import { isMovable } from '#libs/domain/moves.js';
import { isRecordKind, RECORD_KINDS, type Kind } from '#libs/domain/kinds.js';
import { inWords } from '#libs/domain/rights/in-words.js';
import { allowedTo, type Operation } from '#libs/domain/rights/operation.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { dateInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { oneOf, word, type RawQuery } from '../frame/asked.js';
import type { PageOf } from '../frame/pages.js';
import { link, listed, text } from '../parts/shown.js';
import { moveInWords, MOVES_BY_HAND } from './moves-in-words.js';
import { authorityOptions, bodyOptions, scopeWithin } from './scopes.js';

const MOVES = MOVES_BY_HAND.map(({ value }) => value);

/** The thing that a page of ours is about, by its address: "/actions/8e03978e-…". */
const thingAt = (address: string): Named | null => {
  const [, path, id = ''] =
    /^(?:https?:\/\/[^/]+)?\/?([a-z-]+)\/([0-9a-f-]{36})(?:[/?#]|$)/i.exec(address.trim()) ?? [];
  const kind = RECORD_KINDS.find((each) => KIND_WORDS[each].path === path?.toLowerCase());
  return kind === undefined || !isId(id) ? null : { kind, id: spelledId(id) };
};

/** Where it would be done: a thing by its page, or a body or an authority that is chosen: `body/<id>`. */
const placeIn = (query: RawQuery): { readonly thing: Named | null; readonly wrong: string | null } => {
  const [page, place] = [word(query, 'thing'), word(query, 'place')];
  if (page !== undefined) {
    const thing = thingAt(page);
    return thing === null
      ? { thing, wrong: 'Give the address of its page, such as /actions/8e03978e-40d5-43e8-bc93-6894a57f9324.' }
      : { thing, wrong: null };
  }
  const [kind = '', id = ''] = place?.split('/') ?? [];
  return { thing: isRecordKind(kind) && isId(id) ? { kind, id: spelledId(id) } : null, wrong: null };
};

const operationIn = (could: string): Operation | null => {
  const cut = could.indexOf('/');
  const kind = could.slice(0, cut) as Kind;
  return isMovable(kind) ? { kind, move: could.slice(cut + 1) } : null;
};

/** What was asked for; `operation`: null where nothing was. */
const askedIn = (query: RawQuery) => {
  const could = oneOf(query, 'could', MOVES);
  const place = placeIn(query);
  return { could, operation: could === undefined || place.wrong !== null ? null : operationIn(could), ...place };
};

const chosen = (value: string, all: readonly { readonly value: string; readonly text: string }[]) =>
  all.map((each) => ({ ...each, selected: each.value === value }));

/** Who could do this then: what, to which thing or before whom, and on the day that the page is shown for. */
export const WHO_COULD: PageOf<WhoCouldPage> = {
  template: 'people/who-could.njk',
  takes: ['could', 'place', 'thing'],
  question: (asked, { query }) => {
    const { operation, thing } = askedIn(query);
    return new GetWhoCouldPage(asked, { operation, thing });
  },
  model: ({ query, links, day }, { able, everybody, places }) => {
    const { could = '', operation, wrong } = askedIn(query);
    const byActor = new Map(everybody.map(({ state }) => [state.pseudonym, state]));
    const rolesOf = (actor: string, by: readonly number[]) =>
      (byActor.get(actor)?.grants ?? [])
        .filter(({ no }) => by.includes(no))
        .map((grant) =>
          text(`${sentence(grant.role)}, ${scopeWithin(grant.scope, places)}, from ${dateInWords(grant.from)}`),
        );
    return {
      title: 'Who could do this then',
      back: { href: links.to('/people'), text: 'People and roles' },
      what: chosen(could, [{ value: '', text: 'Choose one' }, ...MOVES_BY_HAND]),
      place: chosen(word(query, 'place') ?? '', [
        { value: '', text: 'Everywhere' },
        ...authorityOptions(places).map(({ value, text: name }) => ({ value: `authority/${value}`, text: name })),
        ...bodyOptions(places).map(({ value, text: name }) => ({ value: `body/${value}`, text: name })),
      ]),
      thing: word(query, 'thing') ?? '',
      wrong,
      hidden: links.hidden('/who-could'),
      said: operation && { what: moveInWords(could), day: dateInWords(day), takes: inWords(allowedTo(operation)) },
      columns: [{ label: 'Who' }, { label: 'By which role', wide: true }],
      rows: (able ?? []).map(({ actor, name, by }) => {
        const isPerson = byActor.has(actor);
        const href = isPerson ? `/people/${personIdOf(actor)}` : `/services/${actor.replace(/^service-/, '')}`;
        return [
          link(name, links.to(href)),
          listed(rolesOf(actor, by), isPerson ? 'It is theirs' : 'It is listed for this program'),
        ];
      }),
    };
  },
};

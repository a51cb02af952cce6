import { randomUUID } from 'node:crypto';
import { GetManyThings, type ManyThings } from '#libs/asking/questions/many.js';
import type { Filter } from '#libs/read-models/register/filter.js';
import { count } from '#libs/words/count.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import type { Fault, Typed } from '../forms/sent.js';
import type { PageOf } from '../frame/pages.js';
import { LIST_PARAMETERS } from '../things/list-address.js';
import { manyPath, offeredFor, type ManyKind } from './for-many.js';
import { tickOf } from './ticks.js';

export interface Chosen {
  readonly kind: ManyKind;
  /** The things that were ticked, or the list all of which are. */
  readonly which: readonly string[] | Filter;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
}

export const titleOf = (kind: ManyKind): string => `Do the same for many ${KIND_WORDS[kind].many}`;

/** What is going to be done to things that were ticked. */
export const choosePage = ({ kind, which, typed, faults }: Chosen): PageOf<ManyThings> => ({
  template: 'many/choose.njk',
  takes: LIST_PARAMETERS,
  question: (asked) => new GetManyThings(asked, { kind, which }),
  model: (page, { things }) => {
    const { reader, token } = page.here;
    const words = KIND_WORDS[kind];
    const moves = offeredFor(kind, things, reader);
    return {
      section: kind,
      title: titleOf(kind),
      failed: faults.length > 0,
      errors: faults.map(({ field, message }) => ({ text: message, href: field === 'do' ? '#do' : '#many' })),
      back: { href: page.links.list(kind), text: `All ${words.many}` },
      what: sentence(words.one),
      total: count(things.length, words.one, words.many),
      things: things.map((thing) => ({
        ref: thing.ref,
        title: sentence(thing.title),
        href: page.links.thing(kind, thing.id),
        status: statusTag(thing.status),
        tick: { name: tickOf(thing.id), id: tickOf(thing.id).replace('.', '-'), ticked: true },
      })),
      moves: moves.map(({ type, move, possible }) => ({
        value: type,
        text: sentence(move.summary),
        hint: { text: `Possible for ${possible} of ${things.length}` },
        checked: typed['do'] === type,
      })),
      wrongMove: faults.find(({ field }) => field === 'do')?.message ?? null,
      action: manyPath(kind),
      hidden: [
        ['form', token ?? ''],
        ['key', typed['key'] ?? randomUUID()],
        ['seen', String(page.position)],
      ],
    };
  },
});

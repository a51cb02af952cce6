import { BadRequestException } from '@nestjs/common';
import type { BodyShown } from '#libs/asking/bodies.js';
import {
  GetToldBoardPage,
  GetToldThingPage,
  type Told,
  type ToldBoardPage,
  type ToldThingPage,
} from '#libs/asking/questions/told.js';
import { isRecordKind, type RecordKind } from '#libs/domain/deciders.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import { dateInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { count } from '#libs/words/count.js';
import { wordsIn, type RawQuery } from '../frame/asked.js';
import { Links } from '../frame/links.js';
import type { Page, PageOf } from '../frame/pages.js';
import { pageNo, pagesOf } from '../parts/paging.js';
import { columnsOf, membersShown } from './members-shown.js';
import { dayAsked, TOLD, toldAsked, toldForm } from './told-asked.js';

const PUBLIC = 'The public';
/** As many things as a page tells of. */
const PER_PAGE = 20;

const frameOf = (page: Page, { by, body }: Pick<Told, 'by'> & { readonly body: BodyShown | null }) => ({
  by: dateInWords(by),
  who: body?.name ?? PUBLIC,
  columns: columnsOf(dateInWords(by), dateInWords(page.day)),
});

/** What a body or the public had been told of one thing. */
export const toldPage = (kind: RecordKind, id: string): PageOf<ToldThingPage> => ({
  template: 'told/thing.njk',
  takes: TOLD,
  against: dayAsked,
  question: (asked, { query }) => new GetToldThingPage(asked, { named: { kind, id }, to: toldAsked(query) }),
  model: (page, { thing, told, bodies, named }) => ({
    section: kind,
    title: sentence(thing.title),
    kind: sentence(KIND_WORDS[kind].one),
    ref: thing.ref,
    back: { href: page.links.thing(kind, thing.id), text: thing.ref },
    form: toldForm(page, {
      ...{ action: new Links().thing(kind, spelledId(id), '/told'), bodies },
      ...{ chosen: told?.body?.id ?? null, nobody: PUBLIC },
    }),
    told: told && { ...frameOf(page, told), rows: membersShown(page, told.members, named) },
  }),
});

const boardAsked = (query: RawQuery) => {
  const asked = toldAsked(query);
  if (asked === null) return null;
  if (asked.body === null)
    throw new BadRequestException('Choose whose board: “body” is not in the address of this page.');
  return { by: asked.by, body: asked.body };
};

/** All that a body had been told. */
export const TOLD_BOARD: PageOf<ToldBoardPage> = {
  template: 'told/board.njk',
  takes: [...TOLD, 'page'],
  against: dayAsked,
  question: (asked, { query }) =>
    new GetToldBoardPage(asked, {
      to: boardAsked(query),
      from: (pageNo(query) - 1) * PER_PAGE,
      limit: PER_PAGE,
    }),
  model: (page, { told, bodies, named }) => ({
    section: 'told',
    title: 'What it had been told',
    form: toldForm(page, { action: new Links().told(), bodies, chosen: told?.body.id ?? null, nobody: null }),
    told: told && {
      ...frameOf(page, told),
      total: told.total > PER_PAGE ? sentence(count(told.total, 'thing')) : null,
      ...pagesOf(pageNo(page.query), PER_PAGE, told.total, (at) =>
        page.links.told({ ...wordsIn(page.query, ['toldBy', 'body']), page: at }),
      ),
      things: told.things.map(({ kind, id, ref, title, members }) => ({
        ref,
        title: sentence(title),
        kind: isRecordKind(kind) ? sentence(KIND_WORDS[kind].one) : kind,
        href: page.links.of({ kind, id }),
        rows: membersShown(page, members, named),
      })),
    },
  }),
};

import { randomUUID } from 'node:crypto';
import { GetUpdatesOwed, type UpdateOwed, type UpdatesOwed } from '#libs/asking/questions/updates.js';
import { count } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { ownerAndHolder, ownerName } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Fault, Typed } from '../forms/sent.js';
import { word } from '../frame/asked.js';
import type { Page, PageOf } from '../frame/pages.js';
import { dueOf } from '../parts/due.js';
import { pageNo, pagesOf } from '../parts/paging.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { tickOf } from '../many/ticks.js';

export interface SentUpdates {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
}

/** Each is ticked by itself, and all of them are asked for at once. */
const PER_PAGE = 50;

export const UPDATES = 'Updates that are owed';

const ownerOf = ({ action: { state } }: UpdateOwed, { people }: Page): string | null => {
  const { owner, holder, reporter } = state;
  const reports = reporter === null ? null : `${ownerName(people, reporter)} reports`;
  return [owner === null ? null : ownerAndHolder(people, owner, holder), reports].filter(Boolean).join('; ') || null;
};

const rowShown = (owed: UpdateOwed, page: Page, sent: SentUpdates | null) => {
  const { action, lastTold } = owed;
  const owner = ownerOf(owed, page);
  const tick = tickOf(action.id);
  return {
    ref: action.ref,
    title: sentence(action.title),
    href: page.links.thing('action', action.id),
    owner,
    lastTold: lastTold === null ? null : dateInWords(lastTold),
    asked: action.state.updateAsked === null ? null : dateInWords(action.state.updateAsked),
    due: dueOf(action, page.day),
    // Nobody is asked about what is nobody's.
    tick:
      owner === null ? null : { name: tick, id: tick.replace('.', '-'), ticked: sent?.typed[tick] === 'yes' || !sent },
  };
};

/** Of which actions nobody has told since their body met last: to be asked for all at once. */
export const updatesPage = (sent: SentUpdates | null = null): PageOf<UpdatesOwed> => ({
  template: 'updates/updates.njk',
  takes: ['committee', 'page'],
  question: (asked, { query }) =>
    new GetUpdatesOwed(asked, {
      committee: word(query, 'committee') ?? null,
      from: (pageNo(query) - 1) * PER_PAGE,
      limit: PER_PAGE,
    }),
  model: (page, { owed, total, directory }) => {
    const { token } = page.here;
    const committee = word(page.query, 'committee');
    const at = (no: string | undefined) => page.links.to('/updates', { committee, page: no });
    const messages = sent?.faults.map(({ message }) => message) ?? [];
    return {
      section: 'action',
      title: UPDATES,
      failed: messages.length > 0,
      errors: messages.map((text) => ({ text, href: '#updates' })),
      total: count(total, 'action'),
      ...pagesOf(pageNo(page.query), PER_PAGE, total, at),
      bodies: scopeFilter(directory, committee === undefined ? {} : { committee }).committee,
      rows: owed.map((each) => rowShown(each, page, sent)),
      action: at(word(page.query, 'page')),
      offers: token !== null && page.at.now,
      reason: sent?.typed['reason'] ?? '',
      hidden: [
        ['form', token ?? ''],
        ['key', sent?.typed['key'] ?? randomUUID()],
        ['seen', String(page.position)],
      ],
    };
  },
});

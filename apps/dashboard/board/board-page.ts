import { SCOPE } from '#libs/asking/filters.js';
import { GetBoardPage, type BoardPage } from '#libs/asking/questions/board-page.js';
import { dateInWords } from '#libs/words/dates.js';
import { londonDay } from '#libs/calendar/index.js';
import { scopeChosen } from '../frame/asked.js';
import { toldAt } from '../frame/moment-bar.js';
import type { PageOf } from '../frame/pages.js';
import { papersOffered } from '../moves/offered.js';
import { orderToSee } from '../order-of-entries/order-of-entries-page.js';
import { standsOnInWords } from '#libs/words/proof-words.js';
import { entriesShown } from '../parts/history.js';
import { withoutRepeats } from '../parts/repeats.js';
import { scopeFilter } from '../parts/scope-filter.js';
import { monthEndsOf } from '../pictures/month-ends.js';
import { decisionsShown, dueNextShown, latestShown, seesDifferences, slipsShown } from './attention.js';
import { byBody } from './by-body.js';
import { daysOfPicture } from '#libs/read-models/board/days-of-picture.js';
import { deadlinesShown } from './deadlines.js';
import {
  discrepanciesOfBoard,
  inspectionShown,
  plansShown,
  recommendationsShown,
  reportsShown,
  statusesShown,
  tableOfFew,
} from './few.js';
import { figuresOf } from './figures.js';
import { sinceShown } from './since.js';
import { trackerLink, trackersToCome } from '../trackers/tracker-links.js';

/** As many of the latest changes as a board has room for; the rest is a page of its own. */
const LATELY = 5;

/** Bars of one day alone tell nothing that the figures do not. */
const picturedMonths = ({ monthEnds, begins }: BoardPage) => ({
  picture: monthEnds.length < 2 ? null : monthEndsOf(monthEnds),
  begins: begins === null ? null : dateInWords(londonDay(begins)),
});

/** The committee dashboard at the reader's point, narrowed to the authority, committee and meeting chosen. */
export const BOARD: PageOf<BoardPage> = {
  template: 'board/board.njk',
  takes: SCOPE,
  question: (asked, { query, at, today }) =>
    new GetBoardPage(asked, {
      scope: scopeChosen(query),
      days: daysOfPicture(at.moment.on, today),
      differences: seesDifferences({ here: { reader: asked.reader, token: null } }),
    }),
  model: (page, board) => {
    const { links, day, query } = page;
    const scope = { ...scopeChosen(query) };
    return {
      section: 'board',
      title: 'Board',
      filter: scopeFilter(board.directory, scope),
      action: links.board(),
      hidden: links.hidden(),
      told: toldAt(links, '/', query, day),
      clear: Object.keys(scope).length === 0 ? null : links.board(),
      empty: page.at.now && board.directory.authorities.length === 0,
      begin: papersOffered(page, 'report')[0] ?? null,
      nothingFits: board.tally.length === 0,
      orderToSee: orderToSee(board.orderOfEntries, page),
      beingRecorded: [...board.lists.values()].some(({ things }) => things.some((thing) => thing.beingRecorded)),
      figures: figuresOf(board, page, scope),
      since: sinceShown(board, page, scope),
      decisions: decisionsShown(board, page, scope),
      tracker:
        board.nextMeeting === null
          ? trackersToCome(page, scope)
          : trackerLink(page, board.nextMeeting, `The tracker for the meeting of ${dateInWords(board.until)}`),
      dueNext: dueNextShown(board, page, scope),
      latest: latestShown(board, page, scope),
      bodies: byBody(board, page, scope),
      months: picturedMonths(board),
      slips: slipsShown(board, page),
      deadlines: deadlinesShown(board, page, scope),
      inspection: inspectionShown(board, page, scope),
      reports: reportsShown(board, page, scope),
      recommendations: recommendationsShown(board, page, scope),
      actionStatuses: statusesShown(board, page, scope, 'action'),
      actions: tableOfFew(board, page, scope, 'actions', 'action'),
      commitments: tableOfFew(board, page, scope, 'commitments', 'commitment'),
      plans: plansShown(board, page, scope),
      discrepancies: discrepanciesOfBoard(board, page, scope),
      standsOn: board.standsOn && standsOnInWords(board.standsOn.sealed),
      lately: withoutRepeats(entriesShown(page, board.lately, { refs: board.refs })).slice(0, LATELY),
      allChanges: links.changes(scope),
    };
  },
};

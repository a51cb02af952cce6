import { BadRequestException } from '@nestjs/common';
import type { StandsOn } from '#libs/asking/stands-on.js';
import { GetTrackerPage } from '#libs/asking/questions/tracker-paper.js';
import { ORDER_OF_FOLDING } from '#libs/domain/history/placing/order-name.js';
import { annualTable, comparesWith, figuresTable, keyTable } from '#libs/tracker-paper/files/texts.js';
import type { PaperGroup, PaperTable, TrackerPaper } from '#libs/tracker-paper/paper.js';
import { statusTag } from '#libs/words/tags.js';
import { count } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { standsOnInWords } from '#libs/words/proof-words.js';
import { word, type RawQuery } from '../frame/asked.js';
import { Links } from '../frame/links.js';
import type { Page, PageOf } from '../frame/pages.js';
import { link, nothing, text, type Shown } from '../parts/shown.js';
import { mayMake } from '../people/may-make.js';
import { paperLinks } from './paper-links.js';

/** As many rows of each origin as a page has room for: all of them are in the files. */
const FEW = 5;
/** What of a row the page shows. */
const SHOWN = ['reference', 'recommendation', 'action', 'text', 'owner', 'lead', 'due', 'asked', 'status'];
/** The longest text of a cell. */
const LONGEST = 200;

const cut = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

/** Refuses an address that names another order: it would show something else. */
export const refuseOtherOrder = (query: RawQuery): void => {
  const order = word(query, 'order');
  if (order !== undefined && order !== ORDER_OF_FOLDING)
    throw new BadRequestException(
      `This address was of the order of entries called “${order}”, which this program does not fold by. What was published stands as it was.`,
    );
};

const groupShown = ({ title, columns, rows }: PaperGroup, { links }: Page) => {
  const shown = columns.flatMap(({ name, label }, at) => (SHOWN.includes(name) ? [{ name, label, at }] : []));
  const few = rows.slice(0, FEW);
  return {
    title,
    total: rows.length,
    more: rows.length - few.length,
    columns: shown.map(({ name, label }) => ({ label, wide: ['text', 'recommendation', 'action'].includes(name) })),
    rows: few.map(({ kind, id, cells }) =>
      shown.map(({ name, at }): Shown => {
        const words = cells[at] ?? null;
        if (words === null) return nothing('–');
        return name === 'reference' ? link(cut(words), links.thing(kind, id)) : text(cut(words));
      }),
    ),
  };
};

const tableShown = ({ name, title, explains, groups }: PaperTable, page: Page) => ({
  ...{ name: name.replace(' ', '-'), title, explains },
  total: groups.reduce((sum, { rows }) => sum + rows.length, 0),
  groups: groups.map((group) => groupShown(group, page)),
});

/** What is kept of it, and where exactly this is published by who may. */
const keptShown = ({ tracker, moment }: TrackerPaper, { links, here }: Page) =>
  tracker === null
    ? null
    : {
        ...{ href: links.thing('tracker', tracker.id), status: statusTag(tracker.status).text.toLowerCase() },
        publish:
          tracker.status === 'cleared' && here.token !== null && mayMake(here.reader, 'tracker', 'PublishTracker')
            ? new Links().to(`/trackers/${tracker.id}/do/publish`, { position: moment.position })
            : null,
      };

/** What the tracker of a meeting says at the reader's moment: figures, the first rows of each table, and its files. */
export const trackerPage = (
  meetingId: string,
): PageOf<{ readonly paper: TrackerPaper; readonly standsOn: StandsOn | null }> => ({
  template: 'trackers/tracker.njk',
  takes: ['order'],
  question: (asked, { query }) => {
    refuseOtherOrder(query);
    return new GetTrackerPage(asked, { meetingId });
  },
  model: (page, { paper, standsOn }) => ({
    standsOn: standsOn && standsOnInWords(standsOn.sealed),
    section: 'meeting',
    title: paper.title,
    back: {
      href: page.links.thing('meeting', paper.meeting.id),
      text: `The meeting of ${dateInWords(paper.meeting.day)}`,
    },
    authority: paper.authority,
    introduction: paper.introduction,
    kept: keptShown(paper, page),
    compares: comparesWith(paper),
    files: paperLinks(paper),
    figures: figuresTable(paper),
    annual: annualTable(paper),
    key: keyTable(paper),
    pictures: paper.pictures,
    tables: paper.tables.map((table) => tableShown(table, page)),
    rows: count(paper.rows.length, 'row'),
  }),
});

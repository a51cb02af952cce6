import type { Clearing } from '#libs/domain/tracker/state.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { fact, text, type Shown } from '../parts/shown.js';
import { dayOr, factIf, linkTo } from '../things/common-facts.js';
import { STATUS, titled, type KindPage } from '../things/kind-page.js';

const clearingShown = ({ by, who, on, exception }: Clearing): Shown =>
  text(
    on === null
      ? `${sentence(by)}: not cleared. ${exception ?? ''}`
      : `${sentence(by)}: cleared by ${who ?? ''} on ${dateInWords(on)}`,
  );

export const TRACKER: KindPage<'tracker'> = {
  columns: [
    titled('Tracker', ({ title }) => title),
    { label: 'Meeting', sort: 'meeting', cell: ({ scope }) => dayOr(scope?.meeting ?? null) },
    { label: 'Published', cell: ({ state }) => dayOr(state.published?.on ?? null, 'Not published yet') },
    STATUS,
  ],
  choices: ['all', 'open'],
  facts: (shown) => {
    const { state } = shown.thing;
    return [
      fact('Meeting', linkTo(shown, state.meetingId)),
      fact('Published', dayOr(state.published?.on ?? null, 'Not published yet')),
      ...factIf('As of', state.published, ({ day }) => dayOr(day)),
      ...factIf('Report of the meeting', state.published, ({ report }) => linkTo(shown, report.id)),
      ...factIf('Introduction', state.introduction, text),
    ];
  },
  sections: (shown) => [
    {
      title: 'Who cleared it',
      items: shown.thing.state.clearings.map(clearingShown),
      empty: 'Nobody has cleared it yet.',
    },
  ],
};

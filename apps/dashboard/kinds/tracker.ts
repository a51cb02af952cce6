import type { Clearing } from '#libs/domain/tracker/state.js';
import { bytesInWords } from '#libs/words/bytes.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { fact, link, text, type Shown } from '../parts/shown.js';
import { dayOr, factIf, linkTo } from '../things/common-facts.js';
import { STATUS, titled, type KindPage, type ThingShown } from '../things/kind-page.js';

const clearingShown = ({ by, who, on, exception }: Clearing): Shown =>
  text(
    on === null
      ? `${sentence(by)}: not cleared. ${exception ?? ''}`
      : `${sentence(by)}: cleared by ${who ?? ''} on ${dateInWords(on)}`,
  );

/** The files as which it was published, the same for ever; until then what it says at the page's moment. */
const paperShown = ({ thing: { id, state }, page: { links } }: ThingShown<'tracker'>): readonly Shown[] =>
  state.published === null
    ? [
        link(
          'What it says',
          links.to(`/meetings/${state.meetingId}/tracker`),
          'made from the record, until it is published',
        ),
      ]
    : state.published.files.map(({ is, name, size, sha256 }) =>
        link(name, `/v1/trackers/${id}/files/${is}`, `${bytesInWords(size)}, SHA-256 ${sha256}`),
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
    { title: 'The paper', items: paperShown(shown), empty: 'It has no files.' },
    {
      title: 'Who cleared it',
      items: shown.thing.state.clearings.map(clearingShown),
      empty: 'Nobody has cleared it yet.',
    },
  ],
};

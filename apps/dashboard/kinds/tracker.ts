import type { PublishedFile } from '#libs/domain/tracker/events.js';
import type { Clearing } from '#libs/domain/tracker/state.js';
import { bytesInWords } from '#libs/words/bytes.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import { mayMake } from '../people/may-make.js';
import { fact, link, text, type Shown } from '../parts/shown.js';
import { dayOr, factIf, linkTo } from '../things/common-facts.js';
import { STATUS, titled, type KindPage, type ThingShown } from '../things/kind-page.js';

const clearingShown = ({ by, who, on, exception }: Clearing): Shown =>
  text(
    on === null
      ? `${sentence(by)}: not cleared. ${exception ?? ''}`
      : `${sentence(by)}: cleared by ${who ?? ''} on ${dateInWords(on)}`,
  );

const FILES: Readonly<Record<PublishedFile['is'], string>> = {
  docx: 'Word document, for the committee’s pack',
  html: 'Page to read or to print',
  csv: 'Spreadsheet',
};

/** Where its page has its files. */
const FILES_ID = 'files';

/** Its files, as it was published; until then what it would say, and, once it is cleared, how that is published as it is here. */
const paperShown = ({ thing: { id, state }, page }: ThingShown<'tracker'>): readonly Shown[] => {
  const { links, at, position, here } = page;
  if (state.published !== null)
    return state.published.files.map(({ is, size, sha256 }) =>
      link(FILES[is], links.trackerFile(id, is), `${bytesInWords(size)}, as it was published: SHA-256 ${sha256}`),
    );
  const mayPublish = state.status === 'cleared' && at.now && mayMake(here.reader, 'tracker', 'PublishTracker');
  return [
    link('The tracker as it would be now', links.to(`/meetings/${state.meetingId}/tracker`)),
    ...(mayPublish
      ? [link('Publish it as it is now', links.to(`/trackers/${id}/publish`, { position: String(position) }))]
      : []),
  ];
};

export const TRACKER: KindPage<'tracker'> = {
  columns: [
    titled('Tracker', ({ title }) => title),
    { label: 'Meeting', sort: 'meeting', cell: ({ scope }) => dayOr(scope?.meeting ?? null) },
    { label: 'Published', cell: ({ state }) => dayOr(state.published?.on ?? null, 'Not published yet') },
    STATUS,
  ],
  choices: ['all', 'open'],
  onwards: { 'TrackerPublished.v1': { text: 'See its files', href: `#${FILES_ID}` } },
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
    { title: 'The paper', id: FILES_ID, items: paperShown(shown), empty: '' },
    {
      title: 'Who cleared it',
      items: shown.thing.state.clearings.map(clearingShown),
      empty: 'Nobody has cleared it yet.',
    },
  ],
};

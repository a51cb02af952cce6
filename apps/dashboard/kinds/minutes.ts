import { minuteInWords, rowInWords } from '#libs/words/minutes.js';
import { fact, listed, text, type Shown } from '../parts/shown.js';
import { dayOr, factIf, linkTo, thingLink } from '../things/common-facts.js';
import { relatedOf, STATUS, titled, type KindPage, type ThingShown } from '../things/kind-page.js';

type Resolution = ThingShown<'minutes'>['thing']['state']['resolutions'][number];

type Row = ThingShown<'minutes'>['thing']['state']['tracker'][number];

/** What a resolution is about: what was proposed, or what it made where nothing had been. */
const about = (shown: ThingShown<'minutes'>, { no, recommendations }: Resolution): readonly Shown[] => {
  const made = relatedOf(shown, 'recommendation').find(
    ({ state }) => state.minutesId === shown.thing.id && state.no === String(no),
  );
  return recommendations.length === 0 ? [thingLink(shown.page, made)] : recommendations.map((id) => linkTo(shown, id));
};

const resolutionShown = (shown: ThingShown<'minutes'>, resolution: Resolution): Shown => {
  const corrections = resolution.corrections.map(({ from }) => text(`Before it was corrected: ${minuteInWords(from)}`));
  return listed([text(minuteInWords(resolution)), ...about(shown, resolution), ...corrections]);
};

const rowShown = (shown: ThingShown<'minutes'>, row: Row): Shown =>
  listed([
    text(rowInWords(row)),
    linkTo(shown, row.actionId),
    ...row.corrections.map(({ from }) => text(`Before it was corrected: ${rowInWords(from)}`)),
  ]);

export const MINUTES: KindPage<'minutes'> = {
  columns: [
    titled('Minutes', ({ title }) => title),
    { label: 'Meeting', sort: 'meeting', cell: ({ state }) => dayOr(state.heldOn) },
    { label: 'Resolutions', cell: ({ state }) => text(String(state.resolutions.length)) },
    STATUS,
  ],
  choices: ['all', 'open'],
  facts: (shown) => {
    const { state } = shown.thing;
    return [
      fact('Meeting', linkTo(shown, state.meetingId)),
      fact('Held', dayOr(state.heldOn)),
      fact('Published', dayOr(state.publishedOn, 'Not published yet')),
      fact('Agreed as a correct record', dayOr(state.agreedBy?.meeting ?? null, 'Not agreed yet')),
      ...factIf('Agreed by', state.agreedBy, ({ meetingId }) => linkTo(shown, meetingId)),
      ...factIf('Signed', state.signed, ({ on }) => dayOr(on)),
      ...factIf('Signed by', state.signed, ({ by }) => text(by)),
    ];
  },
  sections: (shown) => [
    {
      title: 'What was resolved',
      items: shown.thing.state.resolutions.map((resolution) => resolutionShown(shown, resolution)),
      empty: 'No resolution is recorded.',
    },
    ...(shown.thing.state.tracker.length === 0
      ? []
      : [
          {
            title: 'What was decided about the tracker',
            items: shown.thing.state.tracker.map((row) => rowShown(shown, row)),
            empty: '',
          },
        ]),
  ],
};

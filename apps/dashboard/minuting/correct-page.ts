import { randomUUID } from 'node:crypto';
import { GetMinutesToCorrect, type MinutesToCorrect } from '#libs/asking/questions/minuting.js';
import { MINUTES } from '#libs/domain/minutes/moves.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Fault, Typed } from '../forms/sent.js';
import type { PageOf } from '../frame/pages.js';
import { controlsOf, errorAt, errorsOf, type Worded } from './controls.js';
import { resolutionRow, trackerRow, type CorrectionsTyped } from './typed-corrections.js';

const { corrections, tracker } = MINUTES.moves.CorrectMinutes.fields;

/** Minutes are corrected before a meeting agreed them, or as one does. */
export type Correcting = 'correct' | 'agree';

export interface CorrectionsSent {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  /** What would be recorded, where all of it can be. */
  readonly checked: CorrectionsTyped['changes'] | null;
}

const TITLE: Readonly<Record<Correcting, string>> = {
  correct: 'Correct the minutes',
  agree: 'Record that the minutes were agreed',
};
const STATES: Readonly<Record<Correcting, readonly string[]>> = {
  correct: MINUTES.moves.CorrectMinutes.from,
  agree: MINUTES.moves.AgreeMinutes.from,
};

const NUMBER: Worded = { label: 'Number of the minute' };
const WORDS: Worded = { label: 'Words of the minute', lines: 3 };
const RESOLUTION: Readonly<Record<string, Worded>> = {
  number: NUMBER,
  words: WORDS,
  outcome: { label: 'What the meeting decided', none: 'As it stands' },
  amendedText: { label: 'The text as amended', lines: 3 },
  referredTo: { label: 'To whom it was referred or recommended' },
  reason: { label: 'Why, where it was rejected, deferred or withdrawn', lines: 2 },
};
const ROW: Readonly<Record<string, Worded>> = {
  number: NUMBER,
  words: WORDS,
  decision: { label: 'What the meeting decided', none: 'As it stands' },
  until: { label: 'New date, where more time was granted', hint: 'For example 20 September 2027' },
  reason: { label: 'Why, where it was not accepted, refused or removed', lines: 2 },
};

const begun = (was: object): Typed =>
  Object.fromEntries(
    Object.entries(was).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, name === 'until' ? dateInWords(value) : value] as const] : [],
    ),
  );

const rowsOf = ({ minutes: { state }, actions }: MinutesToCorrect, sent: CorrectionsSent) => [
  ...state.resolutions.map((was) => ({
    title: `Resolution ${was.no}`,
    controls: controlsOf(resolutionRow(was.no), corrections.fields, RESOLUTION, sent, begun(was)),
  })),
  ...state.tracker.map((was) => ({
    title: actions.get(was.actionId)?.ref ?? `Row ${was.no} of the tracker`,
    controls: controlsOf(trackerRow(was.no), tracker.fields, ROW, sent, begun(was)),
  })),
];

const meetingsOf = ({ later }: MinutesToCorrect, chosen: string | undefined) => [
  { value: '', text: 'Choose one', selected: chosen === undefined || chosen === '' },
  ...later.map(({ id, title }) => ({ value: id, text: title, selected: id === chosen })),
];

/** Minutes with every resolution and row as they stand, to be corrected; `how`: by a later meeting that agrees them, too. */
export const correctPage = (id: string, how: Correcting, sent: CorrectionsSent): PageOf<MinutesToCorrect> => ({
  template: sent.checked === null ? 'minuting/correct.njk' : 'minuting/check.njk',
  takes: ['kept'],
  question: (asked) => new GetMinutesToCorrect(asked, { id }),
  model: (page, found) => {
    const { minutes } = found;
    const { token } = page.here;
    const hidden = token === null ? null : [['form', token] as const];
    const agreedBy = found.later.find((each) => each.id === sent.typed['meetingId']);
    return {
      section: 'minutes',
      title: TITLE[how],
      caption: minutes.title,
      meeting: { title: minutes.title, day: dateInWords(minutes.state.heldOn) },
      back: { href: page.links.thing('minutes', minutes.id), text: minutes.title },
      action: { href: `/minutes/${minutes.id}/${how}` },
      hidden,
      // By its name, a form that is sent twice is recorded once.
      along: {
        hidden: [
          ['seen', sent.typed['seen'] ?? String(minutes.revision)],
          ['key', sent.typed['key'] ?? randomUUID()],
        ],
      },
      cannot: STATES[how].includes(minutes.status)
        ? null
        : `These minutes are ${minutes.status}: this cannot be recorded of them.`,
      meetings:
        how === 'agree'
          ? { options: meetingsOf(found, sent.typed['meetingId']), error: errorAt('meetingId', sent.faults) }
          : null,
      rows: rowsOf(found, sent),
      why: { typed: sent.typed['reason'] ?? '', error: errorAt('reason', sent.faults) },
      errors: errorsOf(sent.faults),
      failed: sent.faults.length > 0,
      ...(sent.checked !== null && {
        answers: [
          ...(agreedBy ? [{ key: 'Agreed as a correct record by', value: agreedBy.title, why: null }] : []),
          ...sent.checked.map(({ key, value, why }) => ({ key, value: value, why })),
          ...(sent.typed['reason'] ? [{ key: 'Why', value: sent.typed['reason'], why: null }] : []),
        ],
        sent: { hidden: Object.entries(sent.typed).filter(([name, value]) => name !== 'go' && value !== '') },
      }),
    };
  },
});

import { GetMeetingToMinute, type MeetingToMinute, type TrackerRow } from '#libs/asking/questions/minuting.js';
import { MINUTES } from '#libs/domain/minutes/moves.js';
import { waitingIn } from '#libs/domain/shared/more-time/more-time.js';
import { dateInWords } from '#libs/words/dates.js';
import { minuteInWords } from '#libs/words/minutes.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import type { Fault, Typed } from '../forms/sent.js';
import type { Page, PageOf } from '../frame/pages.js';
import { word } from '../frame/asked.js';
import { onPage } from './on-page.js';
import { controlsOf, errorAt, errorsOf, type Worded } from './controls.js';
import { MOST_NEW, newRows } from './typed-minutes.js';
import { toldInWords, type MinutesToRecord } from './told-in-words.js';

const { resolutions, tracker } = MINUTES.moves.MinuteMeeting.fields;

/** A form of the page that comes back: to be typed on, or to be checked. */
export interface MinutesSent {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  /** What would be recorded, where all of it can be. */
  readonly checked: MinutesToRecord | null;
}

const NOTHING_SENT: MinutesSent = { typed: {}, faults: [], checked: null };

const NOT_YET = 'Not minuted yet';
const NUMBER: Worded = { label: 'Number of the minute' };

const wordedFor = ({ bodies }: MeetingToMinute): Readonly<Record<string, Worded>> => ({
  outcome: { label: 'What the meeting decided', none: NOT_YET },
  number: NUMBER,
  words: {
    label: 'Words of the minute',
    hint: 'Left out for its own words, where it was agreed',
    lines: 3,
  },
  amendedText: { label: 'The text as amended', lines: 3 },
  reason: { label: 'Why, where it was rejected, deferred or withdrawn', lines: 2 },
  referredTo: { label: 'To whom it was referred or recommended' },
  referredToBody: {
    label: 'Or the body, where it is one of the record',
    options: bodies.map(({ id, name }) => ({ value: id, text: name })),
  },
});

const wordedNew = (toMinute: MeetingToMinute): Readonly<Record<string, Worded>> => {
  const { referredTo, referredToBody } = wordedFor(toMinute);
  return {
    number: NUMBER,
    words: { label: 'Words of the resolution', lines: 3 },
    outcome: {
      label: 'What the meeting decided',
      none: 'Choose one',
      options: ['agreed', 'referred', 'recommended on'].map((value) => ({ value, text: sentence(value) })),
    },
    kind: { label: 'What it does' },
    addressee: { label: 'Whom it is addressed to' },
    ...(referredTo && { referredTo }),
    ...(referredToBody && { referredToBody }),
  };
};

const ROW: Readonly<Record<string, Worded>> = {
  decision: { label: 'What the meeting decided', none: NOT_YET },
  number: NUMBER,
  words: { label: 'Words of the minute', lines: 2 },
  until: {
    label: 'New date, where more time was granted',
    hint: 'Left out for the day that was asked for. For example 20 September 2027',
  },
  reason: { label: 'Why, where it was not accepted, refused or removed', lines: 2 },
};

const recommendationsShown = (
  page: Page,
  toMinute: MeetingToMinute,
  shown: MeetingToMinute['recommendations'],
  sent: MinutesSent,
) =>
  shown.map(({ id, ref, state, status }, n) => {
    const asOne = `asOne.${id}`;
    return {
      ...{ ref, status: statusTag(status), text: state.text, href: page.links.thing('recommendation', id) },
      controls: controlsOf(id, resolutions.fields, wordedFor(toMinute), sent),
      asOne:
        n === 0
          ? null
          : { id: asOne, name: asOne, ticked: sent.typed[asOne] === 'yes', error: errorAt(asOne, sent.faults) },
      more: ['amendedText', 'reason', 'referredTo', 'referredToBody'].some(
        (field) => (sent.typed[`${field}.${id}`] ?? '') !== '' || errorAt(`${field}.${id}`, sent.faults) !== null,
      ),
    };
  });

const askedInWords = ({ action: { state } }: TrackerRow): string | null => {
  const asked = waitingIn(state.moreTime);
  return asked === null ? null : `More time is asked for until ${dateInWords(asked.to)}`;
};

const rowsShown = (page: Page, rows: readonly TrackerRow[], sent: MinutesSent) =>
  rows.map((row) => {
    const { id, ref, title, status, state } = row.action;
    const controls = controlsOf(id, tracker.fields, ROW, sent);
    return {
      ...{ ref, title: sentence(title), status: statusTag(status), href: page.links.thing('action', id) },
      due: state.due === null ? 'No due date' : `Due on ${dateInWords(state.due)}`,
      why: askedInWords(row) ?? (row.why === null ? null : sentence(row.why)),
      controls,
      open: Object.values(controls).some(({ typed, error }) => typed !== '' || error !== null),
    };
  });

const minutedShown = (page: Page, { minutes }: MeetingToMinute) =>
  minutes === null
    ? null
    : {
        href: page.links.thing('minutes', minutes.id),
        status: minutes.status,
        // A draft takes more; what is published is corrected.
        takesMore: minutes.status === 'draft',
        resolutions: minutes.state.resolutions.map((each) => minuteInWords(each)),
      };

/** Everything that was before a meeting, to be minuted on one page; `sent`: a form of this page that comes back. */
export const minutePage = (id: string, sent: MinutesSent = NOTHING_SENT): PageOf<MeetingToMinute> => ({
  template: sent.checked === null ? 'minuting/minute.njk' : 'minuting/check.njk',
  takes: ['done', 'kept'],
  question: (asked) => new GetMeetingToMinute(asked, { id }),
  model: (page, toMinute) => {
    const { meeting } = toMinute;
    const { state } = meeting;
    const held = state.heldOn;
    const rows = newRows(sent.typed);
    const recommendations = onPage(toMinute.recommendations, ({ id }) => id, sent.typed);
    const tracker = onPage(toMinute.tracker, ({ action }) => action.id, sent.typed);
    return {
      section: 'meeting',
      title: 'Minute a meeting',
      meeting: { title: meeting.title, ref: meeting.ref, day: dateInWords(held ?? state.date) },
      back: { href: page.links.thing('meeting', meeting.id), text: meeting.title },
      action: { href: `/meetings/${meeting.id}/minute` },
      // A page of the past, or of who is not signed in, changes nothing.
      hidden: page.here.token === null ? null : [['form', page.here.token] as const],
      held: held !== null,
      heldOn: { typed: sent.typed['on'] ?? dateInWords(state.date), error: errorAt('on', sent.faults) },
      minuted: minutedShown(page, toMinute),
      recommendations: recommendationsShown(page, toMinute, recommendations, sent),
      tracker: rowsShown(
        page,
        tracker.filter(({ why }) => why !== null),
        sent,
      ),
      others: rowsShown(
        page,
        tracker.filter(({ why }) => why === null),
        sent,
      ),
      unproposed: rows.map((row, n) => ({
        title: `Resolution ${n + 1}`,
        controls: controlsOf(row, resolutions.fields, wordedNew(toMinute), sent),
      })),
      count: { typed: String(rows.length), more: rows.length < MOST_NEW },
      isCut:
        toMinute.isCut ||
        recommendations.length < toMinute.recommendations.length ||
        tracker.length < toMinute.tracker.length,
      errors: errorsOf(sent.faults),
      failed: sent.faults.length > 0,
      done: word(page.query, 'done') === undefined ? null : 'The minutes are recorded, and all that they say.',
      ...(sent.checked !== null && {
        answers: toldInWords(toMinute, sent.checked),
        sent: { hidden: Object.entries(sent.typed).filter(([name, value]) => name !== 'go' && value !== '') },
      }),
    };
  },
});

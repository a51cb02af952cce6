import type { PlainDate } from '#libs/kernel/event.js';
import type { Asking, Facts, Outcome, Rules, Said } from './model.js';
import { changes, isSaid, reasoned, says, told } from './said.js';

interface Decided {
  readonly outcome: string;
  readonly amendedText: string | null;
  readonly referredTo: string | null;
  readonly referredToBody: string | null;
}

export interface Resolution extends Decided {
  readonly number: string;
  readonly words: string;
  readonly recommendations: readonly string[];
  readonly reason: string | null;
}

export interface Row {
  readonly number: string;
  readonly words: string;
  readonly actionId: string;
  readonly decision: string;
  readonly until: PlainDate | null;
  readonly reason: string | null;
}

type RowCorrection = { readonly [K in keyof Omit<Row, 'actionId'>]: Row[K] | null } & { readonly no: number };

type Correction = { readonly [K in keyof (Decided & Resolution)]: Resolution[K] | null } & { readonly no: number };

interface Minutes {
  readonly status: string;
  readonly meetingId: string;
  readonly heldOn: PlainDate;
  /** By their places. */
  readonly resolutions: Readonly<Record<number, Resolution>>;
  readonly tracker: Readonly<Record<number, Row>>;
  readonly agreedBy: { readonly meetingId: string; readonly meeting: PlainDate } | null;
}

const minutes = (facts: Facts): Minutes => facts as unknown as Minutes;
const UNPROPOSED = ['agreed', 'referred', 'recommended on'];
const WITH_REASON = ['rejected', 'deferred', 'withdrawn'];

/** It says what its outcome needs. */
const isWhole = ({
  outcome,
  amendedText,
  referredTo,
  reason,
}: Decided & { readonly reason: string | null }): boolean => {
  if (outcome === 'referred' || outcome === 'recommended on') return isSaid(referredTo);
  if (outcome === 'agreed as amended') return isSaid(amendedText);
  return !WITH_REASON.includes(outcome) || isSaid(reason);
};

const key = ({ number, words, outcome, recommendations }: Resolution) =>
  JSON.stringify([number, words, outcome, recommendations]);

const minuted = (no: number, { number, words, recommendations, reason, ...told }: Resolution, day: PlainDate): Said => {
  const { outcome, amendedText, referredTo, referredToBody } = told;
  const resolution = { number, words, recommendations, reason, outcome, amendedText, referredTo, referredToBody };
  const add = (facts: Facts) => ({ resolutions: { ...minutes(facts).resolutions, [no]: resolution } });
  return { ...changes('minuted', add, no), day, as: 'fact' };
};

/** What is there already is not minuted twice; each recommendation is resolved once. */
const resolutions = (
  told: readonly Resolution[],
  there: readonly Resolution[],
  from: number,
  day: PlainDate,
): Outcome => {
  const fresh = told.filter((each) => !there.some((known) => key(known) === key(each)));
  const named = [...there, ...fresh].flatMap(({ recommendations }) => recommendations);
  const isUnique = new Set(fresh.map(key)).size === fresh.length;
  const isOnce = fresh.every(({ recommendations }) =>
    recommendations.every((id) => named.filter((o) => o === id).length === 1),
  );
  const isProposed = fresh.every(
    ({ outcome, recommendations }) => recommendations.length > 0 || UNPROPOSED.includes(outcome),
  );
  if (!isUnique || !isOnce || !isProposed || !fresh.every(isWhole)) return 'refused';
  return fresh.map((each, n) => minuted(from + n, each, day));
};

const ROW_WITH_REASON = ['completion not accepted', 'more time refused', 'removed'];

const isRowWhole = ({ decision, until, reason }: Pick<Row, 'decision' | 'until' | 'reason'>): boolean =>
  (until === null || decision === 'more time granted') && (!ROW_WITH_REASON.includes(decision) || isSaid(reason));

const rowKey = ({ number, words, actionId, decision, until }: Row) =>
  JSON.stringify([number, words, actionId, decision, until]);

/** Of one action one thing is decided, and that its officer is to attend. */
const about = ({ actionId, decision }: Row) => `${actionId} ${decision === 'asked to attend'}`;

const rowMinuted = (no: number, row: Row, day: PlainDate): Said => {
  const add = (facts: Facts) => ({ tracker: { ...minutes(facts).tracker, [no]: row } });
  return { ...changes('row minuted', add, no), day, as: 'fact' };
};

const rows = (told: readonly Row[], there: readonly Row[], from: number, day: PlainDate): Outcome => {
  const fresh = told.filter((each) => !there.some((known) => rowKey(known) === rowKey(each)));
  const all = [...there, ...fresh].map(about);
  const isOnce = fresh.every((each) => all.filter((other) => other === about(each)).length === 1);
  return isOnce && fresh.every(isRowWhole) ? fresh.map((each, n) => rowMinuted(from + n, each, day)) : 'refused';
};

const rowCorrected = (no: number, told: RowCorrection, was: Row): Said | 'refused' => {
  const is = {
    number: isSaid(told.number) ? told.number : was.number,
    words: isSaid(told.words) ? told.words : was.words,
    decision: told.decision ?? was.decision,
    until: told.decision === null ? (told.until ?? was.until) : told.until,
  };
  const decides = is.decision !== was.decision || is.until !== was.until;
  if (!decides && is.number === was.number && is.words === was.words) return 'refused';
  if (decides && !isRowWhole({ ...is, reason: told.reason ?? was.reason })) return 'refused';
  const change = (facts: Facts) => {
    const all = minutes(facts).tracker;
    return no in all ? { tracker: { ...all, [no]: { ...all[no], ...is } } } : {};
  };
  return { ...changes('row corrected', change, no), as: 'fact' };
};

const together = (one: Outcome, other: Outcome): Outcome =>
  one === 'refused' || other === 'refused' ? 'refused' : [...one, ...other];

const corrected = (no: number, { number, words, outcome, ...told }: Correction, was: Resolution): Said | 'refused' => {
  const is = {
    number: isSaid(number) ? number : was.number,
    words: isSaid(words) ? words : was.words,
    outcome: outcome ?? was.outcome,
    amendedText: outcome === null ? (told.amendedText ?? was.amendedText) : told.amendedText,
    referredTo: outcome === null ? (told.referredTo ?? was.referredTo) : told.referredTo,
    referredToBody: outcome === null ? (told.referredToBody ?? was.referredToBody) : told.referredToBody,
  };
  const members = Object.keys(is) as (keyof typeof is)[];
  const differ = members.filter((member) => is[member] !== was[member]);
  const decides = differ.some((member) => member !== 'number' && member !== 'words');
  if (differ.length === 0 || (decides && !isWhole({ ...is, reason: told.reason ?? was.reason }))) return 'refused';
  if (was.recommendations.length === 0 && !UNPROPOSED.includes(is.outcome)) return 'refused';
  const change = (facts: Facts) => {
    const all = minutes(facts).resolutions;
    return no in all ? { resolutions: { ...all, [no]: { ...all[no], ...is } } } : {};
  };
  return { ...changes('corrected', change, no), as: 'fact' };
};

/** Each at most once, and only those that are there by then. */
const each = <C extends { readonly no: number }, W>(
  all: readonly C[],
  known: Readonly<Record<number, W>>,
  correct: (no: number, told: C, was: W) => Said | 'refused',
): Outcome => {
  if (new Set(all.map(({ no }) => no)).size < all.length) return 'refused';
  const said: Said[] = [];
  for (const told of all) {
    const was = known[told.no];
    const one = was ? correct(told.no, told, was) : 'refused';
    if (one === 'refused') return 'refused';
    said.push(one);
  }
  return said;
};

interface Corrects {
  readonly corrections: readonly Correction[];
  readonly tracker: readonly RowCorrection[];
}

const corrections = (asking: Asking): Outcome => {
  const { corrections: all, tracker } = told<Corrects>(asking);
  const known = minutes(asking.then);
  const said = together(each(all, known.resolutions, corrected), each(tracker, known.tracker, rowCorrected));
  return said !== 'refused' && said.length > 0 && !reasoned(asking) ? 'refused' : said;
};

/** By itself it corrects something. */
const correct = (asking: Asking): Outcome => {
  const { corrections: all, tracker } = told<Corrects>(asking);
  return all.length + tracker.length === 0 ? 'refused' : corrections(asking);
};

const agree = (asking: Asking): Outcome => {
  const { meetingId, meeting } = told<{ readonly meetingId: string; readonly meeting: PlainDate }>(asking);
  const { meetingId: own, heldOn } = minutes(asking.then);
  const said = corrections(asking);
  if (meetingId === own || meeting < heldOn || said === 'refused') return 'refused';
  return [...said, { ...says('agreed', { status: 'agreed', agreedBy: { meetingId, meeting } }), as: 'step' }];
};

const sign = (asking: Asking): Outcome => {
  const { agreedBy, heldOn } = minutes(asking.then);
  return asking.day < (agreedBy?.meeting ?? heldOn)
    ? 'refused'
    : [says('signed', { status: 'signed', signed: asking.move.data })];
};

interface Resolves {
  readonly resolutions: readonly Resolution[];
  readonly tracker: readonly Row[];
}

/** The rules of minutes: drafted with what was resolved, published, agreed by a later meeting, signed. */
export const MINUTES_RULES: Rules = {
  begins: {
    MinuteMeeting: ({ data }) => {
      const { meetingId, heldOn, resolutions: all, tracker } = data as Minutes & Resolves;
      const said = together(resolutions(all, [], 1, heldOn), rows(tracker, [], 1, heldOn));
      const facts: Minutes & Facts = {
        ...{
          status: 'draft',
          meetingId,
          heldOn,
          resolutions: {},
          tracker: {},
          publishedOn: null,
          agreedBy: null,
          signed: null,
        },
      };
      return said === 'refused' ? 'refused' : [{ ...says('drafted', facts), day: heldOn }, ...said];
    },
  },
  statusOf: ({ status }) => String(status),
  dayIn: ({ type, data }) => {
    const { on, meeting } = data as { readonly on?: PlainDate; readonly meeting?: PlainDate };
    return (type === 'AgreeMinutes' ? meeting : on) ?? null;
  },
  steps: {
    // It moves no lifecycle, but a draft takes it only while it is one.
    AddResolutions: {
      from: ['draft'],
      rule: (asking) => {
        const { resolutions: all, tracker } = told<Resolves>(asking);
        const { heldOn, ...there } = minutes(asking.whole);
        if (all.length + tracker.length === 0) return 'refused';
        return together(
          resolutions(all, Object.values(there.resolutions), asking.ever('minuted') + 1, heldOn),
          rows(tracker, Object.values(there.tracker), asking.ever('row minuted') + 1, heldOn),
        );
      },
    },
    PublishMinutes: {
      from: ['draft'],
      rule: ({ day }) => [says('published', { status: 'published', publishedOn: day })],
    },
    AgreeMinutes: { from: ['published'], rule: agree },
    SignMinutes: { from: ['agreed'], rule: sign },
  },
  facts: { CorrectMinutes: { from: ['draft', 'published'], rule: correct } },
  ahead: [],
  ended: [],
  needs: { corrected: { of: ['minuted'], no: true }, 'row corrected': { of: ['row minuted'], no: true } },
  once: [['minuted'], ['row minuted']],
};

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

type Correction = { readonly [K in keyof (Decided & Resolution)]: Resolution[K] | null } & { readonly no: number };

interface Minutes {
  readonly status: string;
  readonly meetingId: string;
  readonly heldOn: PlainDate;
  /** By their places. */
  readonly resolutions: Readonly<Record<number, Resolution>>;
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

/** Each resolution at most once, and only those that are there by then. */
const corrections = (asking: Asking): Outcome => {
  const { corrections: all } = told<{ readonly corrections: readonly Correction[] }>(asking);
  const known = minutes(asking.then).resolutions;
  if (new Set(all.map(({ no }) => no)).size < all.length) return 'refused';
  const said: Said[] = [];
  for (const each of all) {
    const was = known[each.no];
    const one = was ? corrected(each.no, each, was) : 'refused';
    if (one === 'refused') return 'refused';
    said.push(one);
  }
  return said.length > 0 && !reasoned(asking) ? 'refused' : said;
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

/** The rules of minutes: drafted with what was resolved, published, agreed by a later meeting, signed. */
export const MINUTES_RULES: Rules = {
  begins: {
    MinuteMeeting: ({ data }) => {
      const { meetingId, heldOn, resolutions: all } = data as Minutes & { readonly resolutions: readonly Resolution[] };
      const said = resolutions(all, [], 1, heldOn);
      const facts: Minutes & Facts = {
        ...{ status: 'draft', meetingId, heldOn, resolutions: {}, publishedOn: null, agreedBy: null, signed: null },
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
        const { resolutions: all } = told<{ readonly resolutions: readonly Resolution[] }>(asking);
        const { heldOn, resolutions: there } = minutes(asking.whole);
        return resolutions(all, Object.values(there), asking.ever('minuted') + 1, heldOn);
      },
    },
    PublishMinutes: {
      from: ['draft'],
      rule: ({ day }) => [says('published', { status: 'published', publishedOn: day })],
    },
    AgreeMinutes: { from: ['published'], rule: agree },
    SignMinutes: { from: ['agreed'], rule: sign },
  },
  facts: { CorrectMinutes: { from: ['draft', 'published'], rule: corrections } },
  ahead: [],
  ended: [],
  needs: { corrected: { of: ['minuted'], no: true } },
  once: [['minuted']],
};

import type { PlainDate } from '#libs/kernel/event.js';
import { beginsAs, type Asking, type Facts, type Outcome, type Rules } from './model.js';
import { changes, says, told } from './said.js';

interface Tracker {
  readonly status: string;
  readonly introduction: string | null;
  readonly publishedOn: PlainDate | null;
  /** Who cleared it, or why nobody did, by those who clear it. */
  readonly clearings: Readonly<Record<string, string>>;
}

const tracker = (facts: Facts): Tracker => facts as unknown as Tracker;
const ALL = 3;

/** Each clears it once, or is excepted from it; after the last it is cleared. */
const clearing = (asking: Asking): Outcome => {
  const { by, who, why } = told<{ readonly by: string; readonly who?: string; readonly why?: string }>(asking);
  if (by in tracker(asking.whole).clearings) return 'refused';
  const change = (facts: Facts): Facts => {
    const { status, clearings } = tracker(facts);
    const all = { ...clearings, [by]: who ?? why ?? '' };
    const isCleared = status === 'draft' && Object.keys(all).length === ALL;
    return { clearings: all, ...(isCleared && { status: 'cleared' }) };
  };
  return [changes('cleared', change, by)];
};

const introduce = (asking: Asking): Outcome => {
  const { text } = told<{ readonly text: string }>(asking);
  if (tracker(asking.then).introduction === text) return [];
  return [changes('introduced', (facts): Facts => (tracker(facts).publishedOn ? {} : { introduction: text }))];
};

const publish = (asking: Asking): Outcome => {
  const { on } = told<{ readonly on: PlainDate }>(asking);
  const { introduction } = tracker(asking.then);
  return [says('published', { status: 'published', publishedOn: on, introduction })];
};

const tellRows = ({ then }: Asking): Outcome => {
  const { publishedOn } = tracker(then);
  return then.told ? [] : [{ ...says('told', { told: true }), ...(publishedOn && { day: publishedOn }) }];
};

/** The rules of a tracker: cleared by all who clear it, and then published for ever. */
export const TRACKER_RULES: Rules = {
  begins: {
    BeginTracker: beginsAs({ status: 'draft', introduction: null, publishedOn: null, told: false, clearings: {} }),
  },
  statusOf: (facts) => tracker(facts).status,
  dayIn: ({ type, data }) =>
    type === 'ClearTracker' || type === 'PublishTracker' ? (data as { readonly on: PlainDate }).on : null,
  steps: { PublishTracker: { from: ['cleared'], rule: publish } },
  facts: {
    IntroduceTracker: { from: ['draft', 'cleared'], rule: introduce },
    ClearTracker: { from: ['draft'], rule: clearing },
    ExceptClearing: { from: ['draft'], rule: clearing },
    TellRows: { from: ['published'], rule: tellRows },
  },
  ahead: [],
  ended: [],
  needs: {},
  once: [['cleared']],
  stay: ['published', 'told'],
  holds: (facts) => tracker(facts).publishedOn === null || Object.keys(tracker(facts).clearings).length === ALL,
};

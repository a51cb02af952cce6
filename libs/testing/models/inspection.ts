import type { PlainDate } from '#libs/kernel/event.js';
import type { Asking, Facts, Outcome, Rule, Rules, Said } from './model.js';
import { isSaid, reasoned, says, told } from './said.js';
import { TODAY } from './real.js';

interface Begun {
  readonly framework: string;
  readonly power: string | null;
  readonly on?: PlainDate | null;
  readonly announced?: PlainDate | null;
  readonly started?: PlainDate;
  readonly concluded?: PlainDate | null;
  readonly published?: PlainDate | null;
}

const STEPS = ['started', 'concluded', 'published'] as const;
const EVERY = ['announced', ...STEPS];

const isKnown = ({ framework }: Begun) => framework.startsWith('ofsted-');

const begun = (announced: PlainDate | null, power: string | null): Said =>
  says('announced', {
    ...{ status: 'announced', announced, power, started: null, concluded: null, published: null },
    ...{ received: null, follows: null },
  });

const stepped = (status: (typeof STEPS)[number], on: PlainDate): Said => says(status, { status, [status]: on });

/** The days of its steps are in the order of its steps, whatever was corrected. */
const inOrder = (facts: Facts): boolean => {
  const days = STEPS.flatMap((step) => (typeof facts[step] === 'string' ? [facts[step]] : []));
  return days.every((day, n) => n === 0 || String(days[n - 1]) <= day);
};

const step = (status: (typeof STEPS)[number], from: string): Rule => ({
  from: [from],
  rule: (asking) => {
    const { on } = told<{ readonly on: PlainDate }>(asking);
    const isInOrder = [asking.then, asking.whole].every((facts) => inOrder({ ...facts, [status]: on }));
    return isInOrder ? [stepped(status, on)] : 'refused';
  },
});

const receive = (asking: Asking): Outcome => {
  const { on } = told<{ readonly on: PlainDate }>(asking);
  const known = asking.whole.received;
  if (known === on) return [];
  return known === null || reasoned(asking) ? [says('received', { received: on })] : 'refused';
};

const correct = (asking: Asking): Outcome => {
  const { field, to } = told<{ readonly field: string; readonly to: string | null }>(asking);
  const isStep = (STEPS as readonly string[]).includes(field);
  if (!isStep && field !== 'power' && field !== 'announced') return 'refused';
  const is = asking.then[field];
  if (is === to) return [];
  if (to === null ? isStep : !isSaid(to)) return 'refused';
  if (field !== 'power' && to !== null && !/^\d{4}-\d\d-\d\d$/.test(to)) return 'refused';
  if (isStep && (is === null || String(to) > TODAY)) return 'refused';
  const isRight = [asking.then, asking.whole].every((facts) => inOrder({ ...facts, [field]: to }));
  if (isStep && !isRight) return 'refused';
  return reasoned(asking) ? [says('corrected', { [field]: to })] : 'refused';
};

/** The rules of an inspection: its days, what was received of it, and which it followed. */
export const INSPECTION_RULES: Rules = {
  begins: {
    AnnounceInspection: ({ data }, day) => {
      const told = data as Begun;
      const { on = null, power } = told;
      return isKnown(told) ? [{ ...begun(on, power), day: on !== null && on < day ? on : day }] : 'refused';
    },
    RecordInspection: ({ data }) => {
      const told = data as Begun;
      const { announced = null, started = '', power } = told;
      if (!isKnown(told)) return 'refused';
      const first = announced !== null && announced < started ? announced : started;
      const steps = STEPS.flatMap((name): Said[] => {
        const on = told[name];
        return on ? [{ ...stepped(name, on), day: on, as: 'step' }] : [];
      });
      return [{ ...begun(announced, power), day: first }, ...steps];
    },
  },
  statusOf: ({ status }) => String(status),
  dayIn: ({ type, data }) =>
    type === 'AnnounceInspection' ? null : ((data as { readonly on?: PlainDate }).on ?? null),
  steps: {
    StartInspection: step('started', 'announced'),
    ConcludeInspection: step('concluded', 'started'),
    PublishInspection: step('published', 'concluded'),
  },
  facts: {
    RecordReceiptOfInspectionReport: { from: ['concluded', 'published'], rule: receive },
    LinkPreviousInspection: {
      from: EVERY,
      rule: (asking) => {
        const { inspectionId } = told<{ readonly inspectionId: string }>(asking);
        const { follows } = asking.whole;
        if (follows === inspectionId) return [];
        return follows === null ? [says('linked', { follows: inspectionId })] : 'refused';
      },
    },
    CorrectInspection: { from: EVERY, rule: correct },
  },
  ahead: [],
  ended: [],
  needs: { received: { of: ['concluded', 'published'] } },
  once: [['linked']],
  corrects: ['received'],
  holds: inOrder,
};

import type { PlainDate } from '#libs/kernel/event.js';
import type { Asking, Facts, Outcome, Rules } from './model.js';
import { changes, isSaid, reasoned, says, told } from './said.js';
import { TODAY } from './real.js';

interface Consultation {
  readonly who: string;
  readonly sought: string | null;
}

interface Report {
  readonly meeting: PlainDate;
  readonly title: string;
  readonly sentOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  readonly document: string;
  readonly later: readonly string[];
  readonly consultation: readonly Consultation[];
  /** How each was resolved, by its number; null while it is not. */
  readonly discrepancies: Readonly<Record<number, string | null>>;
}

const report = (facts: Facts): Report => facts as unknown as Report;
const EVERY = ['received', 'sent to constitutional team', 'published', 'considered'];

interface Corrected {
  readonly field: string;
  readonly to: string | null;
}

/** It was sent by the day on which it was published, whatever was corrected. */
const isSentInTime = (facts: Facts): boolean => {
  const { sentOn, publishedOn } = report(facts);
  return sentOn === null || publishedOn === null || sentOn <= publishedOn;
};

/** Its title, and the day on which it was sent: by the day on which it was published. */
const correct = (asking: Asking, { field, to }: Corrected): Outcome => {
  const is = asking.then[field];
  if (field !== 'title' && field !== 'sentOn') return 'refused';
  if (is === to) return [];
  if (to === null || !isSaid(to)) return 'refused';
  if (field === 'sentOn') {
    const isInTime = [asking.then, asking.whole].every((facts) => isSentInTime({ ...facts, sentOn: to }));
    if (is === null || !/^\d{4}-\d\d-\d\d$/.test(to) || to > TODAY || !isInTime) return 'refused';
  }
  return reasoned(asking) ? [says('corrected', { [field]: to })] : 'refused';
};

/** Each once, whatever the day; the fact that is corrected with it is corrected in the same act. */
const resolve = (asking: Asking): Outcome => {
  const { no, how, corrected } = told<{
    readonly no: number;
    readonly how: string;
    readonly corrected: (Corrected & { readonly kind: string }) | null;
  }>(asking);
  const isThere = no in report(asking.then).discrepancies;
  if (!isThere || report(asking.whole).discrepancies[no] !== null || !reasoned(asking)) return 'refused';
  const resolved = changes(
    'resolved',
    (facts) => {
      const { discrepancies } = report(facts);
      return no in discrepancies ? { discrepancies: { ...discrepancies, [no]: how } } : {};
    },
    no,
  );
  const also = corrected?.kind === 'report' ? correct(asking, corrected) : [];
  return also === 'refused' ? 'refused' : [resolved, ...also];
};

const consult = (asking: Asking): Outcome => {
  const { who, sought } = told<Consultation>(asking);
  const known = report(asking.then).consultation.find((each) => each.who === who);
  if (known?.sought === sought) return [];
  return [
    changes('consulted', (facts) => ({
      consultation: [...report(facts).consultation.filter((each) => each.who !== who), { who, sought }],
    })),
  ];
};

const addDocument = (asking: Asking): Outcome => {
  const { sha256 } = told<{ readonly document: { readonly sha256: string } }>(asking).document;
  const { document, later } = report(asking.whole);
  if (document === sha256 || later.includes(sha256)) return [];
  return [changes('document', (facts) => ({ later: [...report(facts).later, sha256] }), sha256)];
};

/** The rules of a report, from its receipt to the meeting that considers it. */
export const REPORT_RULES: Rules = {
  begins: {
    ReceiveReport: ({ data }) => {
      const { classification, title, scope, document } = data as {
        readonly classification: string;
        readonly title: string;
        readonly scope: { readonly meeting: PlainDate };
        readonly document: { readonly sha256: string };
      };
      const facts: Report & Facts = {
        ...{ status: 'received', title, meeting: scope.meeting, document: document.sha256, later: [] },
        ...{ sentOn: null, publishedOn: null, consideredAt: null, minute: null, consultation: [], discrepancies: {} },
      };
      return classification.toLowerCase() === 'open' ? [says('received', facts)] : 'refused';
    },
  },
  statusOf: ({ status }) => String(status),
  dayIn: ({ type, data }) => {
    const { on, meeting } = data as { readonly on?: PlainDate; readonly meeting?: PlainDate };
    return (type === 'ConsiderReport' ? meeting : on) ?? null;
  },
  steps: {
    SendReportToConstitutionalTeam: {
      from: ['received'],
      rule: ({ day }) => [says('sent', { status: 'sent to constitutional team', sentOn: day })],
    },
    PublishReport: {
      from: ['received', 'sent to constitutional team'],
      rule: ({ day, then, whole }) =>
        [then, whole].every((facts) => isSentInTime({ ...facts, publishedOn: day }))
          ? [says('published', { status: 'published', publishedOn: day })]
          : 'refused',
    },
    ConsiderReport: {
      from: ['published'],
      rule: ({ day, then, move }) => {
        const { minute } = move.data as { readonly minute: string | null };
        return day < report(then).meeting
          ? 'refused'
          : [says('considered', { status: 'considered', consideredAt: day, minute })];
      },
    },
  },
  facts: {
    CorrectReport: { from: EVERY, rule: (asking) => correct(asking, told(asking)) },
    RecordConsultation: { from: EVERY, rule: consult },
    RecordDiscrepancy: {
      from: EVERY,
      rule: ({ ever }) => {
        const no = ever('discrepancy') + 1;
        return [
          changes('discrepancy', (facts) => ({ discrepancies: { ...report(facts).discrepancies, [no]: null } }), no),
        ];
      },
    },
    ResolveDiscrepancy: { from: EVERY, rule: resolve },
    AddDocument: { from: EVERY, rule: addDocument },
  },
  ahead: [],
  ended: [],
  needs: { resolved: { of: ['discrepancy'], no: true } },
  once: [['resolved'], ['document']],
  holds: isSentInTime,
};

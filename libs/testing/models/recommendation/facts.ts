import type { PlainDate } from '#libs/kernel/event.js';
import type { Facts } from '../model.js';

export interface Addressed {
  readonly name: string;
  readonly capacity: string | null;
  readonly received: PlainDate | null;
  readonly notice: PlainDate | null;
  readonly response: { readonly answer: string; readonly on: PlainDate; readonly risk: string | null } | null;
}

export interface Resolved {
  readonly meeting: PlainDate;
  readonly number: string | null;
  readonly minute: string | null;
  readonly minutesId: string | null;
}

/** What is known of a recommendation. */
export interface Recommendation {
  readonly origin: 'committee' | 'inspectorate' | 'scrutiny' | 'auditor';
  readonly ref: string;
  /** Where its last step left it: responses are no steps. */
  readonly step: string;
  readonly kind: string | null;
  readonly priority: string | null;
  readonly addressee: string | null;
  readonly text: string;
  readonly body: string;
  readonly committee: string;
  readonly meeting: PlainDate;
  readonly sentTo: { readonly to: string; readonly toBody: string | null } | null;
  readonly resolution: Resolved | null;
  readonly addressees: readonly Addressed[];
  readonly claimedBy: string | null;
  readonly verifiedBy: string | null;
  readonly closedAs: string | null;
  readonly supersededBy: string | null;
}

export const recommendation = (facts: Facts): Recommendation => facts as unknown as Recommendation;

/** What consents to it, and the status that follows: the fullest first. */
const CONSENTS: readonly (readonly [string, string])[] = [
  ['actions proposed', 'answered'],
  ['no action proposed', 'answered'],
  ['accepted', 'accepted'],
  ['agreed', 'agreed'],
  ['partly accepted', 'partly accepted'],
  ['agreed in part', 'agreed in part'],
];

export const isConsent = (answer: string): boolean => CONSENTS.some(([consent]) => consent === answer);

/** Until it was begun, its addressees' responses say how it stands: by the fullest, and as refused when all refused it. */
export const statusOf = (facts: Facts): string => {
  const { step, addressees } = recommendation(facts);
  if (step !== 'issued' && step !== 'made') return step;
  const answers = addressees.map(({ response }) => response?.answer ?? null);
  const [, consented] = CONSENTS.find(([consent]) => answers.includes(consent)) ?? [];
  if (consented !== undefined) return consented;
  if (answers.includes(null)) return step;
  return step === 'made' ? 'rejected' : 'not agreed';
};

/** The last day of two months that begin with that day. */
const twoMonthsFrom = (day: PlainDate): PlainDate => {
  const [year, month, date] = day.split('-').map((part) => parseInt(part, 10)) as [number, number, number];
  return new Date(Date.UTC(year, month + 1, date - 1)).toISOString().slice(0, 10);
};

/** Of the executive alone, from when it received it or from the committee's later notice (LGA 2000, s9FE). */
export const dutiesOf = (facts: Facts) =>
  recommendation(facts).addressees.flatMap(({ name, capacity, received, notice, response }) => {
    if (capacity !== 'executive' || received === null || notice === null) return [];
    const trigger = notice > received ? 'notice' : 'receipt';
    const from = notice > received ? notice : received;
    const due = twoMonthsFrom(from);
    return [{ name, trigger, from, due, met: response !== null, inTime: response && response.on <= due }];
  });

/** Nobody responded to what was received later. */
export const isReceivedInTime = (facts: Facts): boolean =>
  recommendation(facts).addressees.every(
    ({ received, response }) => received === null || response === null || received <= response.on,
  );

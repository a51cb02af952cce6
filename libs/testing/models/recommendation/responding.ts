import type { PlainDate } from '#libs/kernel/event.js';
import type { Asking, Outcome, Rule, Said } from '../model.js';
import { changes, isSaid, reasoned, told } from '../said.js';
import { isConsent, recommendation, type Addressed, type Recommendation } from './facts.js';
import { IMPLEMENTING } from './resolving.js';

interface Told {
  readonly addressee: string | null;
  readonly on: PlainDate;
  readonly answer?: string;
  readonly response?: string;
  readonly riskAcceptedBy?: string | null;
}

/** Whom it means, whatever the day: by name, or the only one. */
const meant = (asking: Asking): Addressed | null => {
  const { addressees } = recommendation(asking.whole);
  const { addressee } = told<Told>(asking);
  if (addressee === null) return addressees.length === 1 ? (addressees[0] ?? null) : null;
  return addressees.find(({ name }) => name.toLowerCase() === addressee.toLowerCase()) ?? null;
};

const came = (what: string, of: Addressed, more: Partial<Addressed>): Said =>
  changes(
    what,
    (facts) => ({
      addressees: recommendation(facts).addressees.map((each) => (each.name === of.name ? { ...each, ...more } : each)),
    }),
    of.name,
  );

/** It responds once, and not before it received it. */
const responds = (asking: Asking, origin: Recommendation['origin'], needReason: readonly string[]): Outcome => {
  const { on, answer, response = answer ?? '', riskAcceptedBy: risk = null } = told<Told>(asking);
  const who = meant(asking);
  if (recommendation(asking.then).origin !== origin || who === null) return 'refused';
  if (who.response?.answer === response && who.response.on === on) return [];
  if (who.response !== null || (who.received !== null && on < who.received)) return 'refused';
  if (needReason.includes(response) && !reasoned(asking)) return 'refused';
  return [came(isConsent(response) ? 'consented' : 'declined', who, { response: { answer: response, on, risk } })];
};

/** A day of scrutiny's is said once of each addressee, whatever the day. */
const dayOf = (asking: Asking, member: 'received' | 'notice'): Outcome => {
  const { on } = told<Told>(asking);
  const who = meant(asking);
  if (recommendation(asking.then).origin !== 'scrutiny' || who === null) return 'refused';
  if (who[member] === on) return [];
  return who[member] === null ? [came(member, who, { [member]: on })] : 'refused';
};

/** It was received by the day on which it was responded to. */
const receive = (asking: Asking): Outcome => {
  const response = meant(asking)?.response ?? null;
  return response !== null && told<Told>(asking).on > response.on ? 'refused' : dayOf(asking, 'received');
};

/** A risk that is left is accepted by somebody, and only then. */
const respondAsManagement = (asking: Asking): Outcome => {
  const { response = '', riskAcceptedBy } = told<Told>(asking);
  if ((response === 'not agreed') !== isSaid(riskAcceptedBy)) return 'refused';
  const needReason = ['agreed in part', 'not agreed'];
  // Also of what is known already: the reason is asked for first.
  if (needReason.includes(response) && !reasoned(asking)) return 'refused';
  return responds(asking, 'auditor', needReason);
};

const FROM_SCRUTINY = ['made', 'accepted', 'partly accepted', ...IMPLEMENTING];

export const RESPONDING: Readonly<Record<string, Rule>> = {
  AnswerRecommendation: {
    from: ['issued', 'answered', ...IMPLEMENTING],
    rule: (asking) => responds(asking, 'inspectorate', ['no action proposed']),
  },
  ReceiveRecommendation: { from: FROM_SCRUTINY, rule: receive },
  RequireResponse: { from: FROM_SCRUTINY, rule: (asking) => dayOf(asking, 'notice') },
  RespondToRecommendation: {
    from: FROM_SCRUTINY,
    rule: (asking) => responds(asking, 'scrutiny', ['partly accepted', 'rejected']),
  },
  RecordManagementResponse: {
    from: ['issued', 'agreed', 'agreed in part', ...IMPLEMENTING],
    rule: respondAsManagement,
  },
};

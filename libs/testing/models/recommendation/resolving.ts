import type { PlainDate } from '#libs/kernel/event.js';
import type { Asking, Outcome, Rule } from '../model.js';
import { changes, isSaid, reasoned, says, told } from '../said.js';
import { recommendation, type Recommendation } from './facts.js';

export const BEFORE_A_MEETING = ['proposed', 'deferred', 'not reached', 'referred', 'recommended on'];
export const IMPLEMENTING = ['in progress', 'implementation claimed', 'verified'];
const RESOLVED = [
  ...BEFORE_A_MEETING.slice(1),
  ...['agreed', 'agreed as amended', 'rejected', 'withdrawn', 'discharged', 'closed'],
  ...IMPLEMENTING,
];

interface Decision {
  readonly outcome: string;
  readonly meeting: PlainDate;
  readonly number: string | null;
  readonly minute: string | null;
  readonly minutesId: string | null;
  readonly body: string | null;
  readonly amendedText: string | null;
  readonly referredTo: string | null;
  readonly referredToBody: string | null;
}

/** The body that it was put before resolves it; where a meeting sent it on, that body does, and it is said so. */
const isBefore = ({ sentTo, body }: Recommendation, meetingOf: string | null): boolean => {
  if (sentTo === null) return meetingOf === null || meetingOf === body;
  return meetingOf !== null && (sentTo.toBody === null || sentTo.toBody === meetingOf);
};

const isSentElsewhere = (
  { sentTo, body, committee }: Recommendation,
  { referredTo, referredToBody }: Decision,
): boolean => {
  if (!isSaid(referredTo)) return false;
  const [name, id] = sentTo === null ? [committee, body] : [sentTo.to, sentTo.toBody];
  if (referredTo.trim().toLowerCase() === name.toLowerCase()) return false;
  return referredToBody === null || referredToBody !== id;
};

const outcomeOf = (decision: Decision, now: Recommendation): Outcome => {
  const { outcome, meeting, number, minute, minutesId, amendedText, referredTo, referredToBody } = decision;
  const step = (more: object = {}, name = outcome) =>
    says(name, { step: outcome, resolution: { meeting, number, minute, minutesId }, ...more });
  switch (outcome) {
    case 'agreed':
      return now.kind === 'note' ? [step(), says('discharged', { step: 'discharged' })] : [step()];
    case 'agreed as amended': {
      const text = amendedText?.trim() ?? '';
      return text !== '' && text !== now.text ? [step({ text }, 'agreed')] : 'refused';
    }
    case 'referred':
    case 'recommended on':
      return isSentElsewhere(now, decision)
        ? [step({ sentTo: { to: referredTo?.trim(), toBody: referredToBody } })]
        : 'refused';
    default:
      return [step()];
  }
};

const resolve = (asking: Asking): Outcome => {
  const decision = told<Decision>(asking);
  const now = recommendation(asking.then);
  const earliest = now.resolution?.meeting ?? now.meeting;
  if (now.origin !== 'committee' || decision.meeting < earliest || !isBefore(now, decision.body)) return 'refused';
  const needsReason = ['rejected', 'deferred', 'withdrawn'].includes(decision.outcome);
  return needsReason && !reasoned(asking) ? 'refused' : outcomeOf(decision, now);
};

const correctMinute = (asking: Asking): Outcome => {
  const { minutesId, to } = told<{
    readonly minutesId: string;
    readonly to: { readonly number: string | null; readonly minute: string | null };
  }>(asking);
  const { resolution } = recommendation(asking.then);
  if (resolution?.minutesId !== minutesId) return [];
  if (resolution.number === to.number && resolution.minute === to.minute) return [];
  return [
    changes('minute corrected', (facts) => {
      const now = recommendation(facts).resolution;
      return now?.minutesId === minutesId ? { resolution: { ...now, ...to } } : {};
    }),
  ];
};

export const RESOLVING: Readonly<Record<string, Rule>> = {
  ResolveRecommendation: { from: BEFORE_A_MEETING, rule: resolve },
  WithdrawRecommendation: {
    from: BEFORE_A_MEETING,
    rule: (asking) =>
      recommendation(asking.then).origin === 'committee' && reasoned(asking)
        ? [says('withdrawn', { step: 'withdrawn' })]
        : 'refused',
  },
};

export const MINUTE: Readonly<Record<string, Rule>> = { CorrectMinute: { from: RESOLVED, rule: correctMinute } };

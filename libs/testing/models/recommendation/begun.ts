import type { PlainDate } from '#libs/kernel/event.js';
import type { Move } from '../real.js';
import type { Outcome } from '../model.js';
import type { Addressed, Recommendation } from './facts.js';

interface Begun {
  readonly origin: Recommendation['origin'];
  readonly ref: string;
  readonly kind?: string | null;
  readonly priority?: string | null;
  readonly addressee?: string | null;
  readonly text: string;
  readonly addressees?: readonly Pick<Addressed, 'name' | 'capacity'>[];
  readonly scope: {
    readonly body: string;
    readonly meeting: PlainDate;
    readonly committee: { readonly name: string };
  };
  readonly agreedBy?: { readonly meeting: PlainDate } | null;
}

const begun = (told: Begun, step: string): Outcome => {
  const { origin, ref, text, scope, kind = null, priority = null, addressee = null } = told;
  const addressees = (told.addressees ?? []).map(({ name, capacity }) => ({
    ...{ name, capacity },
    ...{ received: null, notice: null, response: null },
  }));
  const facts: Recommendation = {
    ...{ origin, ref, text, step, kind, priority, addressees },
    addressee: told.addressees ? addressees.map(({ name }) => name).join('; ') : addressee,
    ...{ body: scope.body, committee: scope.committee.name, meeting: scope.meeting },
    ...{ sentTo: null, resolution: null, claimedBy: null, verifiedBy: null, closedAs: null, supersededBy: null },
  };
  const day = told.agreedBy ? { day: told.agreedBy.meeting } : {};
  return [{ name: 'begun', change: () => ({ ...facts }), ...day }];
};

/** Somebody is to respond to it, each with a name and nobody twice. */
const isAddressed = ({ addressees = [] }: Begun): boolean => {
  const names = addressees.map(({ name }) => name.toLowerCase());
  return names.length > 0 && !names.includes('') && new Set(names).size === names.length;
};

const putBefore = ({ data }: Move): Outcome => begun(data as Begun, 'proposed');

const issued = ({ data }: Move): Outcome => {
  const told = data as Begun;
  return isAddressed(told) ? begun(told, 'issued') : 'refused';
};

/** Of each addressee it is said whether it is the executive; a parent agrees it after its group put it forward. */
const made = ({ data }: Move): Outcome => {
  const told = data as Begun;
  const isKnown = (told.addressees ?? []).every(({ capacity }) => capacity !== null);
  const isEarly = told.agreedBy && told.agreedBy.meeting < told.scope.meeting;
  return isAddressed(told) && isKnown && !isEarly ? begun(told, 'made') : 'refused';
};

export const BEGINS = {
  ProposeRecommendation: putBefore,
  MinuteRecommendation: putBefore,
  IssueRecommendation: issued,
  IssueByAuditor: issued,
  MakeRecommendation: made,
};

import type { PlainDate } from '#libs/kernel/event.js';
import type { Decision } from '../minutes/tracker/decisions.js';
import type { SaidMember } from './events.js';

const STATUS: Readonly<Partial<Record<Decision, string>>> = {
  'completion confirmed': 'closed',
  'completion not accepted': 'in progress',
  removed: 'cancelled',
};

/** What a minute about a row of the tracker says of its action: where it stands, or its new due date. */
export const saidInRow = (decision: Decision, until: PlainDate | null): readonly SaidMember[] => {
  const status = STATUS[decision] ?? null;
  const due = decision === 'more time granted' ? until : null;
  return Object.entries({ status, due }).flatMap(([member, said]) =>
    said === null ? [] : [{ member, said, place: null }],
  );
};

import { EVIDENCE_FIELDS } from '../../shared/moves/common-fields.js';
import { withValue } from '../../shared/moves/event-words.js';
import { choice, text } from '../../shared/moves/field.js';
import { NOT_IMPLEMENTED } from '../events.js';
import { BEFORE_A_MEETING, IMPLEMENTING, TO_IMPLEMENT } from './phases.js';

/** From what was agreed to its end, and back. */
export const IMPLEMENTATION = {
  StartImplementation: {
    verb: 'start',
    summary: 'Start to implement it',
    from: TO_IMPLEMENT,
    cannot: 'be started',
    events: { 'ImplementationStarted.v1': 'Implementation started' },
  },
  ClaimImplementation: {
    verb: 'claim',
    summary: 'Claim that it is implemented, with evidence',
    from: ['in progress'],
    cannot: 'be claimed as implemented',
    fields: EVIDENCE_FIELDS,
    events: { 'ImplementationClaimed.v2': 'Implementation claimed' },
  },
  VerifyImplementation: {
    verb: 'verify',
    summary: 'Verify the claim; whoever claimed cannot',
    from: ['implementation claimed'],
    cannot: 'be verified',
    who: { notWhoClaimed: 'implementation' },
    events: { 'ImplementationVerified.v1': 'Implementation verified' },
  },
  FailImplementation: {
    verb: 'fail-verification',
    summary: 'Refuse the claim; whoever claimed cannot',
    from: ['implementation claimed'],
    cannot: 'fail verification',
    who: { notWhoClaimed: 'implementation' },
    reason: { to: 'refuse a claim' },
    events: { 'ImplementationNotVerified.v1': 'Implementation not verified' },
  },
  CloseRecommendation: {
    verb: 'close',
    summary: 'Close it as implemented',
    from: ['verified'],
    cannot: 'be closed as implemented',
    events: { 'RecommendationClosed.v1': withValue('Recommendation closed', 'closedAs') },
  },
  CloseUnimplemented: {
    verb: 'close-unimplemented',
    summary: 'Close it as not implemented, superseded or no longer applicable',
    from: [...BEFORE_A_MEETING, 'issued', 'made', ...TO_IMPLEMENT, ...IMPLEMENTING],
    cannot: 'be closed',
    reason: { to: 'close a recommendation as {as}' },
    fields: {
      as: choice('How it ended', NOT_IMPLEMENTED),
      supersededBy: text('With "superseded": by what', { max: 500, optional: true }),
    },
    leadsTo: ['RecommendationClosed.v1'],
  },
  ReopenRecommendation: {
    verb: 'reopen',
    summary: 'Open it again',
    from: ['verified', 'closed'],
    cannot: 'be reopened',
    reason: { to: 'reopen a recommendation' },
    events: { 'RecommendationReopened.v1': 'Recommendation reopened' },
  },
} as const;

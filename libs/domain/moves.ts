import { ACTION_PLAN } from './action-plan/moves.js';
import { ACTION } from './action/moves.js';
import { AUTHORITY } from './authority/moves.js';
import { BODY } from './body/moves.js';
import { withCarryOver } from './carrying-over/move.js';
import { COMMITMENT } from './commitment/moves.js';
import { EVIDENCE } from './evidence/moves.js';
import { INSPECTION } from './inspection/moves.js';
import { JUDGEMENT } from './judgement/moves.js';
import { isRecordKind, type ActingKind, type Kind, type RecordKind } from './kinds.js';
import { MEETING } from './meeting/moves.js';
import { MINUTES } from './minutes/moves.js';
import { PASSED_EVENT } from './passed-event/moves.js';
import { PERSON } from './person/moves.js';
import { RECOMMENDATION } from './recommendation/moves.js';
import { REPORT } from './report/moves.js';
import { SERVICE } from './service/moves.js';
import { TRACKER } from './tracker/moves.js';
import { isByHand, isMoveOf, type Lifecycle, type Move, type OfferedMove } from './shared/moves/lifecycle.js';
import { openStatusesOf } from './statuses.js';
import { WITHDRAW_ENTRY } from './shared/moves/withdraw-entry.js';

/** The lifecycle of everything that people make moves in. An import has none: recording a paper goes its own way. */
export const LIFECYCLES = {
  report: withCarryOver(REPORT, openStatusesOf('report')),
  inspection: withCarryOver(INSPECTION, openStatusesOf('inspection')),
  judgement: withCarryOver(JUDGEMENT, openStatusesOf('judgement')),
  recommendation: withCarryOver(RECOMMENDATION, openStatusesOf('recommendation')),
  action: withCarryOver(ACTION, openStatusesOf('action')),
  'action-plan': withCarryOver(ACTION_PLAN, openStatusesOf('action-plan')),
  commitment: withCarryOver(COMMITMENT, openStatusesOf('commitment')),
  meeting: MEETING,
  minutes: MINUTES,
  tracker: TRACKER,
  evidence: EVIDENCE,
  body: BODY,
  authority: AUTHORITY,
  'passed-event': PASSED_EVENT,
  person: PERSON,
  service: SERVICE,
} as const satisfies Readonly<Record<RecordKind | 'passed-event' | ActingKind, Lifecycle>>;

export type MovableKind = keyof typeof LIFECYCLES;

export const lifecycleOf = (kind: MovableKind): Lifecycle => LIFECYCLES[kind];

export const isMovable = (kind: Kind): kind is MovableKind => Object.hasOwn(LIFECYCLES, kind);

/** The move that a command carries out; `undefined` where there is none. */
export const moveOf = (kind: Kind, command: string): Move | undefined =>
  isMovable(kind) ? lifecycleOf(kind).moves[command] : undefined;

/**
 * The moves that somebody can make from a state, as far as the lifecycle goes: a value, a missing reason or who asks may
 * still be refused.
 */
export const movesOf = (kind: Kind, state: { readonly status: string }): readonly OfferedMove[] => {
  const { status } = state;
  const own = isMovable(kind) ? Object.values(lifecycleOf(kind).moves) : [];
  const common = isRecordKind(kind) && status !== 'none' ? [WITHDRAW_ENTRY] : [];
  return [...own.filter((move) => isByHand(move) && isMoveOf(move, state) && move.from.includes(status)), ...common];
};

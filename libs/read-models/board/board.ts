import type { Thing } from '../register/thing.js';
import type { Entry } from '../trail/entry.js';

/** The committee dashboard, whole, at one point and one position. */
export interface Board {
  readonly reports: readonly Thing<'report'>[];
  readonly inspections: readonly Thing<'inspection'>[];
  readonly judgements: readonly Thing<'judgement'>[];
  readonly recommendations: readonly Thing<'recommendation'>[];
  readonly actions: readonly Thing<'action'>[];
  readonly plans: readonly Thing<'action-plan'>[];
  readonly commitments: readonly Thing<'commitment'>[];
  /** The latest changes first. */
  readonly lately: readonly Entry[];
}

import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { Evidence } from '../shared/evidence.js';
import type { Owner } from '../shared/owner.js';
import type { ActionFacts, Progress } from './events.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Decides } from './more-time.js';
import type { ACTION } from './moves.js';

export type ActionCommand = CommandOf<
  typeof ACTION,
  {
    PlanAction: ActionFacts;
    AssignOwner: { readonly owner: Owner; readonly holder?: string | null };
    ReportProgress: Progress;
    GrantMoreTime: Decides & { readonly to: PlainDate | null };
    RefuseMoreTime: Decides;
    ClaimCompletion: { readonly evidence: readonly Evidence[] };
  }
>;

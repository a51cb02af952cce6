import type { PlainDate } from '#libs/kernel/event.js';
import type { CommandOf, Told } from '../shared/moves/lifecycle.js';
import type { MinutesCarriedOut, MinutesFacts, ResolutionTold, RowTold } from './events.js';
import type { MINUTES } from './moves.js';

export type CorrectionTold = Told<typeof MINUTES, 'CorrectMinutes'>['corrections'][number];
export type RowCorrectionTold = Told<typeof MINUTES, 'CorrectMinutes'>['tracker'][number];

interface Resolved {
  readonly resolutions: readonly ResolutionTold[];
  readonly tracker: readonly RowTold[];
}

export type MinutesCommand = CommandOf<
  typeof MINUTES,
  {
    MinuteMeeting: MinutesFacts & Resolved;
    AddResolutions: Resolved;
    /** `meeting`: the day on which that meeting was held. */
    AgreeMinutes: Told<typeof MINUTES, 'AgreeMinutes'> & { readonly meeting: PlainDate };
    CarryOutMinutes: MinutesCarriedOut;
  }
>;

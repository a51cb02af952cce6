import type { PlainDate } from '#libs/kernel/event.js';
import type { CommandOf, Told } from '../shared/moves/lifecycle.js';
import type { LeftOut, MinutesFacts, ResolutionTold } from './events.js';
import type { MINUTES } from './moves.js';

export type CorrectionTold = Told<typeof MINUTES, 'CorrectMinutes'>['corrections'][number];

export type MinutesCommand = CommandOf<
  typeof MINUTES,
  {
    MinuteMeeting: MinutesFacts & { readonly resolutions: readonly ResolutionTold[] };
    AddResolutions: { readonly resolutions: readonly ResolutionTold[] };
    /** `meeting`: the day on which that meeting was held, `body`: whose it was. */
    AgreeMinutes: Told<typeof MINUTES, 'AgreeMinutes'> & { readonly meeting: PlainDate };
    CarryOutMinutes: {
      readonly resolutions: number;
      readonly corrections: number;
      readonly left: readonly LeftOut[];
    };
  }
>;

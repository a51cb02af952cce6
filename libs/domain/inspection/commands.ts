import type { PlainDate } from '#libs/kernel/event.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { InspectionFacts } from './events.js';
import type { INSPECTION } from './moves.js';

interface Completed {
  readonly AnnounceInspection: InspectionFacts & { on: PlainDate | null };
  readonly RecordInspection: InspectionFacts & {
    announced: PlainDate | null;
    started: PlainDate;
    concluded: PlainDate | null;
    published: PlainDate | null;
  };
}

export type InspectionCommand = CommandOf<typeof INSPECTION, Completed>;

import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { InspectionFacts } from './events.js';

type C<Type extends string, Data> = Command<Type> & { readonly data: Data };

export type InspectionCommand =
  | C<'AnnounceInspection', InspectionFacts & { on: PlainDate | null }>
  /** All that a paper tells of an inspection at once. */
  | C<
      'RecordInspection',
      InspectionFacts & {
        announced: PlainDate | null;
        started: PlainDate;
        concluded: PlainDate | null;
        published: PlainDate | null;
      }
    >
  | C<'StartInspection', { on: PlainDate }>
  | C<'ConcludeInspection', { on: PlainDate }>
  | C<'PublishInspection', { on: PlainDate }>
  | C<'RecordReceiptOfInspectionReport', { on: PlainDate }>;

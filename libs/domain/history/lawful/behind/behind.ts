import type { Command } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { EventType, OversightEvent } from '../../../deciders.js';
import type { Correction } from '../../../shared/corrections/corrections.js';

export type DataOf<T extends EventType> = Extract<OversightEvent, { readonly type: T }>['data'];

/** A command with its data. */
export type Telling = Command & { readonly data: object };

/** The commands that may have led to an event; `act`: the events of its act from this one on. */
export type Behind = {
  readonly [T in EventType]: (data: DataOf<T>, act: readonly DomainEvent[], on: PlainDate) => readonly Telling[];
};

/** The command's data are those of its event. */
export const telling =
  (type: string) =>
  (data: object): readonly Telling[] => [{ type, data }];

/** The command has no data. */
export const nothing = (type: string) => (): readonly Telling[] => [{ type, data: {} }];

/** What is corrected is told by the event, what it was by the state. */
export const correcting =
  (type: string) =>
  ({ field, to, source }: Correction<unknown>): readonly Telling[] => [{ type, data: { field, to, source } }];

export const dataIn = <T extends EventType>(act: readonly DomainEvent[], type: T): readonly DataOf<T>[] =>
  act.flatMap((each) => (each.type === type ? [each.data as DataOf<T>] : []));

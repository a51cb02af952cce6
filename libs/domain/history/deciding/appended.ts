import type { DomainEvent } from '#libs/kernel/event.js';
import type { AskedOf } from './asked.js';
import type { ActEntry } from '../history.js';

/** The history with these events after it, as they would be appended now. */
export const appended = (
  entries: readonly ActEntry[],
  events: readonly DomainEvent[],
  { act, today }: Pick<AskedOf, 'act' | 'today'>,
): readonly ActEntry[] => {
  const next = (entries.at(-1)?.revision ?? -1n) + 1n;
  return [
    ...entries,
    ...events.map((event, n) => ({
      revision: next + BigInt(n),
      event,
      metadata: {
        effectiveOn: event.effectiveOn ?? act.effectiveOn ?? today,
        recordedAt: `${today}T12:00:00.000Z`,
        commandId: '',
        importId: null,
      },
    })),
  ];
};

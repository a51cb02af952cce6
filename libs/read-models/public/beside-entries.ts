import { fold } from '#libs/domain/history/placing/fold.js';
import type { MinutesEvent } from '#libs/domain/minutes/events.js';
import { isStatement } from '#libs/domain/statement/events.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { AnyState } from '../register/version.js';
import { asPublished } from './as-published.js';
import type { SpokenOf } from './begun-by-paper.js';
import type { HeldEntry } from './held.js';
import type { Papers } from './papers.js';

/** `known`: the thing as all of the record has it. */
export const spokenOf = (papers: Papers, event: DomainEvent, known: AnyState): SpokenOf | null => {
  const scope = isStatement(event) ? papers.scopeOf(`${event.data.by.kind}-${event.data.by.id}`) : undefined;
  return isStatement(event) && scope !== undefined ? { known, scope, statement: event.data } : null;
};

/** The state of each of these things, by its stream. */
export const statesIn = (things: readonly (readonly HeldEntry[])[]) => {
  const byStream = new Map(things.flatMap((of) => (of[0] ? [[of[0].stream, of] as const] : [])));
  return (stream: string): AnyState => {
    const entries = byStream.get(stream) ?? [];
    const kind = entries[0]?.kind ?? 'report';
    return fold(kind, entries) as AnyState;
  };
};

/** Whether minutes among these things have the words, as they were published. */
export const minutedIn = (papers: Papers, things: readonly (readonly HeldEntry[])[]) => {
  const minutes = things.filter(([first]) => first?.kind === 'minutes');
  const published = minutes.flatMap((of) => asPublished(of, papers.publishedAt, () => false));
  return (paper: string, said: unknown): boolean =>
    published.some(({ stream, event }) => {
      const { type, data } = event as MinutesEvent;
      return stream === paper && type === 'ResolutionMinuted.v1' && data.words === said;
    });
};

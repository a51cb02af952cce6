import { judgeNext, type Standing } from '#libs/domain/history/lawful/judge-next.js';
import { judge } from '#libs/domain/history/lawful/judge.js';
import { streamsToldOf } from '#libs/domain/history/lawful/told-of.js';
import type { JudgedEntry, Judgement } from '#libs/domain/history/lawful/judged-entry.js';
import type { ActEntry } from '#libs/domain/history/history.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { DomainEvent } from '#libs/kernel/event.js';

/** The domain's judgement of entries: what anybody can have recorded, by the rules of today. */
export interface Judging {
  /** By the last state alone; null where the whole history must be asked. */
  readonly next: (standing: Standing, entry: JudgedEntry) => 'whole' | 'begun' | null;
  readonly whole: (kind: Kind, before: readonly ActEntry[], act: readonly JudgedEntry[]) => Judgement;
  /** The streams of the other things that an event tells of. */
  readonly toldOf: (kind: Kind, event: DomainEvent) => readonly string[];
}

/** No part of what the rows are made of: other words in a refusal make no new version of them. */
export const byTheDeciders: Judging = { next: judgeNext, whole: judge, toldOf: streamsToldOf };

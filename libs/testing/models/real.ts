import type { Kind } from '#libs/domain/kinds.js';
import { decideOn } from '#libs/domain/history/deciding/decide.js';
import type { ActEntry } from '#libs/domain/history/history.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';

/** The day on which every move is made. */
export const TODAY = '2026-11-26';

/** One move, as somebody asks for it. */
export interface Move {
  readonly type: string;
  readonly data: object;
  /** From which day it holds; null for today, or for the day that its data tell. */
  readonly on: PlainDate | null;
  readonly actor: string;
  readonly reason: string | null;
}

/** A thing's history as the deciders let it grow. */
export class Real {
  private entries: readonly ActEntry[] = [];
  private acts = 0;

  constructor(readonly kind: Kind) {}

  /** The revision of the first entry of the act, where it recorded any; null where it was refused. */
  did({ type, data, on, actor, reason }: Move): { readonly first: bigint; readonly recorded: number } | null {
    const { kind, entries } = this;
    const act = { actor, reason, effectiveOn: on };
    const { decision } = decideOn({
      kind,
      entries,
      command: { type, data } as Command,
      act,
      today: TODAY,
      typed: true,
    });
    if (isRefusal(decision)) return null;
    const commandId = `act-${this.acts++}`;
    this.entries = [
      ...entries,
      ...decision.map((event, at) => ({
        revision: BigInt(entries.length + at),
        event,
        metadata: {
          ...{ effectiveOn: event.effectiveOn ?? TODAY, recordedAt: `${TODAY}T10:00:00.000Z` },
          ...{ commandId, importId: null },
        },
      })),
    ];
    return { first: BigInt(entries.length), recorded: decision.length };
  }

  /** As of a day; as of the last without one. */
  stateOn(day: PlainDate | null): { readonly status: string } & Readonly<Record<string, unknown>> {
    return fold(this.kind, this.entries, day) as never;
  }
}

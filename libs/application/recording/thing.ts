import { decideOn } from '#libs/domain/history/deciding/decide.js';
import { appended } from '#libs/domain/history/deciding/appended.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import type { ActEntry } from '#libs/domain/history/history.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { Identity } from '../identity.js';

export interface Step {
  readonly command: Command;
  readonly effectiveOn: PlainDate;
  /**
   * Steps make a new thing; a thing that the record holds already is only compared. Except: `true` for a step that
   * says something of this document, a thing's id for a step that holds when that thing is new.
   */
  readonly alsoWhenRecorded?: true | string;
}

/** One thing that a draft tells of: its identity and the commands that make it, the first of which creates it. */
export interface Thing extends Identity {
  readonly steps: readonly Step[];
}

interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}
export type ExpectedState = { readonly ok: true; readonly state: { readonly status: string } } | Refused;

/** The entries that the thing would have if the record held nothing of it, or why the domain would not take it. */
export const expectedEntries = ({
  kind,
  ref,
  steps,
}: Thing): { readonly ok: true; readonly entries: readonly ActEntry[] } | Refused => {
  let entries: readonly ActEntry[] = [];
  for (const { command, effectiveOn } of steps) {
    const act = { actor: 'import', reason: null, effectiveOn };
    const { decision } = decideOn({ kind, entries, command, act, today: effectiveOn, typed: false });
    if (isRefusal(decision)) return { ok: false, refusal: { ...decision, message: `${ref}: ${decision.message}` } };
    entries = appended(entries, decision, { act, today: effectiveOn });
  }
  return { ok: true, entries };
};

/** The state that these entries make. */
export const expectedState = (thing: Thing): ExpectedState => {
  const expected = expectedEntries(thing);
  return expected.ok ? { ok: true, state: fold(thing.kind, expected.entries) } : expected;
};

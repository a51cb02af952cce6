import { decideOn } from '#libs/domain/history/deciding/decide.js';
import { appended } from '#libs/domain/history/deciding/appended.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import type { ActEntry } from '#libs/domain/history/history.js';
import type { Command } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
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

/** Steps that each hold for another thing say nothing of each other: those that follow one another are decided together. */
const isDecidedWith = (first: Step, step: Step): boolean =>
  typeof first.alsoWhenRecorded === 'string' &&
  typeof step.alsoWhenRecorded === 'string' &&
  step.effectiveOn === first.effectiveOn;

const decidedTogether = (steps: readonly Step[]): readonly (readonly [Step, ...Step[]])[] => {
  const together: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = together.at(-1);
    if (last && isDecidedWith(last[0], step)) last.push(step);
    else together.push([step]);
  }
  return together;
};

/** The entries that the thing would have if the record held nothing of it, or why the domain would not take it. */
export const expectedEntries = ({
  kind,
  ref,
  steps,
}: Thing): { readonly ok: true; readonly entries: readonly ActEntry[] } | Refused => {
  let entries: readonly ActEntry[] = [];
  for (const some of decidedTogether(steps)) {
    const today = some[0].effectiveOn;
    const act = { actor: 'import', reason: null, effectiveOn: today };
    const events: DomainEvent[] = [];
    for (const { command } of some) {
      const { decision } = decideOn({ kind, entries, command, act, today, typed: false });
      if (isRefusal(decision)) return { ok: false, refusal: { ...decision, message: `${ref}: ${decision.message}` } };
      for (const event of decision) events.push(event);
    }
    entries = appended(entries, events, { act, today });
  }
  return { ok: true, entries };
};

/** The state that these entries make. */
export const expectedState = (thing: Thing): ExpectedState => {
  const expected = expectedEntries(thing);
  return expected.ok ? { ok: true, state: fold(thing.kind, expected.entries) } : expected;
};

import type { Minute, MinutesCorrected, RowMinute, TrackerRowCorrected } from '#libs/domain/minutes/events.js';
import type { Minutes } from '#libs/domain/minutes/state.js';
import { memberAt } from '#libs/domain/shared/corrections/member.js';
import { CORRECTIONS } from '#libs/domain/correctable.js';
import { isScopedKind, type Kind } from '#libs/domain/kinds.js';
import { correctableOf } from '#libs/domain/shared/corrections/corrections.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { AnyState } from '../register/version.js';

type Data = Readonly<Record<string, unknown>>;

/** What the record said before, where an event of another name than a correction tells it: the member of the state. */
const MEMBER_BEFORE: Readonly<Record<string, string>> = {
  'OwnerAssigned.v1': 'owner',
  'DueDateRevised.v1': 'due',
  'PrioritySet.v1': 'priority',
  'RecommendationAgreedAsAmended.v2': 'text',
};

/** How a minute read, as far as the correction tells it. */
const minuteBefore = <M extends Minute | RowMinute>(
  minuted: readonly (M & { readonly no: number })[],
  { no, from }: { readonly no: number; readonly from: M },
): M => {
  const before = minuted.find((each) => each.no === no);
  const known = Object.keys(from).map((name) => [name, before?.[name as keyof M] ?? null]);
  return Object.fromEntries(known) as M;
};

const beforeOf = (kind: Kind, state: AnyState, { type, data }: DomainEvent): unknown => {
  const { field } = data as { readonly field?: unknown };
  const fact = isScopedKind(kind) && typeof field === 'string' ? correctableOf(CORRECTIONS[kind], field) : null;
  if (fact !== null) return fact.is === 'list' ? null : memberAt(state, fact.at ?? String(field));
  if (type === 'MinuteCorrected.v1') {
    const [number, minute] = [memberAt(state, 'resolution.number'), memberAt(state, 'resolution.minute')];
    return { number, minute };
  }
  if (type === 'MinutesCorrected.v1') return minuteBefore((state as Minutes).resolutions, data as MinutesCorrected);
  if (type === 'TrackerRowCorrected.v1') return minuteBefore((state as Minutes).tracker, data as TrackerRowCorrected);
  const member = MEMBER_BEFORE[type];
  return member === undefined ? null : memberAt(state, member);
};

/** All that changes of these is open. */
const OPEN: ReadonlySet<Kind> = new Set<Kind>(['meeting', 'body', 'authority']);

/** The event with what the public knew until then in place of what the record said: officers may have changed it. */
export const fromWhatWasKnown = (kind: Kind, state: AnyState, event: DomainEvent): DomainEvent => {
  const data = event.data as Data;
  if (OPEN.has(kind) || data === null || !Object.hasOwn(data, 'from')) return event;
  return { ...event, data: { ...data, from: beforeOf(kind, state, event) } };
};

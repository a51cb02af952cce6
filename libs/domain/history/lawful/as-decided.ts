import { entryInWords } from '../called.js';
import type { Kind } from '../../kinds.js';
import type { JudgedEntry, Judgement, Led } from './judged-entry.js';
import { differingIn, sameJson } from '../../shared/same-json.js';

const otherwise = (kind: Kind, entry: JudgedEntry, { events, against }: Led, n: number): string | null => {
  const decided = events[n];
  if (!decided) return 'it says nothing that does not stand already';
  const { event, metadata } = entry;
  if (decided.type !== event.type)
    return `another entry comes there (${entryInWords(kind, { ...entry, event: decided })})`;
  if (!sameJson(decided.data, event.data)) {
    const members = differingIn(decided.data as object, event.data as object).join(', ');
    return `it says otherwise than what stood before it: ${members}`;
  }
  if (decided.effectiveOn !== metadata.effectiveOn)
    return `it takes effect on ${metadata.effectiveOn}, where it speaks of ${decided.effectiveOn ?? 'no day'}`;
  const isIrregular = (decided.irregular ?? against) !== null;
  if (isIrregular !== (metadata.irregular !== undefined))
    return isIrregular
      ? 'it is against a rule, and is not marked so'
      : 'it is marked as irregular, and is against no rule';
  return null;
};

/** How the entries of an act, as far as it has come, stand to what a command leads to. */
export const asDecided = (kind: Kind, act: readonly JudgedEntry[], led: Led): Judgement => {
  for (const [n, entry] of act.entries()) {
    const why = otherwise(kind, entry, led, n);
    if (why !== null) return { why };
  }
  return led.events.length === act.length ? 'whole' : 'begun';
};

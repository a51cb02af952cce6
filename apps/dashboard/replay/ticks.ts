import type { Scene } from '#libs/asking/scenes.js';

/** One mark of the timeline: a step, or an act that is drawn as one. `step` is where it leads. */
export interface Tick {
  readonly step: number;
  readonly first: number;
  /** How it lies to what is shown: told already, shown now, still to come. */
  readonly is: 'past' | 'now' | 'ahead';
}

/** The ticks of one act. */
export interface TickGroup {
  readonly act: Scene;
  readonly ticks: readonly Tick[];
}

/** As many marks as people can tell apart and a page can hold. */
const MOST = 150;

/** The stretch of so many around the middle. */
const around = (length: number, middle: number): { start: number; end: number } => {
  const start = Math.max(0, Math.min(middle - Math.floor(MOST / 2), length - MOST));
  return { start, end: Math.min(length, start + MOST) };
};

/**
 * A tick for every step. A long story has one for every act, and the steps of the act that is shown; of very many, those
 * around what is shown.
 */
export function ticksOf(acts: readonly Scene[], shown: Scene): readonly TickGroup[] {
  const total = acts.at(-1)?.to ?? 0;
  const lies = (from: number, to: number): Tick['is'] => (to < shown.from ? 'past' : from > shown.to ? 'ahead' : 'now');
  const steps = ({ from, to }: Scene): readonly Tick[] =>
    Array.from({ length: to - from + 1 }, (_, n) => ({
      step: from + n,
      first: from + n,
      is: lies(from + n, from + n),
    }));
  const whole = ({ from, to }: Scene): readonly Tick[] => [{ step: to, first: from, is: lies(from, to) }];
  if (total <= MOST) return acts.map((act) => ({ act, ticks: steps(act) }));
  const current = acts.findIndex(({ from, to }) => from <= shown.to && shown.to <= to);
  const { start, end } = around(acts.length, current);
  return acts.slice(start, end).map((act) => {
    if (act !== acts[current]) return { act, ticks: whole(act) };
    const all = steps(act);
    const part = around(all.length, shown.to - act.from);
    return { act, ticks: all.slice(part.start, part.end) };
  });
}

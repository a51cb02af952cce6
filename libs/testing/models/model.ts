import type { PlainDate } from '#libs/kernel/event.js';
import { TODAY, type Move } from './real.js';

/*
 * The rules of the histories of things in the words of their definition, as slow as it takes, and in code of its own:
 * what the deciders are held to.
 */

/** What is true of a thing on a day. */
export type Facts = Readonly<Record<string, unknown>>;

type Role = 'beginning' | 'step' | 'fact';

/** One of the things that an act says. */
export interface Said {
  readonly name: string;
  readonly no?: unknown;
  readonly change: (facts: Facts) => Facts;
  /** Its own day, where that is not the day of the move. */
  readonly day?: PlainDate;
  /** What it is, where it is not what its move is. */
  readonly as?: Role;
}

/** What a rule looks at: the thing on the day of the move, and as all that stands makes it. */
export interface Asking {
  readonly move: Move;
  readonly day: PlainDate;
  readonly began: PlainDate;
  readonly then: Facts;
  readonly whole: Facts;
  /** The highest number that such a thing was ever given, also by mistake. */
  readonly ever: (name: string) => number;
}

/** What follows from a move: nothing where it is so already. */
export type Outcome = readonly Said[] | 'refused';

/** From which statuses a move can be made, and what follows. */
export interface Rule {
  readonly from: readonly string[];
  readonly rule: (asking: Asking) => Outcome;
}

/** The rules of one kind of thing. */
export interface Rules {
  /** The moves that begin it. The first thing that they say begins it, the others are facts if they do not say so. */
  readonly begins: Readonly<Record<string, (move: Move, day: PlainDate) => Outcome>>;
  readonly statusOf: (facts: Facts) => string;
  /** The day that a move tells by its own data; null where it tells none. */
  readonly dayIn: (move: Move) => PlainDate | null;
  readonly steps: Readonly<Record<string, Rule>>;
  readonly facts: Readonly<Record<string, Rule>>;
  /** Moves that are agreed up to a year ahead of their day, and lapse where the thing ends first. */
  readonly ahead: readonly string[];
  readonly ended: readonly string[];
  /** What stands only while another thing does that was said for its day or an earlier one; `no`: of the same number. */
  readonly needs: Readonly<Record<string, { readonly of: readonly string[]; readonly no?: true }>>;
  /** Names of what is said once, of each number. */
  readonly once: readonly (readonly string[])[];
  /** Names of what corrects itself when it is said again, whatever its day. */
  readonly corrects?: readonly string[];
  /** Names of what is never withdrawn. */
  readonly stay?: readonly string[];
  /** Whether what is known can be true together; nothing is withdrawn that leaves what cannot. */
  readonly holds?: (facts: Facts) => boolean;
}

/** A thing that begins with these facts, whatever is told. */
export const beginsAs =
  (facts: Facts): Rules['begins'][string] =>
  () => [{ name: 'begun', change: () => facts }];

interface Act {
  readonly type: string;
  readonly n: number;
  readonly day: PlainDate;
  readonly as: Role | 'withdrawal';
  readonly says: readonly Said[];
  readonly withdraws: Act | null;
  /** The steps that stood when it was made. */
  readonly stood: readonly Act[];
}

interface Placed {
  readonly act: Act;
  readonly said: Said;
  readonly as: Role;
  readonly place: PlainDate;
}

const later = (one: PlainDate, other: PlainDate | null): PlainDate => (other !== null && other > one ? other : one);

const yearAfter = (day: PlainDate): PlainDate => `${parseInt(day.slice(0, 4), 10) + 1}${day.slice(4)}`;

const roleOf = (act: Act, said: Said): Role => {
  if (said.as !== undefined) return said.as;
  if (act.as === 'beginning') return act.says[0] === said ? 'beginning' : 'fact';
  return act.as === 'withdrawal' ? 'fact' : act.as;
};

export class Model {
  private acts: readonly Act[] = [];
  private standing: readonly Act[] = [];
  private placed: readonly Placed[] = [];

  constructor(private readonly rules: Rules) {}

  /** Whether the move is allowed, which is then made. */
  takes(move: Move): boolean {
    const day = this.rules.dayIn(move) ?? move.on ?? later(TODAY, this.began());
    const outcome = this.outcome(move, day);
    if (outcome === 'refused') return false;
    const as = this.asOf(move);
    if (outcome.length > 0) this.add({ type: move.type, day, as, says: outcome, withdraws: null });
    return true;
  }

  /** Whether the act of that number, of those that recorded something, may be withdrawn, which it is then. */
  withdraws(n: number, reason: string | null): boolean {
    const act = this.acts[n];
    if (!act || reason === null || !this.stands(act) || !this.isLastWord(act) || this.stays(act)) return false;
    const before = this.unfounded();
    const held = this.holds();
    this.add({ type: 'withdrawal', day: act.day, as: 'withdrawal', says: [], withdraws: act });
    const left = this.unfounded().filter((each) => !before.some((b) => b.said === each.said));
    if (left.length === 0 && (this.holds() || !held)) return true;
    this.take(this.acts.slice(0, -1));
    return false;
  }

  get length(): number {
    return this.acts.length;
  }

  /** Null where there is no such thing. */
  on(day: PlainDate | null): Facts | null {
    const began = this.began();
    if (began === null || (day !== null && day < began)) return null;
    return this.fold(({ place }) => day === null || place <= day);
  }

  private stays({ says }: Act): boolean {
    return says.some(({ name }) => this.rules.stay?.includes(name));
  }

  private holds(): boolean {
    return this.began() === null || (this.rules.holds?.(this.fold(() => true)) ?? true);
  }

  private asOf({ type }: Move): Role {
    if (type in this.rules.begins) return 'beginning';
    return type in this.rules.steps ? 'step' : 'fact';
  }

  private outcome(move: Move, day: PlainDate): Outcome {
    const { begins, steps, facts } = this.rules;
    const began = this.began();
    const begin = begins[move.type];
    if (begin) return began === null && day <= yearAfter(TODAY) ? begin(move, day) : 'refused';
    if (began === null || day < began || day > this.latest(move, began)) return 'refused';
    const step = steps[move.type];
    const last = this.lastStep();
    if (step && last && day < last.place) return 'refused';
    const rule = step ?? facts[move.type];
    if (!rule) throw new Error(`The model has no ${move.type}.`);
    const from = (then: Facts) => rule.from.includes(this.rules.statusOf(then));
    const asking = (then: Facts): Asking => ({
      ...{ move, day, began, then, whole: this.fold(() => true) },
      ever: (name) => this.highest(name),
    });
    const atItsEnd = this.fold(({ place }) => place <= day);
    if (from(atItsEnd)) return rule.rule(asking(atItsEnd));
    const atItsBeginning = this.fold(({ place, as }) => place < day || as === 'beginning');
    return !step && from(atItsBeginning) ? rule.rule(asking(atItsBeginning)) : 'refused';
  }

  private highest(name: string): number {
    const said = this.acts.flatMap(({ says }) => says).filter((each) => each.name === name);
    return said.reduce((most, { no }) => (typeof no === 'number' && no > most ? no : most), 0);
  }

  private latest({ type }: Move, began: PlainDate): PlainDate {
    const latest = later(TODAY, began);
    return this.rules.ahead.includes(type) ? yearAfter(latest) : latest;
  }

  private add(act: Omit<Act, 'n' | 'stood'>): void {
    const stood = this.standing.filter((each) => this.hasStep(each));
    this.take([...this.acts, { ...act, n: this.acts.length, stood }]);
  }

  private take(acts: readonly Act[]): void {
    this.acts = acts;
    this.standing = this.findStanding();
    this.placed = this.findPlaced();
  }

  private stands(act: Act): boolean {
    return this.standing.includes(act);
  }

  private hasStep(act: Act): boolean {
    return act.says.some((said) => roleOf(act, said) === 'step');
  }

  /** What withdraws stands, or not, by what was made after it. */
  private findStanding(): readonly Act[] {
    const withdrawn = new Set<Act>();
    for (const act of this.acts.toReversed()) if (act.withdraws && !withdrawn.has(act)) withdrawn.add(act.withdraws);
    return this.acts.filter((act) => !withdrawn.has(act));
  }

  /** The step that was recorded last, or what began it. */
  private lastStep(): Placed | null {
    const steps = this.placed.filter(({ as }) => as !== 'fact');
    return steps.reduce<Placed | null>((last, each) => (last && last.act.n > each.act.n ? last : each), null);
  }

  private began(): PlainDate | null {
    return this.placed.find(({ as }) => as === 'beginning')?.place ?? null;
  }

  /** Steps keep the order of recording; facts take their day, but not before the thing began. */
  private findPlaced(): readonly Placed[] {
    const said = this.standing.flatMap((act) => act.says.map((each) => ({ act, said: each, as: roleOf(act, each) })));
    const dayOf = ({ act, said: { day } }: (typeof said)[number]) => day ?? act.day;
    const beginning = said.find(({ as }) => as === 'beginning');
    const began = beginning ? dayOf(beginning) : null;
    let step: PlainDate | null = null;
    const corrected = new Map<string, PlainDate>();
    const placed: Placed[] = [];
    for (const each of said) {
      const { name } = each.said;
      let place: PlainDate = later(dayOf(each), each.as === 'step' ? step : began);
      if (each.as === 'fact' && this.rules.corrects?.includes(name)) {
        place = later(place, corrected.get(name) ?? null);
        corrected.set(name, place);
      }
      if (each.as !== 'fact') step = place;
      placed.push({ ...each, place });
    }
    return placed.sort((a, b) => (a.place === b.place ? a.act.n - b.act.n : a.place < b.place ? -1 : 1));
  }

  private fold(takes: (placed: Placed) => boolean): Facts {
    return this.placed
      .filter(takes)
      .reduce<Facts>((facts, each) => (this.lapses(each, facts) ? facts : each.said.change(facts)), {});
  }

  private lapses({ as, act, said }: Placed, facts: Facts): boolean {
    const { ahead, ended, statusOf } = this.rules;
    const isAhead = as === 'fact' && (said.day ?? act.day) > TODAY && ahead.includes(act.type);
    return isAhead && ended.includes(statusOf(facts));
  }

  /** No step was made in view of it; of a withdrawal also: just what it followed stands. */
  private isLastWord(act: Act): boolean {
    const last = this.lastStep();
    if (act.as !== 'withdrawal') return !this.hasStep(act) || last?.act === act;
    const { withdraws, stood, n } = act;
    const followed = withdraws && this.hasStep(withdraws) ? stood.filter((step) => step.n < withdraws.n) : [];
    const isAgain = withdraws !== null && this.hasStep(withdraws);
    const before = this.standing.filter((each) => isAgain && this.hasStep(each) && each.n < withdraws.n);
    return (
      (last === null || last.act.n < n) &&
      JSON.stringify(followed.map((step) => step.n)) === JSON.stringify(before.map((step) => step.n))
    );
  }

  /** What stands without what it needs, or though it can be said once. */
  private unfounded(): readonly Placed[] {
    const { needs, once } = this.rules;
    const all = this.placed;
    return all.filter(({ said, place, act, as }) => {
      if (as !== 'beginning' && this.began() === null) return true;
      if (as === 'beginning' && all.some((o) => o.as === 'beginning' && o.act.n < act.n)) return true;
      const need = needs[said.name];
      const has = (of: Placed) =>
        need?.of.includes(of.said.name) && of.place <= place && (need.no === undefined || of.said.no === said.no);
      if (need && !all.some(has)) return true;
      const rivals = once.find((names) => names.includes(said.name)) ?? [];
      return all.some((o) => o.act.n < act.n && rivals.includes(o.said.name) && o.said.no === said.no);
    });
  }
}

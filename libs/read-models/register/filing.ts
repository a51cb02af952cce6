import type { Kind } from '#libs/domain/deciders.js';
import type { Position } from '#libs/kernel/position.js';
import type { Shown } from '../kinds/shown.js';
import { deltaFrom, type Base, type Filed, type Members } from './base.js';
import type { NumberedScope, ScopeNumbering } from './scope-numbers.js';
import type { Folded } from './version.js';

/** What a thing is called and where it belongs, as its versions share it. */
export interface Card {
  readonly id: number;
  readonly thing: number;
  readonly kind: Kind;
  readonly knownFrom: Position;
  readonly shown: Shown;
  readonly scope: NumberedScope | null;
  readonly importId: string | null;
}

/** What a batch adds to the tables that versions share. */
export interface Additions {
  readonly cards: readonly Card[];
  readonly bases: readonly Base[];
  readonly scopes: readonly NumberedScope[];
}

/** The last number given out in each table. */
export interface LastNumbers {
  thing: number;
  card: number;
  base: number;
}

type OfThing = Pick<Card, 'thing' | 'kind' | 'knownFrom'>;

const sameCard = (a: Shown, b: Shown): boolean =>
  (['ref', 'title', 'reportId', 'inspectionId', 'planId'] as const).every((name) => a[name] === b[name]) &&
  (a.scope === b.scope || JSON.stringify(a.scope) === JSON.stringify(b.scope));

/** Gives short numbers to what versions share, in the order of the log: any batches come to the same. */
export class Filing {
  private readonly cards: Card[] = [];
  private readonly bases: Base[] = [];

  constructor(
    private readonly last: LastNumbers,
    readonly scopes: ScopeNumbering,
  ) {}

  newThing(): number {
    return ++this.last.thing;
  }

  /** The state with its place; `before` is the filed state that it came from. */
  file(folded: Folded, before: Folded, of: OfThing): Folded {
    const { shown, importId, state } = folded;
    if (shown === null) return folded;
    const shared = before.filed !== null && before.shown !== null && sameCard(shown, before.shown);
    const card = shared ? before.filed.card : this.newCard({ ...of, shown, importId });
    return { ...folded, filed: { card, ...this.place(state as unknown as Members, before.filed?.base ?? null) } };
  }

  /** What was added since it was last taken. */
  take(): Additions {
    return { cards: this.cards.splice(0), bases: this.bases.splice(0), scopes: this.scopes.take() };
  }

  private place(state: Members, base: Base | null): Omit<Filed, 'card'> {
    const delta = base && deltaFrom(base.state, state);
    if (base && delta) return { base, delta };
    const fresh = { id: ++this.last.base, state };
    this.bases.push(fresh);
    return { base: fresh, delta: {} };
  }

  private newCard(card: Omit<Card, 'id' | 'scope'>): number {
    const id = ++this.last.card;
    const { scope } = card.shown;
    this.cards.push({ ...card, id, scope: scope && this.scopes.of(scope) });
    return id;
  }
}

import type { Scope } from '#libs/domain/shared/scope.js';

export interface ScopeNumbers {
  readonly id: number;
  /** One number for all meetings of a body. */
  readonly committee: number;
}

export interface NumberedScope extends ScopeNumbers {
  readonly scope: Scope;
}

const keyOf = ({ body, authority, committee, meeting }: Scope) =>
  JSON.stringify([body, authority.code, authority.name, committee.code, committee.name, meeting]);

/** Gives every scope a number, and every body, in the order in which they come. */
export class ScopeNumbering {
  private readonly scopes = new Map<string, NumberedScope>();
  private readonly committees = new Map<string, number>();
  /** A state hands its scope on from event to event: the very object is mostly known. */
  private readonly seen = new WeakMap<Scope, NumberedScope>();
  private readonly fresh: NumberedScope[] = [];

  constructor(known: readonly NumberedScope[]) {
    for (const scope of known) this.add(scope);
  }

  of(scope: Scope): NumberedScope {
    const seen = this.seen.get(scope) ?? this.find(scope);
    this.seen.set(scope, seen);
    return seen;
  }

  private find(scope: Scope): NumberedScope {
    const known = this.scopes.get(keyOf(scope));
    if (known) return known;
    const committee = this.committees.get(scope.body) ?? this.committees.size + 1;
    const numbered = { id: this.scopes.size + 1, committee, scope };
    this.add(numbered);
    this.fresh.push(numbered);
    return numbered;
  }

  /** Those that came since they were last taken. */
  take(): readonly NumberedScope[] {
    return this.fresh.splice(0);
  }

  private add(numbered: NumberedScope): void {
    this.scopes.set(keyOf(numbered.scope), numbered);
    this.committees.set(numbered.scope.body, numbered.committee);
  }
}

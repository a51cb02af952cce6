import type { EntityManager } from 'typeorm';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { insertAll, type Column } from '../bulk.js';
import type { Version } from './version.js';

/** From which position and from which day on there is something of a scope. */
interface Seen {
  readonly scope: Scope;
  readonly knownFrom: Position;
  readonly trueFrom: PlainDate;
}

const COLUMNS: readonly Column<Seen>[] = [
  { name: 'authority_code', type: 'text', of: ({ scope }) => scope.authority.code },
  { name: 'authority_name', type: 'text', of: ({ scope }) => scope.authority.name },
  { name: 'committee_code', type: 'text', of: ({ scope }) => scope.committee.code },
  { name: 'committee_name', type: 'text', of: ({ scope }) => scope.committee.name },
  { name: 'meeting', type: 'date', of: ({ scope }) => scope.meeting },
  { name: 'true_from', type: 'date', of: ({ trueFrom }) => trueFrom },
  { name: 'known_from', type: 'bigint', of: ({ knownFrom }) => knownFrom },
];

const keyOf = ({ authority, committee, meeting }: Scope) =>
  JSON.stringify([authority.code, authority.name, committee.code, committee.name, meeting]);

/**
 * Notes which scopes there are, so that a directory need not read every thing. A thing that is there at one point is
 * there at every later position and day, and in the same scope.
 */
export class ScopeWriter {
  /** The earliest day so far on which there was something of a scope. */
  private readonly earliest = new Map<string, PlainDate>();

  async write(tx: EntityManager, opened: readonly Version[]): Promise<void> {
    await insertAll(tx, 'scope', COLUMNS, this.firstSeen(opened), {
      unless: `select from scope seen
        where (seen.authority_code, seen.authority_name, seen.committee_code, seen.committee_name, seen.meeting)
          = (new.authority_code, new.authority_name, new.committee_code, new.committee_name, new.meeting)
          and seen.known_from <= new.known_from and seen.true_from <= new.true_from`,
    });
  }

  /** The versions that reach a day on which nothing of their scope was before. */
  private firstSeen(opened: readonly Version[]): readonly Seen[] {
    return opened.flatMap(({ state, knownFrom, trueFrom }) => {
      const scope = state.facets?.scope;
      if (!scope) return [];
      const key = keyOf(scope);
      const before = this.earliest.get(key);
      if (before !== undefined && before <= trueFrom) return [];
      this.earliest.set(key, trueFrom);
      return [{ scope, knownFrom, trueFrom }];
    });
  }
}

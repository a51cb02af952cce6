import { authorityKey } from '#libs/domain/authority/natural-key.js';
import type { Action } from '#libs/domain/action/state.js';
import type { Body, BodyState } from '#libs/domain/body/state.js';
import { isActingKind, type Kind } from '#libs/domain/kinds.js';
import { NOWHERE, type Place } from '#libs/domain/rights/scope.js';
import type { Owner } from '#libs/domain/shared/owner.js';
import type { Named, Scope } from '#libs/domain/shared/scope.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { load } from '../load.js';

/** What says where a thing is: its state, or what begins it. */
interface Telling {
  readonly scope?: Scope | null;
  readonly reportId?: string | null;
  /** Of evidence: of what. */
  readonly of?: { readonly kind: Kind; readonly id: string };
}

/** Says where things are, for whoever must know whether something may be done there. */
export class PlacesInLog {
  constructor(private readonly store: EventStore) {}

  /** Of a thing that is there, or that a command with these data begins. Throws what the event store throws. */
  async placeOf(kind: Kind, id: string, data: object): Promise<Place> {
    const { state } = await load(this.store, kind, id);
    return this.placeIn(kind, id, state.status === 'none' ? data : state);
  }

  private async placeIn(kind: Kind, id: string, told: object): Promise<Place> {
    if (isActingKind(kind)) return NOWHERE;
    if (kind === 'authority') return { ...NOWHERE, authorities: [id] };
    if (kind === 'body') return { ...NOWHERE, bodies: [id], authorities: idsOf((told as Body).authorities) };
    const { scope, reportId, of } = told as Telling;
    const owners = kind === 'action' ? ownersOf(told) : await this.ownersOfEvidenced(of);
    if (scope) return { ...(await this.ofBody(scope)), owners };
    return reportId == null || kind === 'report' ? { ...NOWHERE, owners } : this.placeOf('report', reportId, {});
  }

  /** A body tells whose it is; of one that nobody recorded, the papers say so. */
  private async ofBody({ body, authority }: Scope): Promise<Place> {
    const state = (await load(this.store, 'body', body)).state as BodyState;
    const authorities = state.status === 'none' ? [authority] : state.authorities;
    return { ...NOWHERE, bodies: [body], authorities: idsOf(authorities) };
  }

  private async ownersOfEvidenced(of: Telling['of']): Promise<readonly string[]> {
    return of?.kind === 'action' ? ownersOf((await load(this.store, 'action', of.id)).state as Partial<Action>) : [];
  }
}

const idsOf = (authorities: readonly Named[]): readonly string[] =>
  authorities.map(({ code }) => naturalId(authorityKey(code)));

const personIn = (owner: Owner | null | undefined): readonly string[] =>
  owner && 'person' in owner ? [owner.person] : [];

/** Who owns an action, holds the post that does, or reports for them, by pseudonym. */
const ownersOf = ({ owner, holder, reporter }: Partial<Action>): readonly string[] => [
  ...personIn(owner),
  ...(holder == null ? [] : [holder]),
  ...personIn(reporter),
];

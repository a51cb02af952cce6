import type { RoleGrant } from '#libs/domain/person/events.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { Person, PersonState } from '#libs/domain/person/state.js';
import { noRights, rightsOfPerson, rightsOfService, type Rights } from '#libs/domain/rights/rights.js';
import type { ServiceState } from '#libs/domain/service/state.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { load } from '../load.js';

/** What somebody may now. */
export interface RightsOf {
  /** `actor`: `prs_…` or `service-<uuid>`; nobody knows any other, and it may nothing. Throws what the event store throws. */
  of(actor: string): Promise<Rights>;
}

interface Known {
  readonly person: Person;
  readonly events: readonly RecordedEvent[];
}

/** As many identities as are looked at of one human: that many are nobody's. */
const MOST_JOINED = 50;

/**
 * Reads what somebody may from their own stream, at every request: what was granted or revoked before the request came is
 * there, whoever wrote it, however far the read models are.
 */
export class RightsInLog implements RightsOf {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Pick<Clock, 'today'>,
  ) {}

  of(actor: string): Promise<Rights> {
    const { kind, id } = parseStreamId(actor) ?? {};
    return kind === 'service' && id !== undefined ? this.ofService(actor, id) : this.ofPerson(actor);
  }

  private async ofService(actor: string, id: string): Promise<Rights> {
    const state = (await load(this.store, 'service', id)).state as ServiceState;
    return state.status === 'none' ? noRights(actor) : rightsOfService(actor, state, this.clock.today());
  }

  private async ofPerson(actor: string): Promise<Rights> {
    const known = await this.known(actor);
    // A stream of that id may be of another pseudonym only where somebody wrote it there: it gives no rights.
    if (known?.person.pseudonym !== actor) return noRights(actor);
    const { person, events } = known;
    return rightsOfPerson(person, this.clock.today(), await this.joinedWith(person), grantedIn(events));
  }

  /** Every identity of the same human, however many joinings lead to it. */
  private async joinedWith({ pseudonym, joined }: Person): Promise<readonly string[]> {
    const found = new Set<string>(joined);
    for (const other of found) {
      if (found.size > MOST_JOINED) break;
      for (const each of (await this.known(other))?.person.joined ?? []) found.add(each);
    }
    found.delete(pseudonym);
    return [...found];
  }

  private async known(pseudonym: string): Promise<Known | null> {
    const { state, events } = await load(this.store, 'person', personIdOf(pseudonym));
    const person = state as PersonState;
    return person.status === 'none' ? null : { person, events };
  }
}

/** When each role of a person was recorded, by its number. */
export const grantedIn = (events: readonly RecordedEvent[]) => {
  const instants = new Map(
    events.flatMap(({ event: { type, data }, metadata }) =>
      type === 'RoleGranted.v1' ? [[(data as RoleGrant).no, metadata.recordedAt] as const] : [],
    ),
  );
  return (no: number) => instants.get(no) ?? null;
};

import { addMonths } from '#libs/calendar/plain-date.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { PersonState } from '#libs/domain/person/state.js';
import { describeRole, type Role } from '#libs/domain/rights/roles.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { load } from '../load.js';
import type { PeopleCommands } from './people-commands.js';

/** Somebody who is there from the first start, with their roles everywhere. */
export interface FirstPerson {
  readonly pseudonym: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

const NEW = 'The record is new: the people of the embedded identity provider have their roles.';
const OLDER = 'The record is older than roles: its administrator grants them.';
/** The longest that a role lasts that must end, in months. */
const MONTHS = 12;

/**
 * Grants the people of the embedded provider their roles where the record is new; where it is older than roles, an
 * administrator theirs alone: the others, who may have recorded in it, are known by name, and stand before the
 * administrator without a role. Their administrator joins first and is granted the role last: what is stopped between is
 * gone on with at the next start, and what is done is never done again.
 */
export class SettingUp {
  constructor(
    private readonly people: PeopleCommands,
    private readonly store: EventStore,
    private readonly clock: Pick<Clock, 'today'>,
    private readonly ids: Ids,
  ) {}

  /**
   * `isEmpty`: whether the log holds nothing at all; `user`: the user of the operating system. Throws what the event store
   * throws.
   */
  async run(first: readonly FirstPerson[], isEmpty: () => Promise<boolean>, user: string): Promise<void> {
    const administrator = first.find(({ roles }) => roles.includes('administrator'));
    if (!administrator) return;
    const { state, events } = await load(this.store, 'person', personIdOf(administrator.pseudonym));
    const known = state as PersonState;
    if (known.status !== 'none' && known.grants.length > 0) return;
    const reason = events[0]?.metadata.reason ?? ((await isEmpty()) ? NEW : OLDER);
    await this.join(administrator, reason);
    for (const person of first.filter((each) => each !== administrator)) {
      await this.join(person, reason);
      if (reason === NEW) await this.grant(person, reason, user);
    }
    await this.grant(administrator, reason, user);
  }

  private async join({ pseudonym, name }: FirstPerson, reason: string): Promise<void> {
    const { state } = await load(this.store, 'person', personIdOf(pseudonym));
    if (state.status === 'none') await this.people.join(name, this.by(pseudonym), pseudonym, reason);
  }

  private async grant({ pseudonym, roles }: FirstPerson, reason: string, user: string): Promise<void> {
    for (const role of roles) {
      const until = describeRole(role).mustEnd ? addMonths(this.clock.today(), MONTHS) : null;
      const granting = { role, authority: null, body: null, from: null, until };
      const outcome = await this.people.grantAtMachine(pseudonym, granting, { ...this.by(pseudonym), user, reason });
      if (!outcome.ok)
        throw new Error(`The role of ${role} is not granted to ${pseudonym}: ${outcome.refusal.message}`);
    }
  }

  private by(actor: string) {
    const correlationId = this.ids.next();
    return { actor, correlationId, causationId: correlationId };
  }
}

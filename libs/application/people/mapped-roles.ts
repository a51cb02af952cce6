import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { PersonCommand } from '#libs/domain/person/commands.js';
import { standingGrants, type HeldGrant, type Person, type PersonState } from '#libs/domain/person/state.js';
import type { Role } from '#libs/domain/rights/roles.js';
import { isSameScope, type GrantScope } from '#libs/domain/rights/scope.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { load } from '../load.js';
import type { PeopleCommands } from './people-commands.js';

/** Whom the identity provider says this of, holds the role. */
export interface RoleMapping {
  /** As tokens have it: `groups/3f1c…`, `roles/records`. */
  readonly claimed: string;
  readonly role: Role;
  readonly scope: GrantScope;
}

/** Who granted it, as the record says: the file lies at the machine. */
export const BY_FILE = 'the file of roles';
const MOST_KNOWN = 10_000;

interface Known {
  readonly person: Person;
  readonly events: readonly RecordedEvent[];
}

/**
 * Records the roles that follow from what the identity provider says of somebody, and revokes them once it says so no more.
 * A role that an administrator revoked is not granted again while it says so.
 */
export class MappedRoles {
  /** What was said of a person when their roles were looked at last, by this process. */
  private readonly looked = new Map<string, string>();

  constructor(
    private readonly mappings: readonly RoleMapping[],
    private readonly people: PeopleCommands,
    private readonly store: EventStore,
    private readonly ids: Ids,
  ) {}

  /** Whether any role could follow from it. */
  concern(claimed: readonly string[]): boolean {
    return this.mappings.some((mapping) => claimed.includes(mapping.claimed));
  }

  /** For a person who is in the record. Throws what the event store throws. */
  async apply(pseudonym: string, claimed: readonly string[]): Promise<void> {
    const said = claimed.toSorted().join('\n');
    if (this.mappings.length === 0 || this.looked.get(pseudonym) === said) return;
    const { state, events } = await load(this.store, 'person', personIdOf(pseudonym));
    const person = state as PersonState;
    if (person.status !== 'active') return;
    const wanted = this.mappings.filter((mapping) => claimed.includes(mapping.claimed));
    for (const mapping of wanted) await this.grant({ person, events }, mapping);
    for (const grant of byFile(standingGrants(person)))
      if (!wanted.some((mapping) => isOf(mapping, grant))) await this.revoke(pseudonym, grant);
    if (this.looked.size >= MOST_KNOWN) this.looked.clear();
    this.looked.set(pseudonym, said);
  }

  private async grant({ person, events }: Known, { role, scope, claimed }: RoleMapping): Promise<void> {
    const before = byFile(person.grants).filter((grant) => isOf({ role, scope }, grant));
    const last = before.at(-1);
    if (last && (last.ended === null || isTakenAway(last, person, events))) return;
    const told = { role, ...scope, from: null, until: null };
    const reason = `The identity provider says of them: ${claimed}`;
    await this.people.grantAtMachine(person.pseudonym, told, { ...this.by(person.pseudonym), user: BY_FILE, reason });
  }

  /** The last administrator's role stays: it is refused, and left. */
  private async revoke(pseudonym: string, { no }: HeldGrant): Promise<void> {
    const command = { type: 'RevokeRole', data: { grant: no } } as PersonCommand;
    const asked = { kind: 'person', id: personIdOf(pseudonym), command, effectiveOn: null, importId: null } as const;
    const reason = 'The identity provider says so no more.';
    await this.people.run({ ...asked, ...this.by(pseudonym), reason, expected: null });
  }

  private by(actor: string) {
    const correlationId = this.ids.next();
    return { actor, correlationId, causationId: correlationId };
  }
}

const byFile = (grants: readonly HeldGrant[]) => grants.filter(({ atMachineBy }) => atMachineBy === BY_FILE);

const isOf = ({ role, scope }: Pick<RoleMapping, 'role' | 'scope'>, grant: HeldGrant): boolean =>
  grant.role === role && isSameScope(grant.scope, scope);

/** Whether somebody else ended it. */
const isTakenAway = ({ no }: HeldGrant, { pseudonym }: Person, events: readonly RecordedEvent[]): boolean =>
  events.some(
    ({ event: { type, data }, metadata }) =>
      type === 'RoleRevoked.v1' && (data as { readonly no: number }).no === no && metadata.actor !== pseudonym,
  );

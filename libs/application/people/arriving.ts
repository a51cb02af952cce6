import type { PersonCommand } from '#libs/domain/person/commands.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { PersonState } from '#libs/domain/person/state.js';
import { hasText } from '#libs/domain/shared/text/has-text.js';
import { nameKey } from '#libs/domain/shared/text/same-name.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { CommandOutcome } from '../handling/command.js';
import { load } from '../load.js';
import type { PeopleCommands } from './people-commands.js';

const MOST_KNOWN = 10_000;
/** As long as a name may be. */
const LONGEST = 200;

/** Sees that whoever signs in is in the record, under the name that the identity provider says. */
export class Arriving {
  /** What the log tells already, by pseudonym: looked up once by this process. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly people: PeopleCommands,
    private readonly store: EventStore,
    private readonly ids: Ids,
  ) {}

  /** Records the first sign-in of a person, and another name. Throws what the event store throws. */
  async ensureJoined(person: string, told: string): Promise<void> {
    const name = hasText(told) ? nameKey(told).slice(0, LONGEST) : person;
    if (this.names.get(person) === name) return;
    const state = (await load(this.store, 'person', personIdOf(person))).state as PersonState;
    if (state.status === 'none') demandDone(await this.people.join(name, this.by(person), person));
    else if (state.name !== name) demandDone(await this.rename(person, name));
    if (this.names.size >= MOST_KNOWN) this.names.clear();
    this.names.set(person, name);
  }

  private rename(person: string, name: string): Promise<CommandOutcome> {
    const command: PersonCommand = { type: 'RenamePerson', data: { name } };
    const asked = { kind: 'person', id: personIdOf(person), command, effectiveOn: null, importId: null } as const;
    return this.people.run({ ...asked, ...this.by(person), reason: null, expected: null });
  }

  private by(actor: string) {
    const correlationId = this.ids.next();
    return { actor, correlationId, causationId: correlationId };
  }
}

/** Two sign-ins at once may both write it: the second finds it done. */
const demandDone = (outcome: CommandOutcome): void => {
  if (!outcome.ok && outcome.refusal.code !== 'forbidden-by-lifecycle')
    throw new Error(`Nobody is recorded for this sign-in: ${outcome.refusal.message}`);
};

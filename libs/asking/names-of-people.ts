import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { unpublishedScopes } from '#libs/domain/rights/reading.js';
import type { People } from '#libs/kernel/people.js';
import type { Position } from '#libs/kernel/position.js';
import type { ReadModel } from '#libs/read-models/read-model.js';
import type { View } from '#libs/read-models/view.js';
import type { Reader } from './reader.js';
import { everyOne } from './to-the-end.js';

/** Somebody who works here now, as they are chosen. */
export interface PersonNamed {
  readonly pseudonym: string;
  readonly name: string;
}

interface Known {
  readonly position: Position;
  readonly people: People;
  readonly active: readonly PersonNamed[];
}

const NO_NAMES: People = { nameOf: () => null };

/** Whatever day a page is shown for, people are called as they are now. */
const EVER = '9999-12-31';

/** Who reads only what is published reads of posts. */
const readsNames = (reader: Reader): boolean =>
  reader.is === 'actor' &&
  (unpublishedScopes(reader.rights).length > 0 || mayAnywhere(reader.rights, { question: 'ListPeople' }));

/** When anything was recorded last of a person. */
const lastChange = async (view: View): Promise<Position> => {
  const last = { sort: 'knownFrom', descending: true, limit: 1, cursor: null } as const;
  return (await view.list('person', {}, last)).items[0]?.knownFrom ?? 0n;
};

const namesIn = async (view: View): Promise<Omit<Known, 'position'>> => {
  const persons = (await everyOne(view, 'person')).map(({ state }) => state);
  const names = new Map(persons.map(({ pseudonym, name }) => [pseudonym, name]));
  const active = persons
    .filter(({ status }) => status === 'active')
    .map(({ pseudonym, name }) => ({ pseudonym, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return { people: { nameOf: (person) => names.get(person) ?? null }, active };
};

/** What pages call people: their names in the record, read again when more is recorded of people. */
export class NamesOfPeople {
  private known: Promise<Known> | null = null;

  constructor(private readonly readModel: ReadModel) {}

  /** `atLeast`: the position that the page tells of; null for the last. No names for who reads what is published alone. */
  async for(reader: Reader, atLeast: Position | null): Promise<People> {
    return readsNames(reader) ? (await this.knownAt(atLeast)).people : NO_NAMES;
  }

  /** Everybody who works here now, by name; nobody for who reads what is published alone. */
  async active(reader: Reader): Promise<readonly PersonNamed[]> {
    return readsNames(reader) ? (await this.knownAt(null)).active : [];
  }

  private async knownAt(atLeast: Position | null): Promise<Known> {
    const position = atLeast ?? (await this.readModel.position());
    const known = await this.known?.catch(() => null);
    if (known && known.position >= position) return known;
    this.known = this.read(known ?? null);
    return this.known;
  }

  private async read(known: Known | null): Promise<Known> {
    const { position, value } = await this.readModel.view({ known: null, on: EVER }, async (view) =>
      known !== null && (await lastChange(view)) <= known.position ? known : namesIn(view),
    );
    return { ...value, position };
  }
}

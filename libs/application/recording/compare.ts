import type { Difference } from '#libs/domain/document-import/events.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import { standingOf } from '#libs/domain/history/placing/standing.js';
import { beginningOf, type LoadedAggregate } from '../load.js';
import { factsOf, type Facts } from './facts.js';
import { sourceOfFact } from './differences/source-of-fact.js';
import { plain } from './plain.js';
import { expectedState, type Thing } from './thing.js';

type Fact = Facts[string];

const key = (fact: Fact): string =>
  JSON.stringify(typeof fact === 'string' || fact === null ? fact && plain(fact) : fact.map(plain).sort());

/** For people: a text, or those members of a list that the other list does not have. */
const shown = (fact: Fact, other: Fact): string | null => {
  if (fact === null || typeof fact === 'string') return fact;
  const others = (Array.isArray(other) ? (other as readonly string[]) : []).map(plain);
  return fact.filter((member) => !others.includes(plain(member))).join('; ') || null;
};

const NOTHING = { status: 'none' };

/** The state that the document alone would make of the thing. */
const stateSaid = (thing: Thing): { readonly status: string } => {
  const expected = expectedState(thing);
  return expected.ok ? expected.state : NOTHING;
};

export const factsSaid = (thing: Thing): Facts => factsOf(thing.kind, stateSaid(thing));

/**
 * What the document says otherwise than the record, which is given as it was imported and as it stands now. What a
 * person changed since is no difference, nor is what a person changed to what the document says.
 */
export const differencesOf = (
  thing: Thing,
  imported: Facts,
  now: Facts = imported,
  standing: { readonly status: string } = NOTHING,
): Difference[] => {
  const { kind, id, ref } = thing;
  const said = stateSaid(thing);
  return Object.entries(factsSaid(thing))
    .filter(([field, fact]) => [imported, now].every((facts) => key(facts[field] ?? null) !== key(fact)))
    .map(([field, fact]) => {
      const recorded = now[field] ?? null;
      return {
        ...{ kind, id, ref, field },
        ...{ recorded: shown(recorded, fact), document: shown(fact, recorded) },
        recordedSource: sourceOfFact(kind, standing, said, field),
        documentSource: fact === null ? null : sourceOfFact(kind, said, standing, field),
      };
    });
};

/** The entries by which the thing came into the record: those of its import, or all when a person entered it. */
const importedEntries = (loaded: LoadedAggregate): readonly RecordedEvent[] => {
  const importId = beginningOf(loaded)?.metadata.importId ?? null;
  const standing = standingOf(loaded.events);
  return importId === null ? standing : standing.filter(({ metadata }) => metadata.importId === importId);
};

export const compareWithRecord = (thing: Thing, loaded: LoadedAggregate): Difference[] => {
  const imported = fold(thing.kind, importedEntries(loaded));
  return differencesOf(thing, factsOf(thing.kind, imported), factsOf(thing.kind, loaded.state), loaded.state);
};

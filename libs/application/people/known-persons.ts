import { personIdOf } from '#libs/domain/person/pseudonym.js';
import type { PersonState } from '#libs/domain/person/state.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { KnowsPerson } from '../entering/persons.js';
import { load } from '../load.js';
import type { ThingsOfRecord } from '../things-of-record.js';

/** Knows who has signed in, and who recorded something before sign-ins were recorded. */
export const knownPersons =
  (store: EventStore, record: Pick<ThingsOfRecord, 'hasRecorded'>): KnowsPerson =>
  async (person) => {
    const state = (await load(store, 'person', personIdOf(person))).state as PersonState;
    return (state.status !== 'none' && state.pseudonym === person) || record.hasRecorded(person);
  };

import type { Asked } from '#libs/asking/ask.js';
import type { PagingInOrder, PagingSorted } from '#libs/asking/paging.js';
import { GetActingHistory, GetPerson, GetService, ListPeople, ListServices } from '#libs/asking/questions/people.js';
import { GetThing, ListThings, type OneThing } from '#libs/asking/questions/things.js';
import { GetHistory } from '#libs/asking/questions/trail.js';
import type { Kind } from '#libs/domain/deciders.js';
import { isActingKind, type ActingKind } from '#libs/domain/kinds.js';
import type { Question } from '#libs/asking/question.js';
import type { Filter, Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';

/** A page of a list. */
interface PageOf {
  readonly filter: Filter;
  readonly page: PagingSorted;
}

/** The questions by which the things of a kind are asked for: the table of rights tells them apart. */
export interface Asks {
  all(asked: Asked, of: PageOf): Question<Listed<Thing>>;
  one(asked: Asked, id: string): Question<OneThing | Thing>;
  history(asked: Asked, id: string, page: PagingInOrder): Question<Listed<Entry>>;
}

const historyOfActing = (kind: ActingKind): Pick<Asks, 'history'> => ({
  history: (asked, id, page) => new GetActingHistory(asked, { named: { kind, id }, page }),
});

const OF_WHO_ACTS: { readonly [K in ActingKind]: Asks } = {
  person: {
    all: (asked, of) => new ListPeople(asked, of),
    one: (asked, id) => new GetPerson(asked, { named: { kind: 'person', id } }),
    ...historyOfActing('person'),
  },
  service: {
    all: (asked, of) => new ListServices(asked, of),
    one: (asked, id) => new GetService(asked, { named: { kind: 'service', id } }),
    ...historyOfActing('service'),
  },
};

/** Of who acts, other questions than of the record: who may read this need not read that. */
export const asksOf = (kind: Kind): Asks =>
  isActingKind(kind)
    ? OF_WHO_ACTS[kind]
    : {
        all: (asked, of) => new ListThings(asked, { kind, ...of }),
        one: (asked, id) => new GetThing(asked, { kind, id }),
        history: (asked, id, page) => new GetHistory(asked, { named: { kind, id }, page }),
      };

/** A thing by itself, as those questions answer that tell nothing beside it. */
export const besideNothing = (found: OneThing | Thing): OneThing =>
  'thing' in found ? found : { thing: found, inspection: null, meetings: [] };

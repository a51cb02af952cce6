import type { PlainDate } from '#libs/kernel/event.js';
import type { NameFrom } from '../shared/names/name-from.js';
import { unchanged } from '../shared/unchanged.js';
import type { OwnStatus } from '../action/events.js';
import { nameKey } from '../shared/text/same-name.js';
import type { AuthorityEvent, AuthorityFacts, TakenOver, TakingOver } from './events.js';

export interface Authority extends AuthorityFacts {
  readonly status: 'active' | 'ended';
  /** In the order of their days. `name` and `code` are those that it has. */
  readonly names: readonly NameFrom[];
  /** Vesting day: the first on which it is no more. */
  readonly endedOn: PlainDate | null;
  /** The ids of the authorities that came after it. */
  readonly succeededBy: readonly string[];
  /** By which order it ended. */
  readonly endedBy: string | null;
  /** Its own words for where an action stands, and what each means. */
  readonly statusWords: readonly OwnStatus[];
  /** The post whose new holder is taking its actions; null while nobody is. */
  readonly takingOver: TakingOver | null;
  /** What came of it when a post was last taken. */
  readonly tookOver: (TakenOver & Pick<TakingOver, 'post' | 'holder' | 'on'>) | null;
}

export type AuthorityState = { readonly status: 'none' } | Authority;

export const isOpen = ({ status }: Authority): boolean => status === 'active';

export const initialState: AuthorityState = { status: 'none' };

/** Words are the same in either case of letters. */
const wordsKey = (words: string): string => nameKey(words).toLowerCase();

/** What a word of its own for where an action stands means; null for one that is not mapped. */
export const meaningOf = ({ statusWords }: Pick<Authority, 'statusWords'>, words: string): OwnStatus | null =>
  statusWords.find((each) => wordsKey(each.words) === wordsKey(words)) ?? null;

const mapped = (all: readonly OwnStatus[], status: OwnStatus): readonly OwnStatus[] => [
  ...all.filter(({ words }) => wordsKey(words) !== wordsKey(status.words)),
  status,
];

export const evolve = (state: AuthorityState, { type, data }: AuthorityEvent): AuthorityState => {
  if (type === 'AuthorityEstablished.v1')
    return state.status === 'none'
      ? {
          ...data,
          status: 'active',
          names: [{ code: data.code, name: data.name, from: null }],
          endedOn: null,
          succeededBy: [],
          endedBy: null,
          statusWords: [],
          takingOver: null,
          tookOver: null,
        }
      : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'AuthorityRenamed.v1': {
      const { code, name, on } = data;
      return { ...state, code, name, names: [...state.names, { code, name, from: on }] };
    }
    case 'AuthoritySucceeded.v1':
      return { ...state, status: 'ended', endedOn: data.on, succeededBy: data.succeededBy, endedBy: data.resolution };
    case 'StatusWordsMapped.v1':
      return { ...state, statusWords: mapped(state.statusWords, { words: data.words, means: data.to }) };
    case 'PostTakeOverBegun.v1':
      return { ...state, takingOver: data };
    case 'PostTakeOverCompleted.v1': {
      const { takingOver } = state;
      if (takingOver === null) return state;
      const { post, holder, on } = takingOver;
      return { ...state, takingOver: null, tookOver: { ...data, post, holder, on } };
    }
    default:
      return unchanged(state, type);
  }
};

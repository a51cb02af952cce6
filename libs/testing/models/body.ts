import type { PlainDate } from '#libs/kernel/event.js';
import type { Asking, Facts, Outcome, Rules } from './model.js';
import { NO_PROCESS, PROCESS, processOf } from './process.js';
import { changes, reasoned, says, told } from './said.js';

interface Named {
  readonly name: string;
  readonly from: PlainDate | null;
}

const namesOf = (facts: Facts) => facts.names as readonly Named[];
const ACTIVE = ['active'];
const EVER = ['active', 'ended'];

/** It has another name from a day on. */
export const rename = (asking: Asking): Outcome => {
  const { name, on: from } = told<{ readonly name: string; readonly on: PlainDate }>(asking);
  if (!/[A-Za-z]/.test(name)) return 'refused';
  if (asking.then.name === name) return [];
  return [changes('renamed', (facts) => ({ name, names: [...namesOf(facts), { name, from }] }))];
};

/** What it is of, or part of, from a day on. */
const sets =
  (member: string) =>
  (asking: Asking): Outcome => {
    const value = told<Facts>(asking)[member];
    return JSON.stringify(asking.then[member]) === JSON.stringify(value) ? [] : [says(member, { [member]: value })];
  };

export const ends = (asking: Asking): Outcome => {
  const { on, succeededBy } = told<{ readonly on: PlainDate; readonly succeededBy: readonly string[] }>(asking);
  return [says('ended', { status: 'ended', endedOn: on, succeededBy })];
};

export const dayOf =
  (types: readonly string[]): Rules['dayIn'] =>
  ({ type, data }) =>
    types.includes(type) ? ((data as { readonly on?: PlainDate }).on ?? null) : null;

const AHEAD = ['RenameBody', 'ChangeParent', 'ChangeAuthorities'];

/** The rules of a body: what it is called, whose and of what it is part from day to day, until it ends. */
export const BODY_RULES: Rules = {
  begins: {
    EstablishBody: ({ data }) => {
      const { name, parent, authorities } = data as Facts;
      const names = [{ name, from: null }];
      const nothing = { endedOn: null, succeededBy: [], ...NO_PROCESS };
      return [says('established', { status: 'active', name, names, parent, authorities, ...nothing })];
    },
  },
  statusOf: ({ status }) => String(status),
  dayIn: dayOf([...AHEAD, 'EndBody']),
  steps: { EndBody: { from: ACTIVE, rule: ends } },
  facts: {
    RenameBody: { from: ACTIVE, rule: rename },
    ChangeParent: { from: ACTIVE, rule: sets('parent') },
    ChangeAuthorities: { from: ACTIVE, rule: sets('authorities') },
    ...processOf(['CarryOverAll', 'CompleteCarryingOver'], 'things', EVER, EVER),
  },
  ahead: AHEAD,
  ended: ['ended'],
  ...{ needs: {}, once: [], stay: PROCESS },
};

const mapStatus = (asking: Asking): Outcome => {
  const { words, means } = told<{ readonly words: string; readonly means: string }>(asking);
  const key = words.toLowerCase();
  const known = asking.then.words as Facts;
  if (known[key] === means) return [];
  return [changes('mapped', (facts) => ({ words: { ...(facts.words as Facts), [key]: means } }))];
};

const takeOver = processOf(['TakeOverPost', 'CompletePostTakeOver'], 'actions', ACTIVE, EVER);

/** The rules of an authority: what it is called, what its own words mean, who takes a post over, until its vesting day. */
export const AUTHORITY_RULES: Rules = {
  begins: {
    EstablishAuthority: ({ data }) => {
      const { name } = data as Named;
      const names = [{ name, from: null }];
      return [
        says('established', {
          status: 'active',
          name,
          names,
          endedOn: null,
          succeededBy: [],
          words: {},
          ...NO_PROCESS,
        }),
      ];
    },
  },
  statusOf: ({ status }) => String(status),
  dayIn: dayOf(['RenameAuthority', 'EndAuthority']),
  steps: { EndAuthority: { from: ACTIVE, rule: ends } },
  facts: {
    RenameAuthority: { from: ACTIVE, rule: rename },
    MapStatus: { from: ACTIVE, rule: mapStatus },
    ...takeOver,
    TakeOverPost: {
      from: ACTIVE,
      rule: (asking) => (reasoned(asking) ? (takeOver.TakeOverPost?.rule(asking) ?? 'refused') : 'refused'),
    },
  },
  ahead: ['RenameAuthority'],
  ended: ['ended'],
  ...{ needs: {}, once: [], stay: PROCESS },
};

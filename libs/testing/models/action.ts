import type { PlainDate } from '#libs/kernel/event.js';
import { beginsAs, type Asking, type Facts, type Rules, type Said } from './model.js';

type Owner = { readonly post: string } | { readonly person: string };

/** What is known of an action. */
interface Action {
  readonly status: string;
  readonly owner: Owner | null;
  readonly holder: string | null;
  readonly firstDue: PlainDate | null;
  readonly due: PlainDate | null;
  readonly slips: number;
  readonly late: boolean;
  readonly updateAsked: PlainDate | null;
  readonly claimedBy: string | null;
  readonly requests: Readonly<Record<number, { readonly to: PlainDate; readonly is: string }>>;
  readonly answers: readonly string[];
}

const OPEN = ['planned', 'agreed', 'in progress', 'blocked', 'completion claimed', 'verified'];
const EVERY = [...OPEN, 'closed', 'cancelled', 'superseded'];

const action = (facts: Facts) => facts as unknown as Action;
const says = (name: string, change: (of: Action) => Partial<Action>, no?: unknown): Said => ({
  name,
  no,
  change: (facts) => ({ ...facts, ...change(action(facts)) }),
});

const reasoned = ({ move }: Asking) => move.reason !== null;
const told = <T>({ move }: Asking) => move.data as T;
const became = (status: string, more: Partial<Action> = {}) => [says(status, () => ({ status, ...more }))];

const to = (status: string, from: readonly string[], needsReason = false, more: Partial<Action> = {}) => ({
  from,
  rule: (asking: Asking) => (needsReason && !reasoned(asking) ? ('refused' as const) : became(status, more)),
});

const byAnother = (status: string, needsReason: boolean, more: Partial<Action> = {}) => ({
  from: ['completion claimed'],
  rule: (asking: Asking) =>
    action(asking.then).claimedBy === asking.move.actor || (needsReason && !reasoned(asking))
      ? ('refused' as const)
      : became(status, more),
});

/** At least the day on which it began, at most 25 years after it. */
const canBeDue = (began: PlainDate, due: PlainDate) =>
  due >= began && due <= `${parseInt(began.slice(0, 4), 10) + 25}${began.slice(4)}`;

const moved = (due: PlainDate) =>
  says('revised', (of) => ({ due, firstDue: of.firstDue ?? due, slips: of.slips + 1, late: false }));

const waitingOf = (facts: Facts): [number, PlainDate] | null => {
  const found = Object.entries(action(facts).requests).find(([, { is }]) => is === 'requested');
  return found ? [parseInt(found[0], 10), found[1].to] : null;
};

const came = (no: number, is: string) =>
  says(
    is,
    ({ requests }) => {
      const request = requests[no];
      return request ? { requests: { ...requests, [no]: { ...request, is } } } : {};
    },
    no,
  );

interface Decision {
  readonly by: {
    readonly minute?: { readonly bodyId: string; readonly meeting: PlainDate; readonly number: string };
    readonly delegation?: { readonly officer: string; readonly delegation: string; readonly consulted: string };
  };
  readonly to?: PlainDate | null;
}

const mayDecide = ({ move, day, whole }: Asking, { by: { minute, delegation } }: Decision, body: string): boolean => {
  if (minute) return minute.bodyId === body && minute.meeting === day && minute.number !== '';
  if (!delegation || Object.values(delegation).includes('')) return false;
  const { asker } = whole as { readonly asker?: Readonly<Record<number, Pick<Action, 'owner' | 'holder'>>> };
  const [no] = waitingOf(whole) ?? [0];
  const { owner = null, holder = null } = asker?.[no] ?? {};
  if (delegation.officer === 'Chair' || (owner && 'post' in owner && owner.post === delegation.officer)) return false;
  return holder !== move.actor && !(owner && 'person' in owner && owner.person === move.actor);
};

/** The rules of an action that is before that body. */
export const actionRules = (body: string): Rules => ({
  begins: {
    PlanAction: beginsAs({
      status: 'planned',
      ...{ owner: null, holder: null, firstDue: null, due: null, slips: 0, late: false, claimedBy: null },
      updateAsked: null,
      ...{ requests: {}, answers: [], asker: {} },
    }),
  },
  statusOf: (facts) => action(facts).status,
  dayIn: ({ type, data }) =>
    type === 'GrantMoreTime' || type === 'RefuseMoreTime' ? (data as { on: PlainDate | null }).on : null,
  steps: {
    AgreeAction: to('agreed', ['planned']),
    StartAction: to('in progress', ['agreed']),
    BlockAction: to('blocked', ['in progress'], true),
    UnblockAction: to('in progress', ['blocked']),
    ClaimCompletion: {
      from: ['in progress'],
      rule: ({ move }) => became('completion claimed', { claimedBy: move.actor, updateAsked: null }),
    },
    VerifyCompletion: byAnother('verified', false),
    FailCompletion: byAnother('in progress', true, { claimedBy: null }),
    CloseAction: to('closed', ['verified']),
    ReopenAction: to('in progress', ['verified', 'closed'], true, { claimedBy: null }),
    CancelAction: to('cancelled', OPEN, true),
  },
  facts: {
    AssignOwner: {
      from: OPEN,
      rule: (asking) => {
        const { owner } = told<{ owner: Owner }>(asking);
        const now = action(asking.then).owner;
        if (JSON.stringify(now) === JSON.stringify(owner)) return [];
        return now !== null && !reasoned(asking) ? 'refused' : [says('owned', () => ({ owner, holder: null }))];
      },
    },
    NameHolder: {
      from: OPEN,
      rule: (asking) => {
        const { holder } = told<{ holder: string | null }>(asking);
        const { owner, holder: now } = action(asking.then);
        if (owner === null || !('post' in owner)) return 'refused';
        if (now === holder) return [];
        if (now !== null && !reasoned(asking)) return 'refused';
        return [says('held', (of) => (JSON.stringify(of.owner) === JSON.stringify(owner) ? { holder } : {}))];
      },
    },
    SetDueDate: {
      from: OPEN,
      rule: (asking) => {
        const { due } = told<{ due: PlainDate }>(asking);
        const known = action(asking.whole).due;
        if (known !== null) return known === due ? [] : 'refused';
        if (!canBeDue(asking.began, due)) return 'refused';
        return [says('due', (of) => ({ due, firstDue: of.firstDue ?? due }))];
      },
    },
    ReviseDueDate: {
      from: OPEN,
      rule: (asking) => {
        const { to: due } = told<{ to: PlainDate }>(asking);
        const now = action(asking.then).due;
        if (now === null || now === due || !reasoned(asking) || !canBeDue(asking.began, due)) return 'refused';
        return [moved(due)];
      },
    },
    RequestMoreTime: {
      from: OPEN,
      rule: (asking) => {
        const { to: until } = told<{ to: PlainDate }>(asking);
        const { due, owner, holder } = action(asking.then);
        if (waitingOf(asking.whole) || due === null || until <= due || owner === null || !reasoned(asking))
          return 'refused';
        if (!canBeDue(asking.began, until)) return 'refused';
        const no = asking.ever('asked') + 1;
        const change = ({ requests }: Action, asker: object) => ({
          requests: { ...requests, [no]: { to: until, is: 'requested' } },
          asker: { ...asker, [no]: { owner, holder } },
        });
        return [
          {
            ...{ name: 'asked', no },
            change: (facts) => ({ ...facts, ...change(action(facts), facts.asker as object) }),
          },
        ];
      },
    },
    GrantMoreTime: {
      from: OPEN,
      rule: (asking) => {
        const decision = told<Decision>(asking);
        const [no, until] = waitingOf(asking.whole) ?? [0, ''];
        const { due, requests } = action(asking.then);
        const granted = decision.to ?? until;
        if (!requests[no] || !mayDecide(asking, decision, body) || !reasoned(asking)) return 'refused';
        if (due === null || granted <= due || !canBeDue(asking.began, granted)) return 'refused';
        return [came(no, 'granted'), moved(granted)];
      },
    },
    RefuseMoreTime: {
      from: OPEN,
      rule: (asking) => {
        const [no] = waitingOf(asking.whole) ?? [0];
        const asked = action(asking.then).requests[no];
        const may = asked && mayDecide(asking, told<Decision>(asking), body) && reasoned(asking);
        return may ? [came(no, 'refused')] : 'refused';
      },
    },
    WithdrawMoreTime: {
      from: OPEN,
      rule: ({ whole, then }) => {
        const [no] = waitingOf(whole) ?? [0];
        return action(then).requests[no] ? [came(no, 'withdrawn')] : 'refused';
      },
    },
    ExpectLate: {
      from: OPEN,
      rule: (asking) => {
        const { due, late } = action(asking.then);
        if (due === null || asking.day > due) return 'refused';
        if (late) return [];
        return reasoned(asking) ? [says('late', (of) => ({ late: of.due === due }))] : 'refused';
      },
    },
    ExpectInTime: {
      from: OPEN,
      rule: (asking) => {
        const { due, late } = action(asking.then);
        if (!late || due === null) return [];
        return reasoned(asking) ? [says('in time', () => ({ late: false }))] : 'refused';
      },
    },
    AskForUpdate: {
      from: OPEN,
      rule: ({ then, day: on }) => {
        const { owner, updateAsked } = action(then);
        if (owner === null) return 'refused';
        return updateAsked === on ? [] : [says('update asked', () => ({ updateAsked: on }))];
      },
    },
    ReportProgress: {
      from: OPEN,
      rule: () => [says('reported', () => ({ updateAsked: null }))],
    },
    LinkRecommendation: {
      from: EVERY,
      rule: (asking) => {
        const { recommendationId: id } = told<{ recommendationId: string }>(asking);
        if (action(asking.then).answers.includes(id)) return [];
        return [says('linked', ({ answers }) => ({ answers: [...answers.filter((each) => each !== id), id] }))];
      },
    },
    UnlinkRecommendation: {
      from: EVERY,
      rule: (asking) => {
        const { recommendationId: id } = told<{ recommendationId: string }>(asking);
        if (!action(asking.then).answers.includes(id) || !reasoned(asking)) return 'refused';
        return [says('unlinked', ({ answers }) => ({ answers: answers.filter((each) => each !== id) }))];
      },
    },
  },
  ahead: ['AssignOwner', 'NameHolder'],
  ended: ['closed', 'cancelled', 'superseded'],
  needs: {
    revised: { of: ['due'] },
    asked: { of: ['due'] },
    granted: { of: ['asked'], no: true },
    refused: { of: ['asked'], no: true },
    withdrawn: { of: ['asked'], no: true },
    late: { of: ['due'] },
    'in time': { of: ['late'] },
    held: { of: ['owned'] },
  },
  once: [['due'], ['granted', 'refused', 'withdrawn']],
});

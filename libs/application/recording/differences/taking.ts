import { laterOf } from '#libs/calendar/plain-date.js';
import type { Action } from '#libs/domain/action/state.js';
import type { ActionPlan } from '#libs/domain/action-plan/state.js';
import type { Commitment } from '#libs/domain/commitment/state.js';
import type { Difference } from '#libs/domain/document-import/events.js';
import { beganOn, placesOf } from '#libs/domain/history/placing/places.js';
import { lastStepOf } from '#libs/domain/history/placing/last-step.js';
import { standingOf } from '#libs/domain/history/placing/standing.js';
import type { Inspection } from '#libs/domain/inspection/state.js';
import type { Judgement } from '#libs/domain/judgement/state.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import type { Report } from '#libs/domain/report/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Source } from '#libs/domain/shared/source.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { ChangeWay } from '../../handling/command.js';
import type { LoadedAggregate } from '../../load.js';
import { plain } from '../plain.js';
import { DROPPED } from './dropped-field.js';

/** A move by which the record comes to say what the paper says. */
export interface TakingMove {
  readonly command: Command & { readonly data: object };
  readonly effectiveOn: PlainDate;
  readonly way?: ChangeWay;
}

/** What is known when a difference is taken. */
export interface Taking {
  readonly difference: Difference;
  /** The state that the paper alone would make of the thing; null where it tells nothing of it. */
  readonly said: { readonly status: string } | null;
  readonly loaded: LoadedAggregate;
  /** The paper's own day. */
  readonly paperDay: PlainDate;
  readonly today: PlainDate;
  /** Who approved another due date: no paper says it. */
  readonly approver: string | null;
}

type Moves = readonly (Command & { readonly data: object } & { readonly way?: ChangeWay })[] | Refusal;

const NOTHING_TAKES_AWAY = (what: string): Refusal =>
  invalid(
    'no',
    `The paper says nothing of ${what} any more, and no move takes it away. Keep what the record says; or withdraw its ` +
      'entry by `withdraw-entry`, if it was a mistake.',
  );

const correct = (kind: string, field: string, to: unknown, source: Source | null) => ({
  type: kind === 'action-plan' ? 'CorrectPlan' : `Correct${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
  data: { field, to, source },
});

const REPORT_FACTS: Readonly<Record<string, readonly [field: string, of: (report: Report) => unknown]>> = {
  title: ['title', ({ title }) => title],
  wards: ['wards', ({ wards }) => wards],
  from: ['from', ({ from }) => from],
  'last paragraph': ['lastParagraph', ({ lastParagraph }) => lastParagraph],
  'lead officer': ['leadOfficer', ({ audit }) => audit.leadOfficer],
  author: ['author', ({ audit }) => audit.author],
  version: ['version', ({ audit }) => audit.version],
  dated: ['dated', ({ audit }) => audit.dated],
  'key decision': ['keyDecision', ({ audit }) => audit.keyDecision],
};

const REPORT_LISTS: Readonly<Record<string, keyof Report>> = {
  'background documents': 'backgroundDocuments',
  appendices: 'appendices',
  consultation: 'consultation',
  findings: 'findings',
  dates: 'dates',
};

/** What an entry says, wherever its paper says it, and however it is printed. */
const saysOf = ({ source: _, ...says }: { readonly source?: unknown }): string =>
  plain(JSON.stringify(Object.entries(says).sort(([a], [b]) => (a < b ? -1 : 1))));

/** The entries of one list that another does not have. */
const without = (list: readonly object[], other: readonly object[]) =>
  list.filter((entry) => !other.some((each) => saysOf(each) === saysOf(entry)));

const ofReport = ({ difference: { field, documentSource: source } }: Taking, said: Report, now: Report): Moves => {
  const fact = REPORT_FACTS[field];
  if (fact) return [correct('report', fact[0], fact[1](said), source)];
  const list = REPORT_LISTS[field];
  if (list) {
    const [there, here] = [said[list], now[list]] as readonly [readonly object[], readonly object[]];
    const data = { field: list, to: null, remove: without(here, there), add: without(there, here), source };
    return [{ type: 'CorrectReport', data }];
  }
  if (said.sentOn === null) return NOTHING_TAKES_AWAY('the day on which it was sent');
  return now.sentOn === null
    ? [{ type: 'SendReportToConstitutionalTeam', data: { on: said.sentOn, source } }]
    : [correct('report', 'sentOn', said.sentOn, source)];
};

const STEPS = {
  concluded: ['concludedOn', 'ConcludeInspection'],
  published: ['publishedOn', 'PublishInspection'],
} as const;

const ofInspection = (
  { difference: { field, documentSource: source } }: Taking,
  said: Inspection,
  now: Inspection,
): Moves => {
  if (field === 'received')
    return said.receivedOn === null
      ? NOTHING_TAKES_AWAY('the day of receipt')
      : [{ type: 'RecordReceiptOfInspectionReport', data: { on: said.receivedOn } }];
  if (field === 'concluded' || field === 'published') {
    const [member, step] = STEPS[field];
    if (said[member] === null) return NOTHING_TAKES_AWAY(`the day on which it was ${field}`);
    if (now[member] === null) return [{ type: step, data: { on: said[member] } }];
    return [correct('inspection', field, said[member], source)];
  }
  const facts = {
    power: said.power,
    announced: said.announcedOn,
    previous: said.previous,
    'lead inspector': said.leadInspector,
  };
  const name = field === 'lead inspector' ? 'leadInspector' : field;
  return [correct('inspection', name, facts[field as keyof typeof facts], source)];
};

const ofRecommendation = (
  { difference: { field, documentSource: source }, loaded }: Taking,
  said: Recommendation,
): Moves => {
  const amended = standingOf(loaded.events).some(({ event }) => event.type.startsWith('RecommendationAgreedAsAmended'));
  if (field === 'text' && amended)
    return invalid(
      'no',
      'A meeting amended its text, and what it agreed stands in its minute: a paper does not change that. Keep it.',
    );
  return [correct('recommendation', field, field === 'kind' ? said.kind : said.text, source)];
};

const textOfAction = (source: Source | null, said: Action, now: Action) => {
  const facts = (['text', 'objective', 'means'] as const).filter((name) => said[name] !== now[name]);
  return facts.map((name) => correct('action', name, said[name], source));
};

const dueOfAction = ({ approver }: Taking, due: PlainDate | null, now: Action): Moves => {
  if (due === null) return NOTHING_TAKES_AWAY('a due date');
  if (now.due === null) return [{ type: 'SetDueDate', data: { due } }];
  return approver === null
    ? invalid('approver', 'Say who approved the new date: the due date is revised, and the paper does not say it.')
    : [{ type: 'ReviseDueDate', data: { to: due, approver } }];
};

const ofAction = (taking: Taking, said: Action, now: Action): Moves => {
  const { field, documentSource } = taking.difference;
  switch (field) {
    case 'owner':
      return said.owner === null
        ? NOTHING_TAKES_AWAY('an owner')
        : [{ type: 'AssignOwner', data: { owner: said.owner } }];
    case 'due':
      return dueOfAction(taking, said.due, now);
    case 'RAG':
      return said.rag === null
        ? NOTHING_TAKES_AWAY('a RAG')
        : [
            {
              type: 'ReportProgress',
              data: { rag: said.rag.value, rule: null, percent: null, status: null, note: '' },
            },
          ];
    default:
      return textOfAction(documentSource, said, now);
  }
};

/** A clock that counts otherwise now takes the place of the one that was recorded; one that is new stands beside it. */
const ofPlan = ({ loaded }: Taking, said: ActionPlan, now: ActionPlan): Moves => {
  const isSaid = (duty: object) => said.duties.some((each) => saysOf(each) === saysOf(duty));
  const replaced = standingOf(loaded.events).filter(
    ({ event }) => event.type === 'DutyRecorded.v2' && !isSaid(event.data as object),
  );
  const moves = said.duties
    .filter(
      ({ clock, trigger, triggerDate, stated }) =>
        !now.duties.some(
          (d) => d.clock === clock && d.trigger === trigger && d.triggerDate === triggerDate && d.stated === stated,
        ),
    )
    .map((duty) => {
      const at = replaced.findIndex(({ event }) => (event.data as { clock: string }).clock === duty.clock);
      const [old] = at < 0 ? [] : replaced.splice(at, 1);
      return { type: 'RecordDuty', data: duty, ...(old && { way: { insteadOf: old.revision } }) };
    });
  return moves.length > 0 ? moves : NOTHING_TAKES_AWAY('a statutory deadline');
};

const ofCommitment = ({ difference: { field, documentSource: source } }: Taking, said: Commitment): Moves => [
  correct('commitment', field, { text: said.text, to: said.to, by: said.by }[field as 'text' | 'to' | 'by'], source),
];

/** What a thing may come to when no paper says it any more: only what a person may decide of it. */
const dropped = ({ difference: { kind }, loaded: { state } }: Taking): Moves => {
  const { status } = state;
  if (kind === 'recommendation')
    return status === 'proposed' || status === 'deferred'
      ? [{ type: 'WithdrawRecommendation', data: {} }]
      : invalid(
          'no',
          `This recommendation is ${status}: what a meeting decided is not undone by a paper that does not print it any more. ` +
            'Keep it, or end it by a move of its own (`close-unimplemented`).',
        );
  if (kind === 'action') return [{ type: 'CancelAction', data: {} }];
  if (kind === 'commitment') return [{ type: 'WithdrawCommitment', data: {} }];
  return invalid(
    'no',
    'That a paper does not print it any more does not undo it: keep it, or record what became of it by a move of its own.',
  );
};

const movesOf = (taking: Taking): Moves => {
  const { difference, said, loaded } = taking;
  const { state: now } = loaded;
  if (difference.field === DROPPED) return dropped(taking);
  if (said === null)
    return invalid(
      'no',
      'The paper’s value cannot be told from its draft any more: correct the thing by its own moves, and keep this.',
    );
  switch (difference.kind) {
    case 'report':
      return ofReport(taking, said as Report, now as Report);
    case 'inspection':
      return ofInspection(taking, said as Inspection, now as Inspection);
    case 'judgement':
      return [correct('judgement', 'grade', (said as Judgement).grade, difference.documentSource)];
    case 'recommendation':
      return ofRecommendation(taking, said as Recommendation);
    case 'action':
      return ofAction(taking, said as Action, now as Action);
    case 'action-plan':
      return ofPlan(taking, said as ActionPlan, now as ActionPlan);
    default:
      return ofCommitment(taking, said as Commitment);
  }
};

/** The paper's day; but not before the thing began, nor a step's before the one that it follows, nor still to come. */
const dayOf = ({ loaded, paperDay, today, difference }: Taking): PlainDate => {
  const placed = placesOf(loaded.events);
  const began = beganOn(placed);
  const earliest = laterOf(paperDay, difference.field === DROPPED ? (lastStepOf(placed)?.place ?? began) : began);
  const latest = laterOf(today, began);
  return earliest < latest ? earliest : latest;
};

/** The moves by which what the paper says becomes what the record says, or why there are none. */
export const movesToTake = (taking: Taking): readonly TakingMove[] | Refusal => {
  const moves = movesOf(taking);
  if (isRefusal(moves)) return moves;
  const effectiveOn = dayOf(taking);
  return moves.map(({ way, ...command }) => ({ command, effectiveOn, ...(way && { way }) }));
};

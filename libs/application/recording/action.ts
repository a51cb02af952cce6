import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { LeftOut } from '#libs/domain/document-import/events.js';
import { RAGS } from '#libs/domain/shared/rag.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { DraftAction, DraftDate } from '#libs/report-import/draft.js';
import { actionIdentity, type Identity, type Naming } from '../identity.js';
import type { EarlierThing } from './earlier-imports.js';
import type { Paper } from './paper.js';
import { identitiesOf } from './match-earlier.js';
import { sourceOf } from './source-of.js';
import type { Thing } from './thing.js';

interface Within {
  readonly inspection: Identity | null;
  readonly plan: Identity | null;
}

/** The day that a date as written means, where its words give one day and no other. */
export const oneDay = (date: PlainDate | DraftDate | null): PlainDate | null => {
  if (date === null || typeof date === 'string') return date;
  return date.earliest === date.latest ? date.earliest : null;
};

const ragOf = (words: string | null) => RAGS.find((rag) => rag === words?.trim().toLowerCase()) ?? null;

/** What the document says of an action and nothing else: most papers give no owner, no date and no RAG. */
const saidOf = ({ owner, due, rag }: DraftAction): ActionCommand[] => {
  const day = oneDay(due);
  const value = ragOf(rag);
  return [
    ...(owner ? [{ type: 'AssignOwner', data: { owner: { post: owner } } } as const] : []),
    ...(day ? [{ type: 'SetDueDate', data: { due: day } } as const] : []),
    ...(value
      ? [{ type: 'ReportProgress', data: { rag: value, rule: null, percent: null, status: null, note: '' } } as const]
      : []),
  ];
};

export const actionThings = (
  paper: Paper,
  { inspection, plan }: Within,
  ids: Naming,
  earlier: readonly EarlierThing[] = [],
): Thing[] => {
  const { actions } = paper.draft;
  const identities = identitiesOf(
    actions.map(({ paragraph, bullet, text }) => ({
      text,
      identity: (step: number) => actionIdentity(ids, paper.report, paragraph, bullet + step),
    })),
    earlier.filter(({ kind }) => kind === 'action'),
  );
  return actions.map((action, index) => {
    const { paragraph, bullet, text, objective, means, locator } = action;
    const identity = identities[index] as Identity;
    const planned: ActionCommand = {
      type: 'PlanAction',
      data: {
        ref: identity.ref,
        scope: paper.scope,
        paragraph,
        bullet,
        text,
        objective,
        means,
        reportId: paper.report.id,
        inspectionId: inspection?.id ?? null,
        planId: plan?.id ?? null,
        answers: [],
        source: sourceOf(paper.document, locator, text),
      },
    };
    const commands = [planned, ...saidOf(action)];
    return { ...identity, steps: commands.map((command) => ({ command, effectiveOn: paper.scope.meeting })) };
  });
};

export const actionsLeftOut = ({ draft, report }: Paper): LeftOut[] =>
  draft.actions.flatMap(({ paragraph, bullet, due, firstDue, rag }) => {
    const action = `of action ${report.ref}, paragraph ${paragraph ?? '?'}, bullet ${bullet}`;
    const when = due === null || typeof due === 'string' ? '' : due.words;
    const first = oneDay(firstDue ?? null);
    return [
      ...(first
        ? [
            {
              what: `the first due date ${first} ${action}`,
              why: 'the document says that it was moved, not when or by whom',
            },
          ]
        : []),
      ...(due && !oneDay(due)
        ? [{ what: `the due date "${when}" ${action}`, why: 'only a full date can be due' }]
        : []),
      ...(rag && !ragOf(rag) ? [{ what: `the RAG "${rag}" ${action}`, why: 'it is not red, amber or green' }] : []),
    ];
  });

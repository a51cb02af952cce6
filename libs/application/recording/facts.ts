import type { Kind } from '#libs/domain/deciders.js';
import type { ActionPlan } from '#libs/domain/action-plan/state.js';
import type { Action } from '#libs/domain/action/state.js';
import type { Commitment } from '#libs/domain/commitment/state.js';
import type { Inspection } from '#libs/domain/inspection/state.js';
import type { Judgement } from '#libs/domain/judgement/state.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import type { Report } from '#libs/domain/report/state.js';

/** A thing's facts under the names that people read; a list is compared as a set. */
export type Facts = Readonly<Record<string, string | null | readonly string[]>>;

const report = (r: Report): Facts => ({
  title: r.title,
  wards: r.wards,
  from: r.from,
  'last paragraph': r.lastParagraph === null ? null : `${r.lastParagraph}`,
  'lead officer': r.audit.leadOfficer,
  author: r.audit.author,
  version: r.audit.version,
  dated: r.audit.dated,
  'key decision': r.audit.keyDecision,
  'sent to constitutional team': r.sentOn,
  consultation: r.consultation.map((c) => `${c.who}: sought ${c.sought ?? '–'}, included ${c.included ?? '–'}`),
  'background documents': r.backgroundDocuments.map((d) => d.title),
  appendices: r.appendices.map((a) => [a.no, a.title].filter(Boolean).join(' ')),
  findings: r.findings.map((f) => f.text),
  dates: r.dates.map((d) => d.words),
});

const inspection = (i: Inspection): Facts => ({
  power: i.power,
  announced: i.announcedOn,
  concluded: i.concludedOn,
  published: i.publishedOn,
  received: i.receivedOn,
  previous: i.previous?.words ?? null,
  'lead inspector': i.leadInspector,
});

const action = (a: Action): Facts => ({
  text: a.text,
  owner: a.owner === null ? null : 'post' in a.owner ? a.owner.post : a.owner.person,
  due: a.due,
  RAG: a.rag?.value ?? null,
});

/** Which actions a plan includes is not compared: that is said of each action. */
const plan = (p: ActionPlan): Facts => ({
  duties: p.duties.map((d) => `${d.clock} from ${d.trigger} on ${d.triggerDate}, stated ${d.stated ?? 'nowhere'}`),
});

/** What a document can say otherwise than the record. Neither identities nor where in a document a fact stands. */
export const factsOf = (kind: Kind, state: { readonly status: string }): Facts => {
  if (state.status === 'none') return {};
  switch (kind) {
    case 'report':
      return report(state as Report);
    case 'inspection':
      return inspection(state as Inspection);
    case 'judgement':
      return { grade: (state as Judgement).grade };
    case 'recommendation':
      return { text: (state as Recommendation).text, kind: (state as Recommendation).kind };
    case 'action':
      return action(state as Action);
    case 'action-plan':
      return plan(state as ActionPlan);
    case 'commitment':
      return { text: (state as Commitment).text, to: (state as Commitment).to, by: (state as Commitment).by };
    // A paper names its body, and says nothing of it.
    case 'body':
    case 'authority':
    case 'meeting':
    case 'minutes':
    case 'tracker':
    case 'evidence':
    case 'import':
    case 'passed-event':
    case 'person':
    case 'service':
      return {};
  }
};

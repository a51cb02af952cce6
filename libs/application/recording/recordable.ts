import type { LeftOut } from '#libs/domain/document-import/events.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { EntryList } from '#libs/report-import/entries.js';
import { asPrinted, type AsPrinted } from './as-printed.js';
import { actionsLeftOut, actionThings } from './action.js';
import { bodyThing, type DraftOfBody } from './body.js';
import { differencesOf, factsSaid } from './compare.js';
import { confirmedOf } from './confirmed.js';
import { deadlinesLeftOut, identifyPlan, planThing } from './action-plan.js';
import { commitmentThings } from './commitment.js';
import { identifyInspection, inspectionLeftOut, inspectionThing, judgementThings } from './inspection.js';
import type { Naming } from '../identity.js';
import type { EarlierThing } from './earlier-imports.js';
import type { EntryTold } from './entry-told.js';
import { bytesOf, inParts, MOST_BYTES } from './in-parts.js';
import { paperOf } from './paper.js';
import { recommendationThings } from './recommendation.js';
import { reportThing } from './report.js';
import { tellingOf, type Telling } from './statements.js';
import { expectedState, type Thing } from './thing.js';

export type Recordable =
  | {
      readonly ok: true;
      readonly reportId: string;
      readonly title: string;
      readonly things: readonly Thing[];
      readonly leftOut: readonly LeftOut[];
      readonly warnings: readonly AsPrinted[];
      readonly telling: Telling;
      /** What the document tells of and whoever confirmed the draft dropped. */
      readonly dropped: readonly Thing[];
      /** Which entry of the draft tells of which thing. */
      readonly entries: readonly EntryTold[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

const tooLong = (what: string): Refusal => ({
  code: 'invalid',
  field: 'document',
  message:
    `${what} is longer than the record can hold in one entry (${MOST_BYTES} bytes): look whether the document was read rightly, ` +
    'or split it. Nothing was recorded.',
});

/** Two things cannot be one: the first stands, and a second is left out unless it is the same again. */
const once = (all: readonly Thing[]): { things: Thing[]; leftOut: LeftOut[] } => {
  const things = new Map<string, Thing>();
  const leftOut: LeftOut[] = [];
  for (const thing of all) {
    const first = things.get(thing.id);
    if (!first) things.set(thing.id, thing);
    else if (differencesOf(thing, factsSaid(first)).length > 0)
      leftOut.push({ what: `a second ${thing.ref}`, why: 'the document numbers two things alike; the first stands' });
  }
  return { things: [...things.values()], leftOut };
};

/**
 * From a draft to what the record would hold of it, in the order in which it is recorded. Pure, and the same for ever
 * for the same draft and what other documents of the report told (`earlier`): an import that was stopped goes on with it. Refused when the domain would refuse any of it.
 */
export const recordableOf = (
  draft: DraftOfBody,
  document: DocumentRef,
  ids: Naming,
  earlier: readonly EarlierThing[] = [],
): Recordable => {
  const printed = paperOf(draft, document, ids, draft.body, draft.first);
  if (isRefusal(printed)) return { ok: false, refusal: printed };
  const confirmed = confirmedOf(draft);
  const paper = { ...printed, draft: confirmed.draft };
  // What is recorded is called as it is in all of the paper: numbers and ordinals stay, whatever is dropped.
  const dropped: Thing[] = [];
  const entries: EntryTold[] = [];
  const kept = (list: EntryList, all: readonly Thing[]): Thing[] => {
    dropped.push(...all.filter((_, n) => confirmed.isDropped(list, n)));
    entries.push(...all.map(({ id }, index) => ({ list, index, id })));
    return all.filter((_, n) => !confirmed.isDropped(list, n));
  };
  const inspection = identifyInspection(paper, ids);
  const plan = identifyPlan(paper, inspection, ids);
  const actions = kept('actions', actionThings(printed, { inspection, plan }, ids, earlier));
  const { things, leftOut } = once([
    bodyThing(paper, ids.called?.get(paper.body.id) ?? paper.body.ref),
    ...(inspection ? inspectionThing(paper, inspection) : []),
    reportThing(paper, inspection, draft.publishedOn ?? null),
    ...(inspection ? kept('judgements', judgementThings(printed, inspection, ids)) : []),
    ...kept('recommendations', recommendationThings(printed, inspection, ids)),
    ...actions,
    ...(inspection && plan ? [planThing(paper, inspection, plan, actions)] : []),
    ...kept('commitments', commitmentThings(printed, ids, earlier)),
  ]);
  for (const thing of things) {
    const expected = expectedState(thing);
    if (!expected.ok) return expected;
    if (thing.steps.some(({ command }) => bytesOf(command) > MOST_BYTES))
      return { ok: false, refusal: tooLong(thing.ref) };
  }
  if (inParts(draft).some((part) => bytesOf(part) > MOST_BYTES)) return { ok: false, refusal: tooLong('A passage') };
  return {
    ok: true,
    reportId: paper.report.id,
    title: paper.header.title,
    things,
    leftOut: [
      ...confirmed.leftOut,
      ...leftOut,
      ...(inspection ? [] : inspectionLeftOut(paper)),
      ...actionsLeftOut(paper),
      ...deadlinesLeftOut(paper, plan),
    ],
    warnings: things.flatMap(asPrinted),
    telling: tellingOf(paper),
    dropped,
    entries,
  };
};

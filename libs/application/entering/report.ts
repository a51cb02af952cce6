import type { ReportCommand } from '#libs/domain/report/commands.js';
import type { REPORT } from '#libs/domain/report/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { reportIdentity } from '../identity.js';
import { slug } from '#libs/domain/shared/text/slug.js';
import { enterBodyOf, scopeOf, type Entering, type Entry } from './entry.js';

/** What a person says of a paper that was put before a meeting. */
export const enterReport = (told: Told<typeof REPORT, 'ReceiveReport'>, entering: Entering): Entry | Refusal => {
  const { ids, today } = entering;
  const { meeting, itemNo, classification, title, wards, from, document, inspectionId } = told;
  const { leadOfficer, author, version, dated, keyDecision } = told;
  const scoped = scopeOf(told, entering);
  if (isRefusal(scoped)) return scoped;
  const { scope, body } = scoped;
  if (!slug(itemNo)) return invalid('itemNo', 'Give the number of the item.');
  const identity = reportIdentity(ids, { ...scope, authority: body.authority, first: body.first }, itemNo);
  const audit = { leadOfficer, author, version, dated, keyDecision };
  const facts = { itemNo, classification, title, wards, from, document, inspectionId, audit };
  const nothingRead = { lastParagraph: null, backgroundDocuments: [], appendices: [], findings: [], dates: [] };
  const data = { ref: identity.ref, scope, ...facts, ...nothingRead, source: null, sources: {} };
  const command: ReportCommand = { type: 'ReceiveReport', data };
  // An agenda is published before its meeting: the paper is in hand, and is sent and published before that.
  const inHand = meeting < today ? meeting : today;
  const begins = dated === null ? { day: inHand, field: 'meeting' } : { day: dated, field: 'dated' };
  return { ...identity, command, from: begins, before: enterBodyOf(scoped) };
};

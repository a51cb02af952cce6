import { ListWaitingPapers } from '#libs/asking/questions/waiting-papers.js';
import type { WaitingDraft } from '#libs/doing/papers/get-waiting-draft.js';
import type { DocumentStore } from '#libs/documents/index.js';
import type { WaitingPaper } from '#libs/waiting-papers/index.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Fault, Typed } from '../forms/sent.js';
import { word, type RawQuery } from '../frame/asked.js';
import type { Page, PageOf } from '../frame/pages.js';
import { textOf, type PaperText } from '../imports/paper-text.js';
import { entriesShown, pagesOf } from './draft-entries.js';
import { headFacts } from './draft-facts.js';
import { Passages } from './passage.js';
import { waitingIn } from './waiting-text-page.js';

/** The form of a draft that comes back, with what is wrong. */
export interface DraftSent {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
}

type ReadDraft = Extract<WaitingDraft, { readonly plan: unknown }>;

/** What to ask a person of names that do not tell: which of those it is. */
const questionOf = ({ plan, paper }: ReadDraft, typed: Typed | undefined, error: string | null) => {
  if (plan.ok || plan.refusal.candidates === undefined) return null;
  const { field = 'body', message, candidates } = plan.refusal;
  const answer = typed?.[field] ?? (field === 'body' ? paper.said.body : paper.said.authorityId);
  return {
    name: field,
    message,
    error,
    legend: field === 'body' ? 'Which body is it before?' : 'Which authority is it?',
    options: [
      ...candidates.map(({ id, name, ref, endedOn }) => ({
        value: id,
        text: name,
        note: endedOn === null ? ref : `${ref}, until ${dateInWords(endedOn)}`,
        checked: answer === id,
      })),
      {
        value: 'new',
        text: field === 'body' ? 'A new one, which the record does not hold yet' : 'A new authority',
        note: null,
        checked: answer === 'new',
      },
    ],
  };
};

const pageIn = (query: RawQuery, pages: number): number => {
  const typed = word(query, 'page') ?? '1';
  return Math.min(Math.max(/^\d{1,6}$/.test(typed) ? Number.parseInt(typed, 10) : 1, 1), pages);
};

const countsIn = ({ plan }: ReadDraft) =>
  plan.ok
    ? {
        toRecord: plan.toRecord.length,
        unchanged: plan.unchanged.length,
        differences: plan.differences.length,
      }
    : null;

const readDraftShown = (page: Page, found: ReadDraft, text: string, sent: DraftSent | null) => {
  const { links, query } = page;
  const { draft, plan, paper } = found;
  const passages = new Passages(text, paper.sha256, links);
  const toPage = (no: number) => links.waitingPaper(paper.sha256, no === 1 ? {} : { page: String(no) });
  const no = pageIn(query, pagesOf(draft));
  const wrong = (name: string) => sent?.faults.find(({ field }) => field === name)?.message ?? null;
  return {
    head: headFacts(draft, passages),
    warnings: [
      ...draft.warnings.map(({ what, locator }) => ({ what, passage: locator && passages.of(locator) })),
      ...(plan.ok ? plan.warnings.map(({ what, why }) => ({ what: `${what}: ${why}`, passage: null })) : []),
    ],
    leftOut: plan.ok ? plan.leftOut.slice(0, 50) : [],
    counts: countsIn(found),
    // What an earlier version told of and this one does not print.
    notPrinted: plan.ok ? plan.differences.filter(({ document }) => document === null).map(({ ref }) => ref) : [],
    refusal: plan.ok ? null : plan.refusal.message,
    question: questionOf(found, sent?.typed, wrong('body') ?? wrong('authorityId')),
    entries: entriesShown({ draft, plan, dropped: paper.dropped, page: no }, passages, links, toPage),
    published: {
      typed: sent?.typed['publishedOn'] ?? (paper.said.publishedOn ? dateInWords(paper.said.publishedOn) : ''),
      error: wrong('publishedOn'),
    },
    reason: { typed: sent?.typed['reason'] ?? '', error: wrong('reason') },
  };
};

/**
 * The draft of a paper that waits, beside the paper's own words: what to look at first, then all that recording it would
 * record. `found`: null where the paper does not wait any more.
 */
export const draftPage = (
  sha256: string,
  found: WaitingDraft | null,
  documents: DocumentStore,
  sent: DraftSent | null = null,
): PageOf<readonly WaitingPaper[], PaperText> => ({
  template: 'papers/draft.njk',
  takes: ['page', 'done'],
  question: (asked) => new ListWaitingPapers(asked, {}),
  beside: (papers) => textOf(documents, sha256, waitingIn(papers, sha256).name),
  model: (page, papers, text) => {
    const paper = waitingIn(papers, sha256);
    const { here, links, people, query } = page;
    const shown = {
      section: 'report',
      title: sentence(paper.title),
      name: paper.name,
      back: { href: '/papers/new', text: 'Papers that wait' },
      text: { href: links.waitingText(sha256, { from: '0' }) },
      brought: `Brought in by ${nameOf(people, paper.broughtBy)}, ${instantInWords(paper.broughtAt)}`,
      hidden: here.token ?? '',
      action: { href: links.waitingPaper(sha256) },
      saved: query['done'] === 'saved',
      failed: (sent?.faults ?? []).length > 0,
      errors: (sent?.faults ?? []).map(({ field, message }) => ({ text: message, href: `#${field ?? 'record'}` })),
    };
    if (found === null || 'notRead' in found || !('text' in text))
      return { ...shown, notRead: found !== null && 'notRead' in found ? found.notRead : 'Its bytes cannot be read.' };
    return { ...shown, ...readDraftShown(page, found, text.text, sent) };
  },
});

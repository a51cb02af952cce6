import { differencesOf } from '#libs/asking/differences.js';
import { GetImportPage, type ImportPage } from '#libs/asking/questions/import-page.js';
import type { RecordingProgress } from '#libs/doing/papers/recordings.js';
import type { Deed } from '#libs/domain/rights/deeds.js';
import type { ImportState } from '#libs/domain/document-import/state.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import { mayDeed } from '../people/may-make.js';
import type { Fault, Typed } from '../forms/sent.js';
import { word, type RawQuery } from '../frame/asked.js';
import type { Page, PageOf } from '../frame/pages.js';
import { differenceShown, differencesShown } from '../parts/difference.js';
import { decisionForm } from './decision-form.js';
import { recordedShown, toldSoFar } from './import-outcome.js';

/** A form of the page that comes back, with what is wrong. */
export interface ImportSent {
  readonly form: 'difference' | 'withdraw';
  /** Of the difference; null where it is about none. */
  readonly no: number | null;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
}

const LOOKS_AGAIN_S = 2;
/** As many differences as one page shows. */
const PER_PAGE = 20;

const DONE: Readonly<Record<string, string>> = {
  before: 'This very paper was recorded before. Nothing was changed.',
  taken: 'What the paper says is taken: it is what the record says now.',
  kept: 'What the record says is kept.',
  left: 'The difference is left undecided.',
  withdrawn: 'All that this import recorded is withdrawn. The same paper can be brought in anew.',
};

const isRecording = ({ status }: ImportState): boolean => status === 'receiving' || status === 'recording';

const may = ({ here: { reader } }: Page, deed: Deed): boolean => mayDeed(reader, deed);

const numberIn = (query: RawQuery, name: string): number | null => {
  const typed = word(query, name) ?? '';
  return /^[1-9]\d{0,5}$/.test(typed) ? Number.parseInt(typed, 10) : null;
};

const progressShown = (state: ImportState, progress: RecordingProgress | null) => {
  const step = Math.max(progress?.step ?? 0, toldSoFar(state));
  const of = progress?.of ?? null;
  return { step, of, words: of === null ? `${step} things recorded so far` : `${step} of ${of} things recorded` };
};

const differencesOn = (page: Page, { imported, documents }: ImportPage, sent: ImportSent | null) => {
  const all = differencesOf(imported);
  const one = sent?.no ?? numberIn(page.query, 'difference');
  const chosen = one === null ? undefined : all[one - 1];
  const decides = imported.state.status === 'completed' && may(page, 'decide on a difference');
  if (chosen) {
    const next = all.find(({ no, decided }) => no !== one && (decided === null || decided.decision === 'left'));
    return {
      one: differenceShown(chosen, page, documents),
      decision: decides ? decisionForm(chosen, page, sent?.form === 'difference' ? sent : null) : null,
      nextOne: next === undefined ? null : page.links.difference(imported.id, next.no),
    };
  }
  const toDecide = all.filter(({ decided }) => decided === null || decided.decision === 'left');
  const sorted = [...toDecide, ...all.filter((each) => !toDecide.includes(each))];
  const pages = Math.max(1, Math.ceil(sorted.length / PER_PAGE));
  const no = Math.min(numberIn(page.query, 'page') ?? 1, pages);
  const to = (n: number) => (n < 1 || n > pages ? null : page.links.imported(imported.id, { page: String(n) }));
  return {
    differences: differencesShown(sorted.slice((no - 1) * PER_PAGE, no * PER_PAGE), page, documents),
    paging: { no, pages, before: to(no - 1), after: to(no + 1) },
  };
};

/** One import: how far it is, what it recorded, and what its paper says otherwise than the record. */
export const importPage = (
  id: string,
  progressOf: (id: string) => Promise<RecordingProgress | null>,
  sent: ImportSent | null = null,
): PageOf<ImportPage, RecordingProgress | null> => ({
  template: 'imports/import.njk',
  takes: ['difference', 'page', 'done', 'still'],
  question: (asked) => new GetImportPage(asked, { id }),
  beside: ({ imported }) => (isRecording(imported.state) ? progressOf(imported.id) : Promise.resolve(null)),
  refresh: ({ imported }, { query }) =>
    isRecording(imported.state) && query['still'] === undefined ? LOOKS_AGAIN_S : null,
  model: (page, value, progress) => {
    const { state, title, status } = value.imported;
    const { links, query } = page;
    const done = word(query, 'done');
    const recorded = 'recorded' in state ? (state.recorded ?? []) : [];
    const recording = isRecording(state);
    return {
      section: 'report',
      title: sentence(title),
      name: state.document.name,
      status: statusTag(status),
      done: done !== undefined && Object.hasOwn(DONE, done) ? DONE[done] : null,
      failed: (sent?.faults ?? []).length > 0,
      errors: (sent?.faults ?? []).map(({ field, message }) => ({ text: message, href: `#${field ?? sent?.form}` })),
      recording: recording ? progressShown(state, progress) : null,
      still: links.imported(value.imported.id, query['still'] === undefined ? { still: 'yes' } : {}),
      looksAgain: query['still'] === undefined,
      report: links.thing('report', state.reportId),
      paper: links.paper(value.imported.id),
      download: links.download(value.imported),
      changes: links.changes({ stream: value.imported.stream }),
      all: links.imported(value.imported.id),
      isComplete: state.status === 'completed',
      count: recorded.length,
      kinds: recording ? [] : recordedShown(recorded, links),
      ...(recording ? {} : differencesOn(page, value, sent)),
      leftOut: 'leftOut' in state ? (state.leftOut ?? []) : [],
      withdraw:
        state.status === 'completed' && may(page, 'withdraw an import')
          ? {
              action: { href: `/imports/${value.imported.id}/withdraw` },
              hidden: page.here.token ?? '',
              reason: { typed: (sent?.form === 'withdraw' && sent.typed['reason']) || '' },
              open: sent?.form === 'withdraw',
            }
          : null,
      next: may(page, 'bring in a paper')
        ? {
            owners: { href: `/reports/${state.reportId}/owners-and-dates` },
            meetings: { href: links.list('meeting') },
            another: { href: '/papers/new' },
          }
        : null,
    };
  },
});

import { InMemoryEventStore } from './in-memory-event-store.js';
import { paperOf, sampleText, type Paper } from './papers.js';
import { by, setUp } from './recorder.js';

const HEFC = 'Health, Education and Families Committee';

/** The sample paper as it would stand before another meeting, with another grade for adoption performance (2.1). */
export const toldPaperText = (day: string, committee: string, grade: string): string =>
  sampleText()
    .replace('Date: 23 May 2016', `Date: ${day}`)
    .replace(`Meeting Name: ${HEFC}`, `Meeting Name: ${committee}`)
    .replace('2.1 Adoption performance\tGood', `2.1 Adoption performance\t${grade}`);

/** Three papers about one inspection: to the committee in May and September, to the cabinet in July; the first is recorded. */
export const TOLD_PAPERS: readonly string[] = [
  toldPaperText('23 May 2016', HEFC, 'Good'),
  toldPaperText('4 July 2016', 'Cabinet', 'Inadequate'),
  toldPaperText('20 September 2016', HEFC, 'Outstanding'),
];

/** The log of a record of these papers, one after another: every difference is left. */
export const recordedPapers = async (papers: readonly Paper[] = TOLD_PAPERS.map((text) => paperOf(text))) => {
  const store = new InMemoryEventStore(100n);
  const { recorder } = setUp(store);
  for (const { draft, document } of papers) await recorder.record(draft, document, by);
  return store.log;
};

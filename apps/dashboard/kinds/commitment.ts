import { isId } from '#libs/kernel/stream-id.js';
import { fact, text, textOr } from '../parts/shown.js';
import { dayOr, dueShown, factIf, linkTo, scopeFacts } from '../things/common-facts.js';
import { STATUS, titled, type KindPage } from '../things/kind-page.js';

export const COMMITMENT: KindPage<'commitment'> = {
  columns: [
    titled('Commitment', ({ state }) => state.text),
    { label: 'To', cell: ({ state }) => textOr(state.to) },
    { label: 'By', sort: 'due', cell: dueShown },
    STATUS,
  ],
  choices: ['all', 'open', 'overdue'],
  facts: (shown) => {
    const { state } = shown.thing;
    return [
      fact('Promised', text(state.text)),
      fact('To', textOr(state.to)),
      fact('By', dayOr(state.by, 'No date was given')),
      ...factIf('Kept at the meeting of', state.kept, ({ meeting }) => dayOr(meeting)),
      // A report that the record has, by its id; else what it was called.
      ...factIf('By the report', state.kept, ({ report }) => (isId(report) ? linkTo(shown, report) : text(report))),
      fact('Report', linkTo(shown, state.reportId)),
      ...scopeFacts(shown),
    ];
  },
};

import { documentsOf } from '#libs/asking/documents.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { isPlainDate } from '#libs/calendar/plain-date.js';
import { isKind } from '#libs/domain/kinds.js';
import type { CorrectedFact, DisputedFact } from '#libs/domain/report/events.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Page } from '../frame/pages.js';
import { nameOf } from '#libs/words/person.js';
import { placedIn } from './quotation.js';

/** Statements of the record that cannot all hold, and whether somebody has decided between them. */
export interface DiscrepancyShown {
  readonly title: string;
  readonly href: string;
  readonly statements: readonly { readonly text: string; readonly place: string | null }[];
  readonly why: string;
  /** The thing whose fact it is about, where that is known. */
  readonly about: { readonly href: string | null; readonly text: string } | null;
  readonly resolved: {
    readonly how: string;
    readonly by: string;
    /** What was corrected with it: "started of Ofsted southwark 2017-03-06, from 5 March 2017 to 6 March 2017". */
    readonly corrected: { readonly href: string | null; readonly text: string } | null;
  } | null;
}

const wordsOf = (said: string): string => (isPlainDate(said) ? dateInWords(said) : `“${said}”`);

export function discrepanciesOf(report: Thing<'report'>, { people, links }: Page): readonly DiscrepancyShown[] {
  const documents = documentsOf([report]);
  const factShown = ({ kind, id, ref, field }: DisputedFact, rest = '') => ({
    href: isKind(kind) ? links.of({ kind, id }) : null,
    text: `${field} of ${ref}${rest}`,
  });
  const corrected = (fact: CorrectedFact) => {
    const [from, to] = [fact.from, fact.to].map((said) => (said === null ? 'nothing' : wordsOf(said)));
    return factShown(fact, `, from ${from} to ${to}`);
  };
  return report.state.discrepancies.map(({ no, statements, why, resolved, about }) => ({
    title: `Discrepancy ${no} of ${report.ref}`,
    href: links.thing('report', report.id),
    statements: statements.map(({ text, source }) => ({
      text,
      ...(source === null ? { place: null, href: null } : placedIn(source, documents, links)),
    })),
    why,
    about: about && factShown(about),
    resolved: resolved && {
      how: resolved.how,
      by: nameOf(people, resolved.by),
      corrected: resolved.corrected && corrected(resolved.corrected),
    },
  }));
}

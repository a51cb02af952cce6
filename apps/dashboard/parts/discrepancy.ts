import { documentsOf } from '#libs/asking/documents.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Page } from '../frame/pages.js';
import { nameOf } from '#libs/words/person.js';
import { placeOf } from './quotation.js';

/** Statements of the record that cannot all hold, and whether somebody has decided between them. */
export interface DiscrepancyShown {
  readonly title: string;
  readonly href: string;
  readonly statements: readonly { readonly text: string; readonly place: string | null }[];
  readonly why: string;
  readonly resolved: { readonly how: string; readonly by: string } | null;
}

export function discrepanciesOf(report: Thing<'report'>, { people, links }: Page): readonly DiscrepancyShown[] {
  const documents = documentsOf([report]);
  return report.state.discrepancies.map(({ no, statements, why, resolved }) => ({
    title: `Discrepancy ${no} of ${report.ref}`,
    href: links.thing('report', report.id),
    statements: statements.map(({ text, source }) => ({
      text,
      place:
        source === null
          ? null
          : [placeOf(source), documents.get(source.document) ?? null]
              .filter((part) => part !== null && part !== '')
              .join(', '),
    })),
    why,
    resolved: resolved === null ? null : { how: resolved.how, by: nameOf(people, resolved.by) },
  }));
}

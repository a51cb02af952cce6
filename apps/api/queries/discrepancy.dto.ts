import { KINDS } from '#libs/domain/deciders.js';
import type { RecordDiscrepancy } from '#libs/read-models/links/discrepancies.js';
import { Id, Many, shownAs, Text, Word } from '../http/shown.js';

const DiscrepancyDto = shownAs<RecordDiscrepancy>('RecordDiscrepancyDto', {
  what: Word(['leads-nowhere', 'shared-reference'], {
    description: 'It refers to what is not in the record, or another thing has its reference too',
  }),
  kind: Word(KINDS),
  id: Id(),
  ref: Text('Its reference'),
  field: Text('The member of its state that is at fault: `actions`'),
  other: Text('The id that leads nowhere, or that of the other thing'),
});

export const DiscrepanciesDto = shownAs<{ items: object }>('RecordDiscrepanciesDto', {
  items: Many(() => DiscrepancyDto),
});

import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { InstantOrDayParameter, UuidParameter, WordParameter } from '../http/parameters.js';
import { FreshDto } from '../queries/parameters.dto.js';

export class DossierDto extends FreshDto {
  @WordParameter('Of the thing, with `id`', RECORD_KINDS)
  kind?: RecordKind;

  @UuidParameter('Of the thing, with `kind`')
  id?: string;

  @InstantOrDayParameter('Recorded at this instant or later, or on this day in Europe/London or later')
  from?: string;

  @InstantOrDayParameter('Recorded before this instant, or on this day in Europe/London or earlier')
  to?: string;

  @WordParameter('A page that prints, or all of it with its proofs; `html` when left out', ['html', 'zip'])
  format: 'html' | 'zip' = 'html';
}

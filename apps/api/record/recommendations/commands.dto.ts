import { OUTCOMES } from '#libs/domain/recommendation/moves.js';
import { NOT_IMPLEMENTED } from '#libs/domain/recommendation/events.js';
import { ActDto } from '../../commands/act.dto.js';
import { CalendarDate, OneOf, Prose } from '../../http/input.js';

export class ResolveDto extends ActDto {
  @OneOf({ description: 'What the meeting decided', values: OUTCOMES })
  outcome!: (typeof OUTCOMES)[number];

  @CalendarDate({ description: 'The meeting' })
  meeting!: string;

  @Prose({ description: 'The words of the minute', max: 20_000, optional: true })
  minute?: string | null;

  @Prose({ description: 'With "agreed as amended": the text as amended', max: 20_000, optional: true })
  amendedText?: string | null;

  @Prose({ description: 'With "referred": to whom', max: 500, optional: true })
  referredTo?: string | null;
}

export class CloseUnimplementedDto extends ActDto {
  @OneOf({ description: 'How it ended', values: NOT_IMPLEMENTED })
  as!: (typeof NOT_IMPLEMENTED)[number];

  @Prose({ description: 'With "superseded": by what', max: 500, optional: true })
  supersededBy?: string | null;
}

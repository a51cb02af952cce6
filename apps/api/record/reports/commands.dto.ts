import { CORRECTABLE, type Correctable } from '#libs/domain/report/events.js';
import { ActDto } from '../../commands/act.dto.js';
import { CalendarDate, OneOf, Ordinal, Parts, Prose } from '../../http/input.js';

export class ConsiderDto extends ActDto {
  @CalendarDate({ description: 'The meeting that considered it' })
  meeting!: string;

  @Prose({ description: 'The words of the minute', max: 20_000, optional: true })
  minute?: string | null;
}

export class CorrectDto extends ActDto {
  @OneOf({ description: 'What is corrected', values: CORRECTABLE })
  field!: Correctable;

  @Prose({ description: 'What it shall say', max: 1000 })
  to!: string;
}

export class ConsultationDto extends ActDto {
  @Prose({ description: 'Who was consulted', max: 500 })
  who!: string;

  @Prose({ description: 'When their comments were sought, as written', max: 200, optional: true })
  sought?: string | null;

  @Prose({ description: 'Whether their comments were included, as written', max: 200, optional: true })
  included?: string | null;
}

class StatementDto {
  @Prose({ description: 'What the record says in one place', max: 4000 })
  text!: string;
}

export class DiscrepancyDto extends ActDto {
  @Parts({ description: 'Statements that cannot all hold', of: () => StatementDto, min: 2, max: 10 })
  statements!: StatementDto[];

  @Prose({ description: 'Why they cannot', max: 4000 })
  why!: string;
}

export class ResolveDiscrepancyDto extends ActDto {
  @Ordinal({ description: 'Its number in this report' })
  no!: number;

  @Prose({ description: 'Which statement holds', max: 4000 })
  how!: string;
}

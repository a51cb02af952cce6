import type { InspectionEntered } from '#libs/application/entering/inspection.js';
import { FRAMEWORKS } from '#libs/domain/frameworks/frameworks.js';
import { CalendarDate, OneOf, Prose } from '../../http/input.js';
import { ScopedInputDto } from '../scoped.dto.js';

export class AnnounceDto extends ScopedInputDto {
  @OneOf({ description: 'The framework that it is made under', values: FRAMEWORKS.map(({ code }) => code) })
  framework!: string;

  @CalendarDate({ description: 'The day on which it starts or is to start: what it is known by, with its framework' })
  starts!: string;

  @CalendarDate({ description: 'The day on which it was announced', optional: true })
  announced?: string | null;

  @Prose({ description: 'The power that it is made under', max: 500, optional: true })
  power?: string | null;

  @Prose({ description: 'The lead inspector, as published', max: 200, optional: true })
  leadInspector?: string | null;
}

export const enteredInspection = (body: AnnounceDto): InspectionEntered => {
  const { authority, committee, meeting, framework, starts } = body;
  const { announced = null, power = null, leadInspector = null } = body;
  return { authority, committee, meeting, framework, starts, announced, power, leadInspector };
};

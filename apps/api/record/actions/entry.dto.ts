import type { ActionEntered } from '#libs/application/entering/action.js';
import { ActDto } from '../../commands/act.dto.js';
import { Ordinal, Prose, Uuid, Uuids } from '../../http/input.js';

export class PlanActionDto extends ActDto {
  @Uuid({ description: 'The report that tells of it' })
  reportId!: string;

  @Ordinal({ description: 'The paragraph of the report', optional: true })
  paragraph?: number | null;

  @Ordinal({ description: 'Its number in the paragraph, or in the report' })
  number!: number;

  @Prose({ description: 'What shall be achieved', max: 10_000 })
  objective!: string;

  @Prose({ description: 'By what means: "through …"', max: 10_000, optional: true })
  means?: string | null;

  @Uuid({ description: 'The action plan that it is for; `include-action` puts it in', optional: true })
  planId?: string | null;

  @Uuids({ description: 'Recommendations that it answers', max: 100, optional: true })
  answers?: string[] | null;
}

export const enteredAction = (body: PlanActionDto): ActionEntered => {
  const { reportId, paragraph = null, number: bullet, objective, means = null, planId = null, answers } = body;
  return { reportId, paragraph, bullet, objective, means, planId, answers: answers ?? [] };
};

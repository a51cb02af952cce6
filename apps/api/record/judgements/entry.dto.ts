import type { JudgementEntered } from '#libs/application/entering/judgement.js';
import { ActDto } from '../../commands/act.dto.js';
import { Prose, Uuid } from '../../http/input.js';

export class RecordJudgementDto extends ActDto {
  @Uuid({ description: 'The inspection that it was given in' })
  inspectionId!: string;

  @Prose({ description: 'The area’s code in the inspection’s framework: `2.1`', max: 20 })
  code!: string;

  @Prose({ description: 'The grade; a grade of the framework', max: 100 })
  grade!: string;

  @Prose({ description: 'As the document words it, where that is a sentence', max: 2000, optional: true })
  words?: string | null;

  @Uuid({ description: 'The report that tells of it', optional: true })
  reportId?: string | null;
}

export const enteredJudgement = (body: RecordJudgementDto): JudgementEntered => {
  const { inspectionId, code, grade, words = null, reportId = null } = body;
  return { inspectionId, code, grade, words, reportId };
};

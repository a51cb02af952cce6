import type { CommitmentEntered } from '#libs/application/entering/commitment.js';
import { ActDto } from '../../commands/act.dto.js';
import { CalendarDate, Ordinal, Prose, Uuid } from '../../http/input.js';

export class MakeCommitmentDto extends ActDto {
  @Uuid({ description: 'The report that promises it' })
  reportId!: string;

  @Ordinal({ description: 'The paragraph of the report', optional: true })
  paragraph?: number | null;

  @Ordinal({
    description: 'Which promise of the paragraph, or of the report, it is; the first when left out',
    optional: true,
  })
  number?: number | null;

  @Prose({ description: 'What is promised', max: 10_000 })
  text!: string;

  @Prose({ description: 'To whom', max: 500, optional: true })
  to?: string | null;

  @CalendarDate({ description: 'By when', optional: true })
  by?: string | null;
}

export const enteredCommitment = (body: MakeCommitmentDto): CommitmentEntered => {
  const { reportId, paragraph = null, number, text, to = null, by = null } = body;
  return { reportId, paragraph, nth: number ?? 1, text, to, by };
};

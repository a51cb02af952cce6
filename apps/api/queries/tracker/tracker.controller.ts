import { Param, Query } from '@nestjs/common';
import { GetTrackerPaper } from '#libs/asking/questions/tracker-paper.js';
import type { Reader } from '#libs/asking/reader.js';
import { CurrentReader } from '../../identity/current-reader.js';
import { Answers, QueriesAt } from '../decorators.js';
import { FreshDto } from '../parameters.dto.js';
import { Questions } from '../questions.js';
import { TrackerPaperDto } from './tracker.dto.js';

const HOW = `All that the paper says which goes back to the committee: figures, pictures, and the tables of what is live, was completed,
is late, has no update, is new or was removed since the last meeting, row by row as they are printed. At a past moment as it was
known then. What is published is not asked for here: its files were stored as they were.`;

@QueriesAt('meetings', 'Meetings')
export class TrackerController {
  constructor(private readonly questions: Questions) {}

  @Answers(
    ':id/tracker',
    { operationId: 'getMeetingTracker', summary: 'The tracker of a body for its meeting', description: HOW },
    TrackerPaperDto,
  )
  tracker(@CurrentReader() reader: Reader, @Param('id') id: string, @Query() parameters: FreshDto) {
    const asked = this.questions.asked(reader, parameters);
    return this.questions.page(new GetTrackerPaper(asked, { meetingId: id }), (paper) => paper);
  }
}

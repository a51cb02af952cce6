import { Query } from '@nestjs/common';
import type { Kind } from '#libs/domain/deciders.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { QueriesAt, Question } from './decorators.js';
import { AuthoritiesDto, CommitteesDto, DashboardDto, MeetingsDto } from './overview.dto.js';
import { FreshDto, given, ScopedDto } from './parameters.dto.js';
import { answerOf, Questions } from './questions.js';
import { shapeEntry, shapeThing } from './shape.js';

@QueriesAt('', 'Overview')
export class OverviewController {
  constructor(private readonly questions: Questions) {}

  @Question('dashboard', 'The committee dashboard, whole', DashboardDto)
  async dashboard(@Query() parameters: ScopedDto) {
    const { authority, committee, meeting } = parameters;
    const { value: board, ...told } = await this.questions.ask(parameters, (view) =>
      view.board(given({ authority, committee, meeting })),
    );
    const shape = <K extends Kind>(things: readonly Thing<K>[]) => things.map((thing) => shapeThing(thing, told.on));
    return answerOf(told, {
      asOf: told.on,
      knownAt: { position: String(told.position), recordedAt: told.knownAt },
      reports: shape(board.reports),
      inspections: shape(board.inspections),
      judgements: shape(board.judgements),
      recommendations: shape(board.recommendations),
      actions: shape(board.actions),
      plans: shape(board.plans),
      commitments: shape(board.commitments),
      lately: board.lately.map(shapeEntry),
    });
  }

  @Question('authorities', 'Every authority of the record', AuthoritiesDto)
  authorities(@Query() parameters: FreshDto) {
    return this.questions.page(parameters, async (view) => ({ items: (await view.directory()).authorities }));
  }

  @Question('committees', 'Every committee of the record', CommitteesDto)
  committees(@Query() parameters: FreshDto) {
    return this.questions.page(parameters, async (view) => ({ items: (await view.directory()).committees }));
  }

  @Question('meetings', 'Every meeting of the record', MeetingsDto)
  meetings(@Query() parameters: FreshDto) {
    return this.questions.page(parameters, async (view) => ({ items: (await view.directory()).meetings }));
  }
}

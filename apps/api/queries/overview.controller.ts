import { Query } from '@nestjs/common';
import type { SpokenFor } from '#libs/asking/ask.js';
import { GetToldBoard, type ToldAsked } from '#libs/asking/questions/told.js';
import { GetBoard, GetDirectory } from '#libs/asking/questions/board.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { Board } from '#libs/read-models/board/board.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Directory } from '#libs/read-models/view.js';
import { besideDay, tellingBy, toBody, toldAsked } from './told-asked.js';
import { Answers, QueriesAt } from './decorators.js';
import { AuthoritiesDto, CommitteesDto, DashboardDto, MeetingDaysDto } from './overview.dto.js';
import { FreshDto, scopeOf, ScopedDto } from './parameters.dto.js';
import { CurrentReader } from '../identity/current-reader.js';
import type { Reader } from '#libs/asking/reader.js';
import { Questions } from './questions.js';
import { shapeEntry, shapeThing } from './shape.js';

class BoardParameters extends tellingBy(ScopedDto) {}

const shapeBoard = ({ lately, ...board }: Board, { day, position, knownAt }: SpokenFor) => {
  const shape = <K extends Kind>(things: readonly Thing<K>[]) => things.map((thing) => shapeThing(thing, day));
  return {
    asOf: day,
    knownAt: { position: String(position), recordedAt: knownAt },
    ...Object.fromEntries(Object.entries(board).map(([name, things]) => [name, shape<Kind>(things)])),
    lately: lately.map(shapeEntry),
  };
};

@QueriesAt('', 'Overview')
export class OverviewController {
  constructor(private readonly questions: Questions) {}

  @Answers(
    'dashboard',
    {
      operationId: 'getDashboard',
      summary: 'The committee dashboard, whole',
      description:
        'Everything on the board of an authority, a committee or a meeting, or of all of them, at one moment. With `toldBy` and ' +
        '`body` it says also all that the body had been told by that day; without another filter, the board is then that of the body.',
    },
    DashboardDto,
  )
  dashboard(@CurrentReader() reader: Reader, @Query() parameters: BoardParameters) {
    const to = toldAsked(parameters);
    return to === null ? this.asItIs(reader, parameters) : this.asTold(reader, parameters, toBody(to));
  }

  private asTold(
    reader: Reader,
    { toldBy: _, body: __, ...parameters }: BoardParameters,
    to: ToldAsked & { readonly body: string },
  ) {
    const asked = besideDay(this.questions.asked(reader, parameters), to.by);
    const question = new GetToldBoard(asked, { to, scope: scopeOf(parameters) });
    return this.questions.page(question, ({ board, ...told }, answer) => ({ ...shapeBoard(board, answer), told }));
  }

  private asItIs(reader: Reader, { toldBy: _, body: __, ...parameters }: BoardParameters) {
    const question = new GetBoard(this.questions.asked(reader, parameters), scopeOf(parameters));
    return this.questions.page(question, shapeBoard);
  }

  @Answers(
    'authorities',
    {
      operationId: 'listAuthorities',
      summary: 'Every authority of the record',
      description: 'With their codes, which filters take as `authority`.',
    },
    AuthoritiesDto,
  )
  authorities(@CurrentReader() reader: Reader, @Query() parameters: FreshDto) {
    return this.all(reader, parameters, 'authorities');
  }

  @Answers(
    'committees',
    {
      operationId: 'listCommittees',
      summary: 'Every committee of the record',
      description: 'With their codes, which filters take as `committee`.',
    },
    CommitteesDto,
  )
  committees(@CurrentReader() reader: Reader, @Query() parameters: FreshDto) {
    return this.all(reader, parameters, 'committees');
  }

  @Answers(
    'meetings',
    {
      operationId: 'listMeetings',
      summary: 'Every meeting of the record',
      description: 'With their days, which filters take as `meeting`.',
    },
    MeetingDaysDto,
  )
  meetings(@CurrentReader() reader: Reader, @Query() parameters: FreshDto) {
    return this.all(reader, parameters, 'meetings');
  }

  private all(reader: Reader, parameters: FreshDto, what: Exclude<keyof Directory, 'ownCodes'>) {
    const question = new GetDirectory(this.questions.asked(reader, parameters), {});
    return this.questions.page(question, (directory) => ({ items: directory[what] }));
  }
}

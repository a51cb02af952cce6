import { Body } from '@nestjs/common';
import { enterReport } from '#libs/application/entering/report.js';
import { Changes } from '../../commands/changes.js';
import { Creations } from '../../commands/creations.js';
import { DatedDto } from '../../commands/dated.dto.js';
import { Change, CommandsOn, Creation } from '../../commands/decorators.js';
import { By, Wanted, type Author, type Wish } from '../../commands/wish.js';
import { ConsiderDto, ConsultationDto, CorrectDto, DiscrepancyDto, ResolveDiscrepancyDto } from './commands.dto.js';
import { REPORTS as AT } from './report.dto.js';
import { enteredReport, ReceiveReportDto } from './entry.dto.js';

type Wished = Wish<'report'>;

/** What people say has no place in a document. */
const source = null;

@CommandsOn(AT)
export class ReportCommandsController {
  constructor(
    private readonly changes: Changes,
    private readonly creations: Creations,
  ) {}

  @Creation(AT, 'Receive a report')
  async receive(@By() by: Author, @Body() body: ReceiveReportDto) {
    const entry = await enterReport(enteredReport(body), this.creations.entering);
    return this.creations.make(AT.path, by, entry, body);
  }

  @Change(AT, 'send', 'Record that it was sent to the constitutional team')
  send(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'SendReportToConstitutionalTeam', data: { on: body.on, source } }, body);
  }

  @Change(AT, 'publish', 'Record that it was published')
  publish(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'PublishReport', data: { on: body.on } }, body);
  }

  @Change(AT, 'consider', 'Record that a meeting considered it')
  consider(@Wanted(AT.kind) wish: Wished, @Body() body: ConsiderDto) {
    const { meeting, minute = null } = body;
    return this.changes.make(wish, { type: 'ConsiderReport', data: { meeting, minute } }, body);
  }

  @Change(AT, 'correct', 'Correct one field of its header')
  correct(@Wanted(AT.kind) wish: Wished, @Body() body: CorrectDto) {
    const { field, to } = body;
    return this.changes.make(wish, { type: 'CorrectReport', data: { field, to } }, body);
  }

  @Change(AT, 'record-consultation', 'Record a consultation')
  recordConsultation(@Wanted(AT.kind) wish: Wished, @Body() body: ConsultationDto) {
    const { who, sought = null, included = null } = body;
    return this.changes.make(wish, { type: 'RecordConsultation', data: { who, sought, included, source } }, body);
  }

  @Change(AT, 'record-discrepancy', 'Record two statements that cannot both hold')
  recordDiscrepancy(@Wanted(AT.kind) wish: Wished, @Body() body: DiscrepancyDto) {
    const statements = body.statements.map(({ text }) => ({ text, source }));
    return this.changes.make(wish, { type: 'RecordDiscrepancy', data: { statements, why: body.why } }, body);
  }

  @Change(AT, 'resolve-discrepancy', 'Decide which statement holds')
  resolveDiscrepancy(@Wanted(AT.kind) wish: Wished, @Body() body: ResolveDiscrepancyDto) {
    const { no, how } = body;
    return this.changes.make(wish, { type: 'ResolveDiscrepancy', data: { no, how } }, body);
  }
}
